using System.Numerics;

namespace Crossread.Training.Networks;

/// <summary>Adam (Kingma and Ba 2015), rows of tables only when they were used; the gradient's length is bounded.</summary>
internal sealed class Optimizer(IReadOnlyList<Parameter> parameters)
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.98f;
    private const float Tiny = 1e-8f;
    private const float LongestGradient = 5f;
    private int _steps;

    /// <summary>Takes a step against the gradients and forgets them.</summary>
    public void Step(float rate)
    {
        _steps++;
        var square = 0.0;
        foreach (var parameter in parameters)
        {
            foreach (var (first, length) in Parts(parameter))
                square += Square(parameter.Gradient.AsSpan(first, length));
        }

        var norm = Math.Sqrt(square);
        var scale = norm > LongestGradient ? (float)(LongestGradient / norm) : 1f;
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(SquareDecay, _steps)) / (1 - Math.Pow(MeanDecay, _steps)));
        foreach (var parameter in parameters)
        {
            foreach (var (first, length) in Parts(parameter))
                Update(parameter, first, length, scale, corrected);
            parameter.Clear();
        }
    }

    private static IEnumerable<(int First, int Length)> Parts(Parameter parameter) =>
        parameter.Touched is { } rows ? rows.Select(row => (row * parameter.Columns, parameter.Columns)) : [(0, parameter.Values.Length)];

    private static double Square(ReadOnlySpan<float> gradient)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= gradient.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var part = new Vector<float>(gradient[i..]);
            sum = Vector.FusedMultiplyAdd(part, part, sum);
        }

        double square = Vector.Sum(sum);
        for (; i < gradient.Length; i++)
            square += gradient[i] * gradient[i];
        return square;
    }

    private static void Update(Parameter parameter, int first, int length, float scale, float rate)
    {
        var gradient = parameter.Gradient.AsSpan(first, length);
        var mean = parameter.Mean.AsSpan(first, length);
        var square = parameter.Square.AsSpan(first, length);
        var values = parameter.Values.AsSpan(first, length);
        var i = 0;
        for (; i <= length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * new Vector<float>(scale);
            var m = (new Vector<float>(mean[i..]) * new Vector<float>(MeanDecay)) + (g * new Vector<float>(1 - MeanDecay));
            var s = (new Vector<float>(square[i..]) * new Vector<float>(SquareDecay)) + (g * g * new Vector<float>(1 - SquareDecay));
            m.CopyTo(mean[i..]);
            s.CopyTo(square[i..]);
            (new Vector<float>(values[i..]) - (new Vector<float>(rate) * m / (Vector.SquareRoot(s) + new Vector<float>(Tiny)))).CopyTo(values[i..]);
        }

        for (; i < length; i++)
        {
            var g = gradient[i] * scale;
            mean[i] = (mean[i] * MeanDecay) + (g * (1 - MeanDecay));
            square[i] = (square[i] * SquareDecay) + (g * g * (1 - SquareDecay));
            values[i] -= rate * mean[i] / (MathF.Sqrt(square[i]) + Tiny);
        }
    }
}
