using Crossread.Language.Models;

namespace Crossread.Training.Boosting;

/// <summary>Gradient boosting of regression trees on the logistic loss, on binned values (Friedman, Annals of Statistics 2001; second-order gains and
/// monotone constraints after Chen and Guestrin, KDD 2016). The same rows in the same order give the same trees.</summary>
internal static class BoostedTrees
{
    private const int Bins = 64;

    /// <summary>Grows trees.</summary>
    /// <param name="rows">What is learnt from.</param>
    /// <param name="options">How.</param>
    /// <param name="directions">Of each number, 1 where more of it never speaks against, -1 where never for, 0 where it may do either.</param>
    /// <param name="openness">Added to the log odds of all.</param>
    /// <returns>The first node of each tree, and the nodes.</returns>
    public static (List<int> Roots, List<TreeNode> Nodes) Fit(BoostingRows rows, BoostingOptions options, IReadOnlyList<int> directions, double openness)
    {
        var width = rows.Width;
        var cuts = Cuts(rows, width);
        var binned = new byte[width][];
        for (var f = 0; f < width; f++)
        {
            binned[f] = new byte[rows.Count];
            for (var i = 0; i < rows.Count; i++)
                binned[f][i] = (byte)Bin(cuts[f], rows.Values[(i * width) + f]);
        }

        double positive = 0, all = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            positive += rows.Labels[i] * rows.Weights[i];
            all += rows.Weights[i];
        }

        var bias = Math.Log(positive / (all - positive));
        var scores = new double[rows.Count];
        Array.Fill(scores, bias);
        var gradients = new double[rows.Count];
        var hessians = new double[rows.Count];
        var random = new Random(17);
        var nodes = new List<TreeNode> { new(-1, (float)(bias + openness), 0) };
        var roots = new List<int> { 0 };
        for (var t = 0; t < options.Trees; t++)
        {
            var sample = new List<int>(rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = rows.Weights[i] * (p - rows.Labels[i]);
                hessians[i] = rows.Weights[i] * Math.Max(1e-6, p * (1 - p));
                if (random.NextDouble() < options.Sampled)
                    sample.Add(i);
            }

            roots.Add(nodes.Count);
            var root = nodes.Count;
            var asked = Enumerable.Range(0, width).Where(_ => options.Asked >= 1 || random.NextDouble() < options.Asked).ToArray();
            new Grower(binned, cuts, gradients, hessians, options, directions, nodes, asked).Grow([.. sample]);
            for (var i = 0; i < rows.Count; i++)
                scores[i] += Leaf(nodes, root, rows.Row(i));
        }

        return (roots, nodes);
    }

    private static double Leaf(List<TreeNode> nodes, int at, ReadOnlySpan<float> values)
    {
        while (nodes[at].Measure >= 0)
            at = values[nodes[at].Measure] < nodes[at].Value ? nodes[at].Below : nodes[at].Below + 1;
        return nodes[at].Value;
    }

    // Quantiles of the distinct values; a value belongs to the bin of the number of cuts it is not below.
    private static float[][] Cuts(BoostingRows rows, int width)
    {
        var cuts = new float[width][];
        var values = new float[rows.Count];
        for (var f = 0; f < width; f++)
        {
            for (var i = 0; i < values.Length; i++)
                values[i] = rows.Values[(i * width) + f];
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
                var cut = (values[at - 1] + values[next]) / 2;
                if (found.Count == 0 || cut > found[^1])
                    found.Add(cut);
            }

            // Rare values at the upper end, which quantiles would never part.
            foreach (var share in new[] { 0.995, 0.999 })
            {
                var at = (int)(values.Length * share);
                var cut = (values[Math.Max(0, at - 1)] + values[at]) / 2;
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
        byte[][] binned, float[][] cuts, double[] gradients, double[] hessians, BoostingOptions options, IReadOnlyList<int> directions, List<TreeNode> nodes, int[] asked)
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
            foreach (var f in asked)
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
                g += histogram.G[(asked[0] * MostBins) + b];
                h += histogram.H[(asked[0] * MostBins) + b];
            }

            var own = Value(g, h, low, high);
            var (best, feature, cut) = (1e-6, -1, 0);
            var ownLoss = Loss(g, h, options.Penalty, own);
            foreach (var f in depth < options.Depth ? asked : [])
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
                nodes[node] = new TreeNode(-1, (float)(own * options.Rate), 0);
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
            nodes[node] = new TreeNode(feature, cuts[feature][cut], child);
            Split(child, below, b1, depth + 1, lowBelow, highBelow);
            Split(child + 1, above, b2, depth + 1, lowAbove, highAbove);
        }
    }
}
