namespace Crossread.Training.Stories;

/// <summary>Gradient boosting of regression trees on logistic loss (Friedman 2001), with binned values.</summary>
internal sealed class BoostedTrees
{
    public const int Bins = 32;
    private readonly List<Node> _trees = [];
    private double[] _linear = [];

    private sealed class Node { public int Feature = -1; public double Limit; public Node? Left, Right; public double Value; }

    public double Score(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < _linear.Length; i++)
            sum += _linear[i] * x[i];
        foreach (var tree in _trees)
        {
            var node = tree;
            while (node.Feature >= 0)
                node = x[node.Feature] <= node.Limit ? node.Left! : node.Right!;
            sum += node.Value;
        }

        return sum;
    }

    public static BoostedTrees Fit(IReadOnlyList<(double[] Values, double Label, double Weight)> rows, int trees, int depth, double rate, double leafPenalty, double[] linear)
    {
        var n = rows.Count;
        var m = rows[0].Values.Length;
        var limits = new double[m][];
        var binned = new byte[m][];
        for (var f = 0; f < m; f++)
        {
            var sorted = rows.Select(r => r.Values[f]).Order().ToArray();
            limits[f] = [.. Enumerable.Range(1, Bins - 1).Select(b => sorted[(long)b * n / Bins]).Distinct()];
            binned[f] = new byte[n];
            for (var i = 0; i < n; i++)
            {
                var at = Array.BinarySearch(limits[f], rows[i].Values[f]);
                binned[f][i] = (byte)(at >= 0 ? at : ~at);
            }
        }

        var total = rows.Sum(r => r.Weight);
        var result = new BoostedTrees();
        result._linear = linear;
        var scores = rows.Select(r => r.Values.Zip(linear, (a, b) => a * b).Sum()).ToArray();
        var g = new double[n];
        var h = new double[n];
        var scale = n / total;
        for (var t = 0; t < trees; t++)
        {
            for (var i = 0; i < n; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                var w = rows[i].Weight * scale;
                g[i] = w * (rows[i].Label - p);
                h[i] = w * p * (1 - p);
            }

            result._trees.Add(Grow(Enumerable.Range(0, n).ToArray(), depth));
        }

        return result;

        Node Grow(int[] items, int left)
        {
            double gs = 0, hs = 0;
            foreach (var i in items)
            {
                gs += g[i];
                hs += h[i];
            }

            var node = new Node { Value = rate * gs / (hs + leafPenalty) };
            if (left > 0 && items.Length > 40)
            {
                var bestGain = 1e-3;
                int bestF = -1, bestB = -1;
                var hg = new double[Bins];
                var hh = new double[Bins];
                for (var f = 0; f < m; f++)
                {
                    Array.Clear(hg);
                    Array.Clear(hh);
                    var column = binned[f];
                    foreach (var i in items)
                    {
                        hg[column[i]] += g[i];
                        hh[column[i]] += h[i];
                    }

                    double gl = 0, hl = 0;
                    for (var b = 0; b < limits[f].Length; b++)
                    {
                        gl += hg[b];
                        hl += hh[b];
                        var hr = hs - hl;
                        if (hl < 2 || hr < 2)
                            continue;
                        var gr = gs - gl;
                        var gain = (gl * gl / (hl + leafPenalty)) + (gr * gr / (hr + leafPenalty)) - (gs * gs / (hs + leafPenalty));
                        if (gain > bestGain)
                            (bestGain, bestF, bestB) = (gain, f, b);
                    }
                }

                if (bestF >= 0)
                {
                    node.Feature = bestF;
                    node.Limit = limits[bestF][bestB];
                    var column = binned[bestF];
                    node.Left = Grow([.. items.Where(i => column[i] <= bestB)], left - 1);
                    node.Right = Grow([.. items.Where(i => column[i] > bestB)], left - 1);
                    return node;
                }
            }

            foreach (var i in items)
                scores[i] += node.Value;
            return node;
        }
    }
}
