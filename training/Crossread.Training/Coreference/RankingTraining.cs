using Crossread.Language.Coreference;

namespace Crossread.Training.Coreference;

/// <summary>Candidates of which annotators say which are right.</summary>
/// <param name="Candidates">The candidates.</param>
/// <param name="IsRight">For each whether it is right; at least one is, and at least one is not.</param>
internal sealed record RankingExample(List<Candidate> Candidates, bool[] IsRight)
{
    /// <summary>Whether the likeliest candidate by a model is right.</summary>
    public bool IsRightBy(RankingModel model)
    {
        var shares = model.Likelihoods(Candidates);
        return IsRight[Array.IndexOf(shares, shares.Max())];
    }
}

/// <summary>Learns the weights of a ranking model.</summary>
/// <remarks>The likelihood of what is right, all of whose places add up, is raised by gradient steps (AdaGrad, Duchi et al. 2011) with a ridge.</remarks>
internal static class RankingTraining
{
    private const int Steps = 300;
    private const double Rate = 0.3;
    private const double Ridge = 2e-4;

    /// <summary>The weights of so many features.</summary>
    public static double[] Fit(List<RankingExample> examples, int features)
    {
        var weights = new double[features];
        var squares = new double[features];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[features];
            var model = new RankingModel(weights);
            foreach (var example in examples)
            {
                var shares = model.Likelihoods(example.Candidates);
                var right = shares.Where((_, i) => example.IsRight[i]).Sum();
                for (var c = 0; c < shares.Length; c++)
                {
                    var pull = (example.IsRight[c] ? shares[c] / right : 0) - shares[c];
                    for (var f = 0; f < features; f++)
                        gradient[f] += pull * example.Candidates[c].Features[f];
                }
            }

            for (var f = 0; f < features; f++)
            {
                var slope = (gradient[f] / examples.Count) - (Ridge * weights[f]);
                squares[f] += slope * slope;
                weights[f] += squares[f] > 0 ? Rate * slope / Math.Sqrt(squares[f]) : 0;
            }
        }

        return weights;
    }
}
