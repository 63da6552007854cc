namespace Crossread.Training.Stories;

/// <summary>Logistic regression with weighted rows and an L2 penalty, by Newton's method.</summary>
internal static class LinearFit
{
    public static double[] Fit(IReadOnlyList<(double[] Values, double Label, double Weight)> rows, double penalty)
    {
        var n = rows[0].Values.Length;
        var w = new double[n];
        for (var iteration = 0; iteration < 25; iteration++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            foreach (var (x, y, weight) in rows)
            {
                var z = 0.0;
                for (var i = 0; i < n; i++)
                    z += w[i] * x[i];
                var p = 1 / (1 + Math.Exp(-z));
                var g = weight * (p - y);
                var h = weight * Math.Max(1e-6, p * (1 - p));
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += g * x[i];
                    for (var j = 0; j <= i; j++)
                        hessian[i, j] += h * x[i] * x[j];
                }
            }

            for (var i = 0; i < n; i++)
            {
                gradient[i] += penalty * w[i];
                hessian[i, i] += penalty;
                for (var j = 0; j < i; j++)
                    hessian[j, i] = hessian[i, j];
            }

            var step = Solve(hessian, gradient);
            var size = 0.0;
            for (var i = 0; i < n; i++)
            {
                w[i] -= step[i];
                size = Math.Max(size, Math.Abs(step[i]));
            }

            if (size < 1e-6)
                break;
        }

        return w;
    }

    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        var x = (double[])b.Clone();
        for (var i = 0; i < n; i++)
        {
            var p = i;
            for (var r = i + 1; r < n; r++)
                if (Math.Abs(a[r, i]) > Math.Abs(a[p, i]))
                    p = r;
            if (p != i)
            {
                for (var c = 0; c < n; c++)
                    (a[i, c], a[p, c]) = (a[p, c], a[i, c]);
                (x[i], x[p]) = (x[p], x[i]);
            }

            for (var r = i + 1; r < n; r++)
            {
                var f = a[r, i] / a[i, i];
                for (var c = i; c < n; c++)
                    a[r, c] -= f * a[i, c];
                x[r] -= f * x[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++)
                x[i] -= a[i, c] * x[c];
            x[i] /= a[i, i];
        }

        return x;
    }
}
