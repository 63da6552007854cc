using System.Numerics;
using System.Runtime.CompilerServices;

namespace Crossread.Language.Networks;

/// <summary>The functions between layers, a machine vector at a time.</summary>
/// <remarks>The exponential is 2 to the whole part times a polynomial of the rest (as in Cephes); relative error below 2e-7. Every lane is computed alike, so that
/// the machine's width does not change a result.</remarks>
internal static class Activations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-87f)), new Vector<float>(87f));
        var whole = Vector.Round(x * new Vector<float>(1.44269504f));
        var rest = Vector.FusedMultiplyAdd(whole, new Vector<float>(-0.693359375f), x);
        rest = Vector.FusedMultiplyAdd(whole, new Vector<float>(2.12194440e-4f), rest);
        var sum = new Vector<float>(1.9875691500e-4f);
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1.3981999507e-3f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(8.3334519073e-3f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(4.1665795894e-2f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1.6666665459e-1f));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(5.0000001201e-1f));
        sum = Vector.FusedMultiplyAdd(sum, rest * rest, rest + Vector<float>.One);
        var power = Vector.ShiftLeft(Vector.ConvertToInt32(whole) + new Vector<int>(127), 23);
        return sum * Vector.AsVectorSingle(power);
    }

    /// <summary>The exponential of each value.</summary>
    public static void Exp(Span<float> values)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
            Exp(new Vector<float>(values[i..])).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] = Exp(new Vector<float>(values[i]))[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x) =>
        Vector<float>.One - (new Vector<float>(2f) / (Vector<float>.One + Exp(x + x)));

    /// <summary>Negative values become 0.</summary>
    public static void Rectify(Span<float> values)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
            Vector.Max(new Vector<float>(values[i..]), Vector<float>.Zero).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] = Math.Max(values[i], 0);
    }

    /// <summary>Adds one list to another.</summary>
    public static void Add(ReadOnlySpan<float> values, Span<float> target)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(values[i..])).CopyTo(target[i..]);
        for (; i < values.Length; i++)
            target[i] += values[i];
    }

    /// <summary>Makes scores probabilities: exponentials that sum to 1. Returns the logarithm of their sum before.</summary>
    public static float Softmax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
        return most + MathF.Log(sum);
    }
}
