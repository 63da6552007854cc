using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Comparison;

/// <summary>A logistic model of how likely two clauses tell one claim.</summary>
/// <param name="weights">One for each of <see cref="PairFeatures.Names"/>.</param>
internal sealed class LinkModel(IReadOnlyList<double> weights)
{
    private const string Table = "lexicons/en/comparison/link-weights.tsv";

    /// <summary>The model that ships.</summary>
    /// <exception cref="InvalidModelException">Its table is missing or does not fit the features.</exception>
    public static LinkModel English { get; } = new(LexiconTable.ReadWeights(Table, PairFeatures.Names));

    /// <summary>From 0 to 1. Calibrated on the pairs it was trained on only.</summary>
    public double Likelihood(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Length; i++)
            sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
