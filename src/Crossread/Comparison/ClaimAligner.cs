using System.Runtime.InteropServices;

namespace Crossread.Comparison;

/// <summary>Finds the clauses of different articles that tell one claim.</summary>
/// <remarks>
/// A logistic model says how likely two clauses tell one claim. Of the overlapping clauses of a sentence those are kept that fit some clause of another
/// article best; they are then grouped by average linkage: two groups become one while the mean likelihood over their pairs of different articles is
/// at least <see cref="AlignmentOptions.JoinFrom"/>.
/// </remarks>
internal sealed class ClaimAligner(LinkModel model, AlignmentOptions options)
{
    /// <summary>Groups of clauses that tell one claim, each in at least two articles.</summary>
    public Alignment Align(IReadOnlyList<Clause> clauses, IReadOnlyList<ClausePair> pairs)
    {
        var likely = pairs.Select(p => new Link(p.A, p.B, model.Likelihood(p.Features))).Where(p => p.Likelihood >= options.ConsiderFrom).ToList();
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
        var groups = new SortedDictionary<int, List<int>>();
        var sums = new Dictionary<(int, int), double>();
        foreach (var (a, b, likelihood) in links)
        {
            groups.TryAdd(a, [a]);
            groups.TryAdd(b, [b]);
            sums[(a, b)] = likelihood;
        }

        var queue = new PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)>();
        foreach (var ((a, b), sum) in sums.OrderBy(s => s.Key))
            Offer(a, b, sum);
        while (queue.TryDequeue(out var next, out _))
        {
            if (!groups.TryGetValue(next.A, out var first) || !groups.TryGetValue(next.B, out var second) || first.Count != next.SizeA || second.Count != next.SizeB)
                continue;
            first.AddRange(second);
            groups.Remove(next.B);
            foreach (var other in groups.Keys.ToArray())
            {
                if (other == next.A)
                    continue;
                var sum = Take(next.A, other) + Take(next.B, other);
                if (sum <= 0)
                    continue;
                sums[Key(next.A, other)] = sum;
                Offer(Math.Min(next.A, other), Math.Max(next.A, other), sum);
            }
        }

        return [.. groups.Values.Select(g => g.Order().ToList()).Where(g => g.Select(c => clauses[c].Article).Distinct().Count() > 1)];

        static (int, int) Key(int a, int b) => a < b ? (a, b) : (b, a);

        double Take(int a, int b) => sums.Remove(Key(a, b), out var sum) ? sum : 0;

        void Offer(int a, int b, double sum)
        {
            var pairs = 0;
            foreach (var x in groups[a])
            {
                foreach (var y in groups[b])
                    pairs += clauses[x].Article == clauses[y].Article ? 0 : 1;
            }

            if (pairs > 0 && sum / pairs >= options.JoinFrom)
                queue.Enqueue((a, b, groups[a].Count, groups[b].Count), (-sum / pairs, a, b));
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
