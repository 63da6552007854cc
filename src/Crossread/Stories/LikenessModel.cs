using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Stories;

/// <summary>Weighs the likeness of an article and a story: logistic regression over <see cref="Likeness.Names"/>.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class LikenessModel
{
    private const string Table = "lexicons/en/stories/likeness-weights.tsv";
    private static readonly Lazy<LikenessModel> s_shipped = new(Read);

    /// <summary>Makes a model of a weight a measure, in their order.</summary>
    public LikenessModel(ImmutableArray<double> weights) => Weights = weights;

    /// <summary>The model that ships with the library.</summary>
    public static LikenessModel Shipped => s_shipped.Value;

    /// <summary>A weight a measure.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>The log odds that the article tells the story: above 0, it joins.</summary>
    public double Score(ReadOnlySpan<double> measures)
    {
        var score = 0.0;
        for (var i = 0; i < Weights.Length; i++)
            score += Weights[i] * measures[i];
        return score;
    }

    private static LikenessModel Read()
    {
        var rows = LexiconTable.Read(Table, 2);
        if (!rows.Select(row => row[0]).SequenceEqual(Likeness.Names, StringComparer.Ordinal))
            throw new InvalidModelException(Table, "", "a row a measure, in order: " + string.Join(", ", Likeness.Names), string.Join(", ", rows.Select(row => row[0])));
        return new LikenessModel([.. rows.Select(row => double.Parse(row[1], CultureInfo.InvariantCulture))]);
    }
}
