using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Crossread.Language.Lexicons;

namespace Crossread.Language.Models;

/// <summary>A sum of small regression trees over named numbers (gradient boosting: Friedman, Annals of Statistics 2001).</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class RegressionTrees
{
    private const string Leaf = "add";
    private const int Columns = 4;

    private readonly ImmutableArray<string> _labels;
    private readonly int[] _roots;
    private readonly TreeNode[] _nodes;
    private readonly Step[] _steps;
    private readonly int[] _depths;

    /// <summary>Makes a model of trees.</summary>
    /// <param name="labels">Names of the numbers it asks.</param>
    /// <param name="roots">The first node of each tree, ascending.</param>
    /// <param name="nodes">The nodes of all trees, tree by tree.</param>
    public RegressionTrees(ImmutableArray<string> labels, IEnumerable<int> roots, IEnumerable<TreeNode> nodes)
    {
        (_labels, _roots, _nodes) = (labels, [.. roots], [.. nodes]);
        // No number is smaller than NaN: whoever is at a leaf goes on to the leaf itself.
        _steps = [.. _nodes.Select((n, i) => n.Measure < 0 ? new Step(0, float.NaN, i - 1, n.Value) : new Step(n.Measure, n.Value, n.Below, 0))];
        _depths = [.. _roots.Select((r, t) => Depth(r, t + 1 < _roots.Length ? _roots[t + 1] : _nodes.Length))];
    }

    /// <summary>The sum of what every tree says of some numbers.</summary>
    /// <param name="values">The numbers, in the order of the names.</param>
    /// <typeparam name="T">How the numbers are kept.</typeparam>
    public double Score<T>(ReadOnlySpan<T> values)
        where T : struct, IFloatingPointIeee754<T> => Score(values, 0, _roots.Length);

    /// <summary>How many trees there are.</summary>
    public int Count => _roots.Length;

    /// <summary>The sum of what some trees say of some numbers.</summary>
    /// <param name="values">The numbers, in the order of the names.</param>
    /// <param name="from">The first tree.</param>
    /// <param name="to">The tree after the last.</param>
    /// <typeparam name="T">How the numbers are kept.</typeparam>
    public double Score<T>(ReadOnlySpan<T> values, int from, int to)
        where T : struct, IFloatingPointIeee754<T>
    {
        var score = 0.0;
        var nodes = _nodes;
        foreach (var root in _roots.AsSpan(from..to))
        {
            ref readonly var node = ref nodes[root];
            while (node.Measure >= 0)
                node = ref nodes[values[node.Measure] < T.CreateTruncating(node.Value) ? node.Below : node.Below + 1];
            score += node.Value;
        }

        return score;
    }

    /// <summary>The sums of what some trees say of several rows of numbers: to each the very number that <see cref="Score{T}(ReadOnlySpan{T}, int, int)"/> gives, sooner.</summary>
    /// <param name="rows">Rows of numbers in the order of the names, one after the other.</param>
    /// <param name="width">Numbers in a row.</param>
    /// <param name="which">Numbers of the rows that are asked for.</param>
    /// <param name="sums">Takes the sum of each of them; as long as <paramref name="which"/>.</param>
    /// <param name="from">The first tree.</param>
    /// <param name="to">The tree after the last.</param>
    public void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, Span<double> sums, int from, int to)
    {
        if (sums.Length != which.Length)
            throw new ArgumentException("Expected a sum for each row that is asked for.", nameof(sums));
        var steps = _steps;
        var next = 0;
        // Four rows go down a tree side by side, all to its deepest leaf: no step waits for another, and none is guessed.
        for (; next + 4 <= which.Length; next += 4)
        {
            var a = rows.Slice(which[next] * width, width);
            var b = rows.Slice(which[next + 1] * width, width);
            var c = rows.Slice(which[next + 2] * width, width);
            var d = rows.Slice(which[next + 3] * width, width);
            double ofA = 0, ofB = 0, ofC = 0, ofD = 0;
            for (var tree = from; tree < to; tree++)
            {
                int atA = _roots[tree], atB = atA, atC = atA, atD = atA;
                for (var depth = _depths[tree]; depth > 0; depth--)
                {
                    atA = steps[atA].Next(a);
                    atB = steps[atB].Next(b);
                    atC = steps[atC].Next(c);
                    atD = steps[atD].Next(d);
                }

                ofA += steps[atA].Value;
                ofB += steps[atB].Value;
                ofC += steps[atC].Value;
                ofD += steps[atD].Value;
            }

            (sums[next], sums[next + 1], sums[next + 2], sums[next + 3]) = (ofA, ofB, ofC, ofD);
        }

        for (; next < which.Length; next++)
            sums[next] = Score(rows.Slice(which[next] * width, width), from, to);
    }

    /// <summary>The model as rows of a table: tree, name or <c>add</c>, bound or value, the node for smaller values.</summary>
    public string ToTable()
    {
        var table = new StringBuilder();
        var tree = -1;
        for (var n = 0; n < _nodes.Length; n++)
        {
            if (tree + 1 < _roots.Length && _roots[tree + 1] == n)
                tree++;
            var node = _nodes[n];
            table.Append(CultureInfo.InvariantCulture, $"{tree}\t{(node.Measure < 0 ? Leaf : _labels[node.Measure])}\t{node.Value}\t{node.Below}\n");
        }

        return table.ToString();
    }

    /// <summary>The model of an embedded table.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="labels">Names of the numbers it may ask.</param>
    /// <exception cref="InvalidModelException">There is no such table, or it is no such model.</exception>
    public static RegressionTrees Read(string name, ImmutableArray<string> labels) => Of(name, labels, LexiconTable.Read(name, Columns));

    /// <summary>The model of a table's text.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="labels">Names of the numbers it may ask.</param>
    /// <param name="table">The rows of <see cref="ToTable"/>, and lines that begin with <c>#</c>.</param>
    /// <exception cref="InvalidModelException">It is no such table.</exception>
    public static RegressionTrees Parse(string name, ImmutableArray<string> labels, string table) => Of(name, labels, LexiconTable.Parse(name, table, Columns));

    private static RegressionTrees Of(string name, ImmutableArray<string> labels, ImmutableArray<ImmutableArray<string>> rows)
    {
        var numbers = labels.Select((label, i) => (label, i)).ToDictionary(l => l.label, l => l.i, StringComparer.Ordinal);
        var roots = new List<int>();
        var nodes = new List<TreeNode>(rows.Length);
        for (var n = 0; n < rows.Length; n++)
        {
            var row = rows[n];
            if (n == 0 || row[0] != rows[n - 1][0])
                roots.Add(n);
            var measure = -1;
            if (row[1] != Leaf && !numbers.TryGetValue(row[1], out measure))
                throw Broken(name, n, "a measure", row[1]);
            if (!float.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                throw Broken(name, n, "a number", row[2]);
            if (!int.TryParse(row[3], NumberStyles.None, CultureInfo.InvariantCulture, out var below) || (measure >= 0 && (below <= n || below + 1 >= rows.Length)))
                throw Broken(name, n, "a later node", row[3]);
            nodes.Add(new TreeNode(measure, value, below));
        }

        return new RegressionTrees(labels, roots, nodes);
    }

    // Children stand behind their parents.
    private int Depth(int root, int end)
    {
        var depths = new int[end - root];
        var deepest = 0;
        for (var n = root; n < end; n++)
        {
            deepest = Math.Max(deepest, depths[n - root]);
            if (_nodes[n].Measure < 0 || _nodes[n].Below + 1 >= end)
                continue;
            depths[_nodes[n].Below - root] = depths[n - root] + 1;
            depths[_nodes[n].Below + 1 - root] = depths[n - root] + 1;
        }

        return deepest;
    }

    // A node as it is walked: of a leaf the bound is NaN, and the node behind "below" the leaf itself.
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Step(int measure, float bound, int below, float value)
    {
        public float Value { get; } = value;

        public int Next(ReadOnlySpan<float> row) => below + (row[measure] < bound ? 0 : 1);
    }

    private static InvalidModelException Broken(string name, int row, string expected, string found) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"row {row}"), expected, found);
}
