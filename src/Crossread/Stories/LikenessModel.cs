using Crossread.Language.Models;

namespace Crossread.Stories;

/// <summary>Weighs the likeness of an article and a story: a sum of small regression trees over <see cref="Likeness.Labels"/> (gradient boosting: Friedman,
/// Annals of Statistics 2001), in which a measure of likeness never speaks against a story and a measure of difference never for it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class LikenessModel
{
    private const string Table = "lexicons/en/stories/likeness-trees.tsv";

    // The same people meet in the same house a year later, and it is another event; a trial is told months after the deed, and clearly alike. What is learnt
    // from has few look-alikes, so after four months a report must be better than even: 0.6 more in log odds.
    private const double LateAfter = 120;
    private const double LateMargin = 0.6;

    private static readonly int s_daysApart = Array.IndexOf(Likeness.Labels, "days apart");
    private static readonly Lazy<LikenessModel> s_shipped = new(() => new LikenessModel(RegressionTrees.Read(Table, [.. Likeness.Labels])));

    private readonly RegressionTrees _trees;

    /// <summary>Makes a model of trees.</summary>
    /// <param name="trees">The trees, over <see cref="Likeness.Labels"/>.</param>
    public LikenessModel(RegressionTrees trees) => _trees = trees;

    /// <summary>The model that ships with the library.</summary>
    public static LikenessModel Shipped => s_shipped.Value;

    /// <summary>The log odds that the article tells the story: above 0, it joins.</summary>
    /// <param name="measures">The numbers of <see cref="Likeness.MeasureAll"/>.</param>
    public double Score(ReadOnlySpan<double> measures)
    {
        var score = _trees.Score(measures);
        return measures[s_daysApart] > LateAfter ? score - LateMargin : score;
    }

    /// <summary>The model as rows of a table, as <see cref="RegressionTrees.ToTable"/> has them.</summary>
    public string ToTable() => _trees.ToTable();

    /// <summary>The model of a table's text.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="table">The rows of <see cref="ToTable"/>, and lines that begin with <c>#</c>.</param>
    /// <exception cref="InvalidModelException">It is no such table.</exception>
    public static LikenessModel Parse(string name, string table) => new(RegressionTrees.Parse(name, [.. Likeness.Labels], table));
}
