using Crossread.Language.Models;

namespace Crossread.Articles.Pages;

/// <summary>Tells from a line's measures whether it is the article's.</summary>
internal static class BlockModel
{
    private const string Table = "lexicons/en/pages/block-trees.tsv";

    private static readonly Lazy<RegressionTrees> s_shipped = new(() => RegressionTrees.Read(Table, BlockFeatures.Labels));

    // Most lines of a page are plainly no part of the article; the first third of the trees says so, and the others would only say it again.
    private const double PlainlyNot = -2.5;
    private const int Third = 3;

    /// <summary>The log odds that a line is the article's.</summary>
    /// <param name="model">The trees.</param>
    /// <param name="values">The line's measures.</param>
    public static double Score(RegressionTrees model, ReadOnlySpan<float> values)
    {
        var early = model.Score(values, 0, model.Count / Third);
        return early < PlainlyNot ? 2 * early : early + model.Score(values, model.Count / Third, model.Count);
    }

    /// <summary>The log odds of every line of a page: the same as those of each by itself.</summary>
    /// <param name="model">The trees.</param>
    /// <param name="values">The lines' measures, one line after the other.</param>
    /// <param name="width">How many measures a line has.</param>
    public static double[] Scores(RegressionTrees model, ReadOnlySpan<float> values, int width)
    {
        var scores = new double[values.Length / width];
        var all = new int[scores.Length];
        for (var b = 0; b < all.Length; b++)
            all[b] = b;
        model.Score(values, width, all, scores, 0, model.Count / Third);
        int[] open = [.. all.Where(b => scores[b] >= PlainlyNot)];
        var rest = new double[open.Length];
        model.Score(values, width, open, rest, model.Count / Third, model.Count);
        for (var b = 0; b < scores.Length; b++)
            scores[b] = scores[b] < PlainlyNot ? 2 * scores[b] : scores[b];
        for (var o = 0; o < open.Length; o++)
            scores[open[o]] += rest[o];
        return scores;
    }

    /// <summary>The model that ships with the library: log odds, above 0 for the article's lines.</summary>
    public static RegressionTrees Shipped => s_shipped.Value;
}
