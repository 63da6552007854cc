using System.Runtime.InteropServices;
using Crossread.Articles;

namespace Crossread.Comparison;

/// <summary>The pairs of clauses of different articles that may tell one claim, with what speaks for and against it.</summary>
/// <remarks>Pairs are found through the terms they share, so the cost grows with the pairs that share a telling word: at most
/// <see cref="MaxPartners"/> pairs a clause are looked at closely, and a term that stands in more than <see cref="MaxPosting"/> clauses finds none.</remarks>
internal sealed class ClausePairs
{
    /// <summary>Pairs of one clause that are looked at closely.</summary>
    internal const int MaxPartners = 80;

    /// <summary>Clauses that a term may stand in and still find pairs.</summary>
    internal const int MaxPosting = 1500;

    private const double LeastCosine = 0.1;
    private const double LeastWeight = 0.08;

    // A clause of less weight tells too little to be found again.
    private const double LeastClauseWeight = 0.5;

    /// <summary>Finds the pairs.</summary>
    public ClausePairs(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses, StoryTerms terms)
    {
        var profiles = clauses.Select(c => new ClauseProfile(c, articles[c.Article], terms)).ToArray();
        var found = Candidates(profiles, articles.Count);
        var best = new Dictionary<(int Clause, int Article), double>();
        var sentences = new Dictionary<(int, int, int, int), double>();
        foreach (var (a, b, cosine) in found)
        {
            Raise(best, (a, clauses[b].Article), cosine);
            Raise(best, (b, clauses[a].Article), cosine);
            ref var sentence = ref CollectionsMarshal.GetValueRefOrAddDefault(
                sentences, (clauses[a].Article, clauses[a].Sentence, clauses[b].Article, clauses[b].Sentence), out _);
            sentence = Math.Max(sentence, cosine);
        }

        Pairs = new ClausePair[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            var (a, b, cosine) = found[i];
            var features = new double[PairFeatures.Names.Length];
            var rank = cosine / Math.Max(best[(a, clauses[b].Article)], best[(b, clauses[a].Article)]);
            var whole = sentences[(clauses[a].Article, clauses[a].Sentence, clauses[b].Article, clauses[b].Sentence)];
            PairFeatures.Fill(profiles[a], profiles[b], terms, whole, rank, features);
            Pairs[i] = new ClausePair(a, b, features);
        }
    }

    /// <summary>The pairs, by the first clause, then by the second.</summary>
    public ClausePair[] Pairs { get; }

    private static void Raise(Dictionary<(int, int), double> best, (int, int) key, double value)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, key, out _);
        known = Math.Max(known, value);
    }

    private static List<(int A, int B, double Cosine)> Candidates(ClauseProfile[] profiles, int articles)
    {
        var postings = new Dictionary<int, List<int>>();
        var found = new List<(int A, int B, double Cosine)>();
        var partners = new List<(int Clause, double Cosine)>();
        var seen = new int[profiles.Length];
        Array.Fill(seen, -1);
        for (var b = 0; b < profiles.Length; b++)
        {
            partners.Clear();
            if (profiles[b].Weight < LeastClauseWeight)
                continue;
            for (var t = 0; t < profiles[b].Terms.Length; t++)
            {
                if (profiles[b].Weights[t] < LeastWeight)
                    continue;
                ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, profiles[b].Terms[t], out _);
                posting ??= [];
                if (posting.Count <= MaxPosting)
                {
                    foreach (var a in posting)
                    {
                        if (seen[a] == b || profiles[a].Clause.Article == profiles[b].Clause.Article)
                            continue;
                        seen[a] = b;
                        var cosine = PairFeatures.MildCosine(profiles[a], profiles[b]);
                        if (cosine >= LeastCosine)
                            partners.Add((a, cosine));
                    }
                }

                posting.Add(b);
            }

            if (partners.Count > MaxPartners * articles)
            {
                partners.Sort((x, y) => x.Cosine != y.Cosine ? y.Cosine.CompareTo(x.Cosine) : x.Clause.CompareTo(y.Clause));
                partners.RemoveRange(MaxPartners * articles, partners.Count - (MaxPartners * articles));
            }

            foreach (var (a, cosine) in partners.OrderBy(p => p.Clause))
                found.Add((a, b, cosine));
        }

        return found;
    }
}

/// <summary>Two clauses of different articles.</summary>
/// <param name="A">Index of the first.</param>
/// <param name="B">Index of the second, greater.</param>
/// <param name="Features">As <see cref="PairFeatures.Names"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClausePair(int A, int B, double[] Features);
