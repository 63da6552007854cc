using System.Collections.Immutable;
using Crossread.Statements;

namespace Crossread.Evaluation.Attribution;

/// <summary>Learns the stairs of a <see cref="ConfidenceMap"/> from cases by the pool-adjacent-violators algorithm (Ayer and others 1955).</summary>
internal static class ConfidenceFit
{
    /// <summary>The set that is learnt from.</summary>
    public const string Learnt = "polnear.dev";

    private const int MostSteps = 10;

    // Cases of a step: fewer make the share a matter of chance.
    private const int FewestCases = 15;

    /// <summary>The stairs of what the rules alone saw.</summary>
    public static IEnumerable<KeyValuePair<(Ground Ground, StatementKind Kind), ImmutableArray<ConfidenceMap.Step>>> Rules(IReadOnlyList<LikelihoodCase> cases) =>
        Enum.GetValues<StatementKind>().Select(k => KeyValuePair.Create((Ground.Rules, k), Stairs(cases.Where(c => c.Ground == Ground.Rules && c.Kind == k))));

    /// <summary>The stairs of what the network saw. It alone sees few direct statements: they share the stairs of the mixed.</summary>
    public static IEnumerable<KeyValuePair<(Ground Ground, StatementKind Kind), ImmutableArray<ConfidenceMap.Step>>> Seen(IReadOnlyList<LikelihoodCase> cases) =>
        Enum.GetValues<StatementKind>().SelectMany(k => new[]
        {
            KeyValuePair.Create((Ground.Network, k), Stairs(cases.Where(c => c.Ground == Ground.Network && (c.Kind == StatementKind.Indirect) == (k == StatementKind.Indirect)))),
            KeyValuePair.Create((Ground.Both, k), Stairs(cases.Where(c => c.Ground == Ground.Both && c.Kind == k))),
        });

    /// <summary>How far the stairs of what the network saw hold for articles they were not learnt from: those of each half of the articles are checked on the
    /// other. What the rules alone see is given by <paramref name="shipped"/>.</summary>
    /// <param name="articles">The cases of each article.</param>
    /// <param name="shipped">The map that ships.</param>
    public static Reliability CrossFitted(IReadOnlyList<List<LikelihoodCase>> articles, ConfidenceMap shipped)
    {
        var reliability = new Reliability();
        var rules = Enum.GetValues<StatementKind>().Select(k => KeyValuePair.Create((Ground.Rules, k), shipped.Stairs(Ground.Rules, k))).ToList();
        for (var half = 0; half < 2; half++)
        {
            var map = new ConfidenceMap("cross-fitted", rules.Concat(Seen([.. articles.Where((_, i) => i % 2 != half).SelectMany(a => a)])));
            foreach (var c in articles.Where((_, i) => i % 2 == half).SelectMany(a => a))
                reliability.Add(map.Of(c.Ground, c.Kind, c.Likelihood), c.IsRight);
        }

        return reliability;
    }

    /// <summary>The stairs of some cases.</summary>
    /// <returns>Steps from 0 on, rising; of no case, one step of a half.</returns>
    public static ImmutableArray<ConfidenceMap.Step> Stairs(IEnumerable<LikelihoodCase> cases)
    {
        // As the table writes them, so that a case falls on the same side of a step when the table is read.
        var blocks = cases.GroupBy(c => Math.Round(c.Likelihood, 4)).OrderBy(g => g.Key).Select(g => new Block(g.Key, g.Count(), g.Count(c => c.IsRight))).ToList();
        if (blocks.Count == 0)
            return [new(0, 0.5)];
        var pooled = new List<Block>();
        foreach (var block in blocks)
        {
            pooled.Add(block);
            while (pooled.Count > 1 && pooled[^2].Share >= pooled[^1].Share)
                Join(pooled, pooled.Count - 2);
        }

        while (pooled.Count > 1 && (pooled.Count > MostSteps || pooled.Min(b => b.Cases) < FewestCases))
        {
            var least = pooled.FindIndex(b => b.Cases == pooled.Min(o => o.Cases));
            var joinsNext = least == 0 || (least + 1 < pooled.Count && pooled[least + 1].Share - pooled[least].Share < pooled[least].Share - pooled[least - 1].Share);
            Join(pooled, joinsNext ? least : least - 1);
        }

        var steps = ImmutableArray.CreateBuilder<ConfidenceMap.Step>();
        foreach (var block in pooled)
        {
            // Smoothing may not let a small step fall below the one under it.
            var confidence = Math.Round(block.Smoothed, 4);
            if (steps.Count == 0 || confidence > steps[^1].Confidence)
                steps.Add(new ConfidenceMap.Step(steps.Count == 0 ? 0 : block.From, confidence));
        }

        return steps.DrainToImmutable();
    }

    private static void Join(List<Block> blocks, int first)
    {
        blocks[first] = new Block(blocks[first].From, blocks[first].Cases + blocks[first + 1].Cases, blocks[first].Right + blocks[first + 1].Right);
        blocks.RemoveAt(first + 1);
    }

    /// <summary>Cases next to each other.</summary>
    private sealed record Block(double From, int Cases, int Right)
    {
        public double Share => (double)Right / Cases;

        /// <summary>By Laplace: never quite 0 or 1.</summary>
        public double Smoothed => (Right + 1.0) / (Cases + 2);
    }
}
