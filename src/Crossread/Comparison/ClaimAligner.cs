using System.Runtime.InteropServices;

namespace Crossread.Comparison;

/// <summary>Finds the clauses of different articles that tell one claim.</summary>
/// <remarks>
/// A logistic model says how likely two clauses tell one claim. Of the overlapping clauses of a sentence those are kept that fit some clause of another
/// article best; they are then grouped by average linkage: two groups become one while the mean likelihood over their pairs of different articles is
/// at least <see cref="AlignmentOptions.JoinFrom"/>. A claim has at most <see cref="MaxTellings"/> tellings, so the cost grows with the links alone.
/// </remarks>
internal sealed class ClaimAligner(LinkModel model, AlignmentOptions options)
{
    /// <summary>Tellings of a claim.</summary>
    internal const int MaxTellings = 400;

    // Tokens between clauses that stand side by side: a comma, a conjunction, a quotation mark.
    private const int MostBetween = 3;

    /// <summary>Groups of clauses that tell one claim, each in at least two articles.</summary>
    public Alignment Align(IReadOnlyList<Clause> clauses, ClausePairs pairs)
    {
        var likely = new List<Link>();
        Span<double> features = stackalloc double[PairFeatures.Names.Length];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (a, b) = pairs.Fill(i, features);
            var likelihood = model.Likelihood(features);
            if (likelihood >= options.ConsiderFrom)
                likely.Add(new Link(a, b, likelihood));
        }

