using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Stories;

/// <summary>Weighs the likeness of an article and a story: a sum of small regression trees over <see cref="Likeness.Labels"/> (gradient boosting: Friedman,
/// Annals of Statistics 2001), in which a measure of likeness never speaks against a story and a measure of difference never for it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal sealed class LikenessModel
{
    private const string Table = "lexicons/en/stories/likeness-trees.tsv";
    private const string Leaf = "add";
    private const int Columns = 4;

    // The same people meet in the same house a year later, and it is another event; a trial is told months after the deed, and clearly alike. What is learnt
    // from has few look-alikes, so after four months a report must be better than even: 0.6 more in log odds.
    private const double LateAfter = 120;
    private const double LateMargin = 0.6;

    private static readonly int s_daysApart = Array.IndexOf(Likeness.Labels, "days apart");
    private static readonly Lazy<LikenessModel> s_shipped = new(() => Of(Table, LexiconTable.Read(Table, Columns)));

    private readonly ImmutableArray<int> _roots;
    private readonly ImmutableArray<LikenessNode> _nodes;

    /// <summary>Makes a model of trees.</summary>
    /// <param name="roots">The first node of each tree, ascending.</param>
    /// <param name="nodes">The nodes of all trees, tree by tree.</param>
    public LikenessModel(ImmutableArray<int> roots, ImmutableArray<LikenessNode> nodes) => (_roots, _nodes) = (roots, nodes);

    /// <summary>The model that ships with the library.</summary>
    public static LikenessModel Shipped => s_shipped.Value;

    /// <summary>The log odds that the article tells the story: above 0, it joins.</summary>
    /// <param name="measures">The numbers of <see cref="Likeness.MeasureAll"/>.</param>
    public double Score(ReadOnlySpan<double> measures)
    {
        var score = 0.0;
        foreach (var root in _roots)
        {
            var node = _nodes[root];
            while (node.Measure >= 0)
                node = _nodes[measures[node.Measure] < node.Value ? node.Below : node.Below + 1];
            score += node.Value;
        }

        return measures[s_daysApart] > LateAfter ? score - LateMargin : score;
    }

    /// <summary>The model as rows of a table: tree, measure or <c>add</c>, bound or value, the node for smaller values.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        var tree = -1;
        for (var n = 0; n < _nodes.Length; n++)
        {
            if (tree + 1 < _roots.Length && _roots[tree + 1] == n)
                tree++;
            var node = _nodes[n];
            table.Append(CultureInfo.InvariantCulture, $"{tree}\t{(node.Measure < 0 ? Leaf : Likeness.Labels[node.Measure])}\t{node.Value}\t{node.Below}\n");
        }

        return table.ToString();
    }

    /// <summary>The model of a table's text.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="table">The rows of <see cref="ToTable"/>, and lines that begin with <c>#</c>.</param>
    /// <exception cref="InvalidModelException">It is no such table.</exception>
    public static LikenessModel Parse(string name, string table) => Of(name, LexiconTable.Parse(name, table, Columns));

    private static LikenessModel Of(string name, ImmutableArray<ImmutableArray<string>> rows)
    {
        var roots = ImmutableArray.CreateBuilder<int>();
        var nodes = ImmutableArray.CreateBuilder<LikenessNode>(rows.Length);
        for (var n = 0; n < rows.Length; n++)
        {
            var row = rows[n];
            if (n == 0 || row[0] != rows[n - 1][0])
                roots.Add(n);
            var measure = row[1] == Leaf ? -1 : Array.IndexOf(Likeness.Labels, row[1]);
            if (measure < 0 && row[1] != Leaf)
                throw Broken(name, n, "a measure", row[1]);
            if (!float.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                throw Broken(name, n, "a number", row[2]);
            if (!int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out var below) || (measure >= 0 && (below <= n || below + 1 >= rows.Length)))
                throw Broken(name, n, "a later node", row[3]);
            nodes.Add(new LikenessNode(measure, value, below));
        }

        return new LikenessModel(roots.DrainToImmutable(), nodes.DrainToImmutable());
    }

    private static InvalidModelException Broken(string name, int row, string expected, string found) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"row {row}"), expected, found);
}
