using System.Globalization;
using Crossread.Comparison;
using Crossread.Evaluation;
using Crossread.Evaluation.Claims;

namespace Crossread.Training.Claims;

/// <summary>Finds weights and thresholds near the fitted ones with which no floor of the evaluation falls.</summary>
/// <remarks>Simulated annealing (Kirkpatrick and others 1983) on the figures of whole stories. What falls below a floor counts first, then how far
/// the weights have moved: moved further, towards better figures of these stories, they do worse on stories they have not seen.</remarks>
/// <param name="stories">The stories.</param>
/// <param name="data">The labelled data, to score differences and origins too.</param>
/// <param name="seed">The seed of its chances.</param>
internal sealed class LinkSearch(IReadOnlyList<TrainingStory> stories, Corpus data, int seed)
{
    private const double Tether = 0.02;
    private const int Steps = 2_500;
    private const double Heat = 0.1;
    private const double HeatOfWhole = 0.01;
    private const int Decimals = 4;
    private const double Broken = 10;

    // First what falls short of floors of differences and origins weighs as much as what is moved, then it comes before.
    private const double LackBesideMoves = 1;
    private const double LackBeforeMoves = 20;
    private const string FloorsFile = "evaluation/floors.json";

    private readonly Dictionary<string, double> _floors = Floors.Parse(File.ReadAllText(FloorsFile)).Least
        .Where(f => f.Key.StartsWith("claims/", StringComparison.Ordinal)).ToDictionary(f => f.Key["claims/".Length..], f => f.Value, StringComparer.Ordinal);

    // What falls short of floors, by the groups that were found.
    private readonly Dictionary<string, double> _known = new(StringComparer.Ordinal);

    /// <summary>Searches.</summary>
    public (double[] Weights, AlignmentOptions Options) Move(double[] fitted, AlignmentOptions options)
    {
        // As they will be written.
        fitted = [.. fitted.Select(w => Math.Round(w, Decimals))];
        var near = Move(fitted, fitted, options, new Random(seed), LackBesideMoves);
        return Move(fitted, near.Weights, near.Options, new Random(seed + 1), LackBeforeMoves);
    }

    private (double[] Weights, AlignmentOptions Options) Move(double[] fitted, double[] from, AlignmentOptions options, Random random, double lackWeighs)
    {
        var at = (Weights: from, Options: options, Cost: Cost(from, fitted, options, lackWeighs));
        var best = at;
        for (var step = 0; step < Steps; step++)
        {
            double[] weights = [.. at.Weights];
            var tried = at.Options;
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                var f = random.Next(weights.Length + 2);
                if (f < weights.Length)
                    weights[f] = Math.Round(weights[f] + (Normal() * 0.15 * Math.Max(1, Math.Abs(weights[f]))), Decimals);
                else if (f == weights.Length)
                    tried = tried with { KeepFrom = Math.Round(tried.KeepFrom * (1 + (0.08 * Normal())), 4) };
                else
                    tried = tried with { JoinFrom = Math.Round(tried.JoinFrom * (1 + (0.08 * Normal())), 4) };
            }

            var cost = Cost(weights, fitted, tried, lackWeighs);
            var heat = (cost < Broken / 2 && at.Cost < Broken / 2 ? HeatOfWhole : Heat) * Math.Pow(0.01, (double)step / Steps);
            if (cost - at.Cost > -heat * Math.Log(1 - random.NextDouble()))
                continue;
            at = (weights, tried, cost);
            if (cost < best.Cost)
            {
                best = at;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {cost:0.0000} {tried}"));
            }
        }

        return (best.Weights, best.Options);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    private double Cost(double[] weights, double[] fitted, AlignmentOptions options, double lackWeighs)
    {
        var model = new LinkModel(weights);
        var groups = Groups(model, options);
        var scores = stories.Zip(groups, (s, g) => s.Score(g)).ToArray();
        var moved = Tether * weights.Zip(fitted, (w, f) => (w - f) * (w - f) / Math.Max(1, f * f)).Sum();
        var lack = stories.Zip(scores, (s, c) => Lack($"{s.Name}/link-f1", c.Links.F1)).Sum() + Lack("mean/by-claim-f1", scores.Average(s => s.ByClaim.F1)) + Lack("mean/link-f1", scores.Average(s => s.Links.F1));
        if (lack > 0)
            return Broken + (10 * lack) + moved;
        var key = Key(groups);
        if (!_known.TryGetValue(key, out var whole))
            _known[key] = whole = ClaimScorer.Measure(data, new StoryComparer(model, options)).Sum(f => Lack($"{f.Set}/{f.Name}", f.Value));
        return (lackWeighs * whole) + moved;
    }

    private List<List<int>>[] Groups(LinkModel model, AlignmentOptions options) => [.. stories.AsParallel().AsOrdered().Select(s => s.Group(model, options))];

    private double Lack(string key, double value) => _floors.TryGetValue(key, out var least) ? Math.Max(0, least - value) : 0;

    private static string Key(List<List<int>>[] groups) => string.Join('|', groups.Select(g => string.Join(';', g.Select(c => string.Join(',', c)))));
}
