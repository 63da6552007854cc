using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>How trees are grown.</summary>
internal sealed record BoostingOptions
{
    public int Trees { get; init; } = 150;

    public int Depth { get; init; } = 4;

    public double Rate { get; init; } = 0.1;

    public double Penalty { get; init; } = 2;

    public double LeastHessian { get; init; } = 1;

    public double Sampled { get; init; } = 0.6;
}

/// <summary>Gradient boosting of regression trees on the logistic loss, on binned values (Friedman, Annals of Statistics 2001; second-order gains and
/// monotone constraints after Chen and Guestrin, KDD 2016). The same rows in the same order give the same trees.</summary>
internal static class BoostedTrees
{
    private const int Bins = 64;

    public static LikenessModel Fit(IReadOnlyList<Row> rows, BoostingOptions options, IReadOnlyList<int> directions, double openness)
    {
        var width = rows[0].Values.Length;
        var cuts = Cuts(rows, width);
        var binned = new byte[width][];
        for (var f = 0; f < width; f++)
        {
            binned[f] = new byte[rows.Count];
            for (var i = 0; i < rows.Count; i++)
                binned[f][i] = (byte)Bin(cuts[f], rows[i].Values[f]);
        }

        double positive = 0, all = 0;
        foreach (var row in rows)
        {
            positive += row.Label * row.Weight;
            all += row.Weight;
        }

        var bias = Math.Log(positive / (all - positive));
        var scores = new double[rows.Count];
        Array.Fill(scores, bias);
        var gradients = new double[rows.Count];
        var hessians = new double[rows.Count];
        var random = new Random(17);
        var nodes = new List<LikenessNode> { new(-1, (float)(bias + openness), 0) };
        var roots = new List<int> { 0 };
        for (var t = 0; t < options.Trees; t++)
        {
            var sample = new List<int>(rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = rows[i].Weight * (p - rows[i].Label);
                hessians[i] = rows[i].Weight * Math.Max(1e-6, p * (1 - p));
                if (random.NextDouble() < options.Sampled)
                    sample.Add(i);
            }

            roots.Add(nodes.Count);
            var root = nodes.Count;
            var grower = new Grower(binned, cuts, gradients, hessians, options, directions, nodes);
            grower.Grow([.. sample]);
            for (var i = 0; i < rows.Count; i++)
                scores[i] += Leaf(nodes, root, rows[i].Values);
        }

        return new LikenessModel([.. roots], [.. nodes]);
    }

    private static double Leaf(List<LikenessNode> nodes, int at, double[] values)
    {
        while (nodes[at].Measure >= 0)
            at = values[nodes[at].Measure] < nodes[at].Value ? nodes[at].Below : nodes[at].Below + 1;
        return nodes[at].Value;
    }

    // Quantiles of the distinct values; a value belongs to the bin of the number of cuts it is not below.
    private static float[][] Cuts(IReadOnlyList<Row> rows, int width)
    {
        var cuts = new float[width][];
        var values = new double[rows.Count];
        for (var f = 0; f < width; f++)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = rows[i].Values[f];
            Array.Sort(values);
            var found = new List<float>();
            for (var b = 1; b < Bins; b++)
            {
                var at = (int)((long)b * values.Length / Bins);
                if (at == 0 || values[at - 1] == values[^1])
                    continue;
                var next = at;
                while (next < values.Length && values[next] == values[at - 1])
                    next++;
                var cut = (float)((values[at - 1] + values[next]) / 2);
                if (found.Count == 0 || cut > found[^1])
                    found.Add(cut);
            }

            // Rare values at the upper end, which quantiles would never part.
            foreach (var share in new[] { 0.995, 0.999 })
            {
                var at = (int)(values.Length * share);
                var cut = (float)((values[Math.Max(0, at - 1)] + values[at]) / 2);
                if (found.Count == 0 || cut > found[^1])
                    found.Add(cut);
            }

            cuts[f] = [.. found];
        }

