using Crossread.Evaluation.Stories;
using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>Moves weights, one at a time, as long as the stories that come out get better: what joins early decides much that a row alone does not show.</summary>
internal static class Tuning
{
    private static readonly string[] s_moved =
        ["bias", "size", "single", "mean words", "cohesion", "crowd words", "lead words", "story head names in article", "numbers", "headline only", "nearest words", "core in article"];

    /// <summary>Coordinate ascent on the mean B-cubed F1; ecbplus counts in three orders of arrival, and what must be two stories stays two.</summary>
    public static double[] Run(double[] start, IReadOnlyList<LabelledSet> sets, LabelledSet twoStories)
    {
        var runs = sets.ToList();
        foreach (var set in sets.Where(s => s.Name == "ecbplus"))
            runs.AddRange(Enumerable.Range(1, 2).Select(seed => Shuffled(set, seed)));
        var best = (double[])start.Clone();
        var most = Score(best);
        Console.WriteLine($"start {most:0.0000}");
        foreach (var step in new[] { 0.6, 0.3 })
        {
            foreach (var name in s_moved)
            {
                var at = Array.IndexOf(Likeness.Names, name);
                foreach (var sign in new[] { 1, -1 })
                {
                    var tried = (double[])best.Clone();
                    tried[at] += sign * step * (name == "bias" ? 1 : 1.5);
                    var score = Score(tried);
                    if (score <= most + 0.0003)
                        continue;
                    (best, most) = (tried, score);
                    Console.WriteLine($"{name} {tried[at]:0.00}: {score:0.0000}");
                    break;
                }
            }
        }

        return best;

        double Score(double[] weights)
        {
            var scores = new double[runs.Count];
            Parallel.For(0, runs.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => scores[i] = Of(runs[i], weights).BCubedF1);
            return Of(twoStories, weights).BCubedF1 < 1 ? 0 : scores.Average();
        }
    }

    private static GroupingScore Of(LabelledSet set, double[] weights)
    {
        var model = new LikenessModel([.. weights]);
        return GroupingScore.Of(set.Gold, Trainer.Simulate(set, (_, x) => model.Score(x)));
    }

    private static LabelledSet Shuffled(LabelledSet set, int seed)
    {
        var order = Enumerable.Range(0, set.Gold.Count).ToArray();
        new Random(seed).Shuffle(order);
        return new LabelledSet(set.Name, [.. order.Select(i => set.Features[i])], [.. order.Select(i => set.Gold[i])]);
    }
}
