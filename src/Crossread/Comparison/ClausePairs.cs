using System.Runtime.InteropServices;
using Crossread.Articles;

namespace Crossread.Comparison;

/// <summary>The pairs of clauses of different articles that may tell one claim, with what speaks for and against it.</summary>
/// <remarks>
/// Pairs are found through the terms they share, by an inverted index, rarest terms first. What is looked at is bounded for the story as a whole:
/// by <see cref="PairBounds"/>, shared evenly among its clauses. Of clauses that an article has word for
/// word more than <see cref="MaxRepeats"/> times, the first ones are compared. A story of the usual size comes nowhere near these bounds.
/// </remarks>
internal sealed class ClausePairs
{
    /// <summary>Pairs of one clause, for each article of the story, that are looked at closely.</summary>
    internal const int MaxPartners = 80;

    /// <summary>How often an article may have a clause word for word.</summary>
    internal const int MaxRepeats = 3;

    private const double LeastCosine = 0.1;
    private const double LeastWeight = 0.08;

    // A clause of less weight tells too little to be found again.
    private const double LeastClauseWeight = 0.5;

    private readonly StoryTerms _terms;
    private readonly ClauseProfile[] _profiles;
    private readonly List<Candidate> _found;
    private readonly Dictionary<(int Clause, int Article), double> _best = [];
    private readonly Dictionary<(int, int, int, int), double> _sentences = [];

    /// <summary>Finds the pairs.</summary>
    public ClausePairs(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses, StoryTerms terms)
        : this(articles, clauses, terms, PairBounds.Default)
    {
    }

    /// <summary>Finds the pairs within bounds.</summary>
    internal ClausePairs(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses, StoryTerms terms, PairBounds bounds)
    {
        _terms = terms;
        _profiles = [.. clauses.Select(c => new ClauseProfile(c, articles[c.Article], terms))];
        _found = Candidates(_profiles, articles.Count, bounds);
        foreach (var (a, b, cosine) in _found)
        {
            Raise(_best, (a, clauses[b].Article), cosine);
            Raise(_best, (b, clauses[a].Article), cosine);
            Raise(_sentences, Sentences(a, b), cosine);
        }
    }

    /// <summary>Number of pairs: by the second clause, then by the first.</summary>
    public int Count => _found.Count;

    /// <summary>Works out what speaks for and against a pair.</summary>
    /// <param name="pair">Its index.</param>
    /// <param name="features">Filled as <see cref="PairFeatures.Names"/>.</param>
    /// <returns>Its clauses; the second has the greater index.</returns>
    public (int A, int B) Fill(int pair, Span<double> features)
    {
        var (a, b, cosine) = _found[pair];
        var rank = cosine / Math.Max(_best[(a, _profiles[b].Clause.Article)], _best[(b, _profiles[a].Clause.Article)]);
        PairFeatures.Fill(_profiles[a], _profiles[b], _terms, _sentences[Sentences(a, b)], rank, features);
        return (a, b);
    }

    private (int, int, int, int) Sentences(int a, int b)
    {
        var (x, y) = (_profiles[a].Clause, _profiles[b].Clause);
        return (x.Article, x.Sentence, y.Article, y.Sentence);
    }

    private static void Raise<T>(Dictionary<T, double> best, T key, double value)
        where T : notnull
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, key, out _);
        known = Math.Max(known, value);
    }

    private static List<Candidate> Candidates(ClauseProfile[] profiles, int articles, PairBounds bounds)
    {
        var index = new ClauseIndex(profiles, LeastWeight);
        var visits = Math.Max(PairBounds.LeastVisits, bounds.Visits / Math.Max(1, profiles.Length));
        var most = Math.Min(MaxPartners * articles, Math.Max(PairBounds.LeastPartners, bounds.Pairs / Math.Max(1, profiles.Length)));
        var found = new List<Candidate>();
        var partners = new List<Candidate>();
        foreach (var b in index.Entered)
        {
            partners.Clear();
            foreach (var a in index.Sharing(b, visits))
            {
                var cosine = PairFeatures.MildCosine(profiles[a], profiles[b]);
                if (cosine >= LeastCosine)
                    partners.Add(new Candidate(a, b, cosine));
            }

            if (partners.Count > most)
            {
                partners.Sort((x, y) => x.Cosine != y.Cosine ? y.Cosine.CompareTo(x.Cosine) : x.A.CompareTo(y.A));
                partners.RemoveRange(most, partners.Count - most);
            }

            found.AddRange(partners.OrderBy(p => p.A));
        }

        return found;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(int A, int B, double Cosine);

    /// <summary>Which clauses a term stands in.</summary>
    private sealed class ClauseIndex
    {
        private readonly ClauseProfile[] _profiles;
        private readonly Dictionary<int, List<int>> _postings = [];
        private readonly int[] _seen;
        private readonly double _leastWeight;

        public ClauseIndex(ClauseProfile[] profiles, double leastWeight)
        {
            _profiles = profiles;
            _leastWeight = leastWeight;
            _seen = new int[profiles.Length];
            Array.Fill(_seen, -1);
            var repeats = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var c = 0; c < profiles.Length; c++)
            {
                if (profiles[c].Weight < LeastClauseWeight)
                    continue;
                ref var times = ref CollectionsMarshal.GetValueRefOrAddDefault(repeats, string.Join(' ', profiles[c].Sequence.Prepend(profiles[c].Clause.Article)), out _);
                if (++times > MaxRepeats)
                    continue;
                Entered.Add(c);
                for (var t = 0; t < profiles[c].Terms.Length; t++)
                {
                    if (profiles[c].Weights[t] < leastWeight)
                        continue;
                    ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(_postings, profiles[c].Terms[t], out _);
                    (posting ??= []).Add(c);
                }
            }
        }

        /// <summary>The clauses that are compared, ascending.</summary>
        public List<int> Entered { get; } = [];

        /// <summary>The earlier clauses of other articles that share a telling term with one, found by its rarest terms.</summary>
        public IEnumerable<int> Sharing(int clause, int visits)
        {
            var profile = _profiles[clause];
            var terms = Enumerable.Range(0, profile.Terms.Length).Where(t => profile.Weights[t] >= _leastWeight).Select(t => _postings[profile.Terms[t]])
                .OrderBy(p => p.Count);
            foreach (var posting in terms)
            {
                visits -= posting.Count;
                if (visits < 0)
                    yield break;
                foreach (var other in posting)
                {
                    if (other >= clause)
                        break;
                    if (_seen[other] == clause || _profiles[other].Clause.Article == profile.Clause.Article)
                        continue;
                    _seen[other] = clause;
                    yield return other;
                }
            }
        }
    }
}

/// <summary>What is looked at for a story as a whole.</summary>
/// <param name="Visits">Entries of the index that are read, but for <see cref="LeastVisits"/> a clause.</param>
/// <param name="Pairs">Pairs that are looked at closely, but for <see cref="LeastPartners"/> a clause.</param>
internal sealed record PairBounds(int Visits, int Pairs)
{
    /// <summary>Entries that are read for any clause.</summary>
    internal const int LeastVisits = 400;

    /// <summary>Pairs that any clause may have.</summary>
    internal const int LeastPartners = 4;

    /// <summary>The bounds in force.</summary>
    public static PairBounds Default { get; } = new(60_000_000, 600_000);
}