        return cuts;
    }

    private static int Bin(float[] cuts, double value)
    {
        int low = 0, high = cuts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value < cuts[middle])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private sealed class Grower(
        byte[][] binned, float[][] cuts, double[] gradients, double[] hessians, BoostingOptions options, IReadOnlyList<int> directions, List<LikenessNode> nodes)
    {
        private const int MostBins = Bins + 4;

        public void Grow(int[] sample)
        {
            nodes.Add(default);
            Split(nodes.Count - 1, sample, Histogram(sample), 0, double.NegativeInfinity, double.PositiveInfinity);
        }

        private (double[] G, double[] H) Histogram(ReadOnlySpan<int> rows)
        {
            var g = new double[binned.Length * MostBins];
            var h = new double[binned.Length * MostBins];
            for (var f = 0; f < binned.Length; f++)
            {
                var bins = binned[f];
                var from = f * MostBins;
                foreach (var i in rows)
                {
                    var at = from + bins[i];
                    g[at] += gradients[i];
                    h[at] += hessians[i];
                }
            }

            return (g, h);
        }

        private double Value(double g, double h, double low, double high) => Math.Clamp(-g / (h + options.Penalty), low, high);

        private static double Loss(double g, double h, double penalty, double value) => (g * value) + (0.5 * (h + penalty) * value * value);

        private void Split(int node, int[] rows, (double[] G, double[] H) histogram, int depth, double low, double high)
        {
            double g = 0, h = 0;
            for (var b = 0; b < MostBins; b++)
            {
                g += histogram.G[b];
                h += histogram.H[b];
            }

            var own = Value(g, h, low, high);
            var (best, feature, cut) = (1e-6, -1, 0);
            var ownLoss = Loss(g, h, options.Penalty, own);
            for (var f = 0; depth < options.Depth && f < binned.Length; f++)
            {
                double gl = 0, hl = 0;
                for (var b = 0; b < cuts[f].Length; b++)
                {
                    gl += histogram.G[(f * MostBins) + b];
                    hl += histogram.H[(f * MostBins) + b];
                    if (hl < options.LeastHessian)
                        continue;
                    if (h - hl < options.LeastHessian)
                        break;
                    var left = Value(gl, hl, low, high);
                    var right = Value(g - gl, h - hl, low, high);
                    if (directions[f] * (right - left) < 0)
                        continue;
                    var gain = ownLoss - Loss(gl, hl, options.Penalty, left) - Loss(g - gl, h - hl, options.Penalty, right);
                    if (gain > best)
                        (best, feature, cut) = (gain, f, b);
                }
            }

            if (feature < 0)
            {
                nodes[node] = new LikenessNode(-1, (float)(own * options.Rate), 0);
                return;
            }

            var below = Array.FindAll(rows, i => binned[feature][i] <= cut);
            var above = Array.FindAll(rows, i => binned[feature][i] > cut);
            var fewer = Histogram(below.Length < above.Length ? below : above);
            var rest = (G: histogram.G, H: histogram.H);
            for (var k = 0; k < rest.G.Length; k++)
            {
                rest.G[k] -= fewer.G[k];
                rest.H[k] -= fewer.H[k];
            }

            var (b1, b2) = below.Length < above.Length ? (fewer, rest) : (rest, fewer);
            var (lowBelow, highBelow, lowAbove, highAbove) = (low, high, low, high);
            if (directions[feature] != 0)
            {
                double g1 = 0, h1 = 0;
                for (var k = 0; k <= cut; k++)
                {
                    g1 += b1.G[(feature * MostBins) + k];
                    h1 += b1.H[(feature * MostBins) + k];
                }

                var middle = (Value(g1, h1, low, high) + Value(g - g1, h - h1, low, high)) / 2;
                if (directions[feature] > 0)
                    (highBelow, lowAbove) = (middle, middle);
                else
                    (lowBelow, highAbove) = (middle, middle);
            }

            var child = nodes.Count;
            nodes.Add(default);
            nodes.Add(default);
            nodes[node] = new LikenessNode(feature, cuts[feature][cut], child);
            Split(child, below, b1, depth + 1, lowBelow, highBelow);
            Split(child + 1, above, b2, depth + 1, lowAbove, highAbove);
        }
    }
}
