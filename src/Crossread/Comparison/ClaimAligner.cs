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

        var kept = Keep(clauses, likely);
        var links = likely.Where(l => kept[l.A] && kept[l.B]).ToList();
        return new Alignment(Group(clauses, links), likely);
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