        return Align(clauses, likely);
    }

    /// <summary>The same from links whose likelihood is known.</summary>
    /// <param name="clauses">The clauses of the story.</param>
    /// <param name="likely">The links from <see cref="AlignmentOptions.ConsiderFrom"/> up.</param>
    internal Alignment Align(IReadOnlyList<Clause> clauses, List<Link> likely)
    {
        var kept = Keep(clauses, likely);
        var links = likely.Where(l => kept[l.A] && kept[l.B]).ToList();
        return new Alignment(Whole(clauses, Group(clauses, links)), likely);
    }

    /// <summary>Clauses of a group that stand side by side in one sentence tell the claim together: they become the clause that holds both.</summary>
    private static List<List<int>> Whole(IReadOnlyList<Clause> clauses, List<List<int>> groups)
    {
        var places = new Dictionary<(int Article, int First, int End), int>(clauses.Count);
        for (var c = 0; c < clauses.Count; c++)
            places.TryAdd((clauses[c].Article, clauses[c].FirstToken, clauses[c].EndToken), c);
        var infinitives = Extended(clauses);
        return [.. groups.Select(g => g.Select(c => infinitives.GetValueOrDefault(c, c)).Distinct().Order().ToList()).Select(group =>
        {
            var whole = new List<int>();
            foreach (var c in group)
            {
                if (whole.Count > 0 && clauses[whole[^1]] is var before && before.Article == clauses[c].Article && before.Sentence == clauses[c].Sentence
                    && clauses[c].FirstToken - before.EndToken is >= 0 and <= MostBetween
                    && places.TryGetValue((before.Article, before.FirstToken, clauses[c].EndToken), out var both))
                    whole[^1] = both;
                else
                    whole.Add(c);
            }

            return whole.Order().ToList();
        })];
    }

    /// <summary>For each clause that begins with "to", the shortest one that also holds what it hangs on.</summary>
    private static Dictionary<int, int> Extended(IReadOnlyList<Clause> clauses)
    {
        var extended = new Dictionary<int, int>();
        foreach (var group in clauses.Index().GroupBy(c => (c.Item.Article, c.Item.Sentence, c.Item.EndToken)))
        {
            var byFirst = group.OrderByDescending(c => c.Item.FirstToken).ToArray();
            for (var i = 0; i + 1 < byFirst.Length; i++)
            {
                if (byFirst[i].Item.IsInfinitive)
                    extended[byFirst[i].Index] = byFirst[i + 1].Index;
            }
        }

        return extended;
    }

    /// <summary>Of overlapping clauses those with the likeliest link.</summary>
    private bool[] Keep(IReadOnlyList<Clause> clauses, List<Link> links)
    {
        var kept = new bool[clauses.Count];
        var bySentence = new Dictionary<(int, int), List<int>>();
        foreach (var (a, b, likelihood) in links.OrderByDescending(l => l.Likelihood).ThenBy(l => l.A).ThenBy(l => l.B))
        {
            if (likelihood < options.KeepFrom)
                break;
            if (MayKeep(a) && MayKeep(b))
            {
                Add(a);
                Add(b);
            }
        }

        return kept;

        bool MayKeep(int c) => kept[c] || !(bySentence.TryGetValue((clauses[c].Article, clauses[c].Sentence), out var others) && others.Any(o => clauses[o].Overlaps(clauses[c])));

        void Add(int c)
        {
            if (kept[c])
                return;
            kept[c] = true;
            ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(bySentence, (clauses[c].Article, clauses[c].Sentence), out _);
            (others ??= []).Add(c);
        }
    }

    private List<List<int>> Group(IReadOnlyList<Clause> clauses, List<Link> links)
    {
        // Of each group its members, how many of them each article has, and the summed likelihoods to the groups that it has links with.
        var groups = new SortedDictionary<int, List<int>>();
        var shares = new Dictionary<int, Dictionary<int, int>>();
        var near = new Dictionary<int, SortedDictionary<int, double>>();
        foreach (var (a, b, likelihood) in links)
        {
            foreach (var clause in new[] { a, b })
            {
                if (!groups.TryAdd(clause, [clause]))
                    continue;
                shares[clause] = new Dictionary<int, int> { [clauses[clause].Article] = 1 };
                near[clause] = [];
            }

            near[a][b] = near[b][a] = likelihood;
        }

        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        foreach (var (a, b, likelihood) in links)
            Offer(a, b, likelihood);
        while (queue.TryDequeue(out var next, out _))
        {
            if (!groups.TryGetValue(next.A, out var first) || !groups.TryGetValue(next.B, out var second) || first.Count != next.SizeA || second.Count != next.SizeB)
                continue;
            first.AddRange(second);
            groups.Remove(next.B);
            shares.Remove(next.B, out var share);
            foreach (var (article, count) in share!)
                shares[next.A][article] = shares[next.A].GetValueOrDefault(article) + count;
            near.Remove(next.B, out var joined);
            near[next.A].Remove(next.B);
            foreach (var (other, sum) in joined!)
            {
                near[other].Remove(next.B);
                if (other != next.A)
                    near[next.A][other] = near[other][next.A] = near[next.A].GetValueOrDefault(other) + sum;
            }

            foreach (var (other, sum) in near[next.A])
                Offer(Math.Min(next.A, other), Math.Max(next.A, other), sum);
        }

        return [.. groups.Values.Select(g => g.Order().ToList()).Where(g => g.Select(c => clauses[c].Article).Distinct().Count() > 1)];

        void Offer(int a, int b, double sum)
        {
            var (sizeA, sizeB) = (groups[a].Count, groups[b].Count);
            if (sizeA + sizeB > MaxTellings)
                return;
            var pairs = sizeA * sizeB;
            foreach (var (article, count) in shares[a])
                pairs -= count * shares[b].GetValueOrDefault(article);
            if (pairs > 0 && sum / pairs >= options.JoinFrom)
                queue.Enqueue((a, b, sizeA, sizeB), (-sum / pairs, a, b));
        }
    }
}

/// <summary>How likely two clauses of different articles tell one claim.</summary>
/// <param name="A">Index of the first clause.</param>
/// <param name="B">Index of the second, greater.</param>
/// <param name="Likelihood">From 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Link(int A, int B, double Likelihood);

/// <summary>Clauses that tell one claim.</summary>
/// <param name="Groups">Indexes of clauses, ascending; each group in at least two articles.</param>
/// <param name="Likely">Every link that was considered.</param>
internal sealed record Alignment(List<List<int>> Groups, List<Link> Likely);
