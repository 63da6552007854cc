using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crossread.Language.Networks;

/// <summary>The functions between layers, a machine vector at a time.</summary>
/// <remarks>The exponential is 2 to the whole part times a polynomial of the rest (as in Cephes); relative error below 2e-7. Every lane is computed alike, so that
/// the machine's width does not change a result.</remarks>
internal static class Activations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Exp<TLane>(TLane x)
        where TLane : struct, ILane<TLane>
    {
        x = TLane.Min(TLane.Max(x, TLane.Broadcast(-87f)), TLane.Broadcast(87f));
        var whole = TLane.Round(x * TLane.Broadcast(1.44269504f));
        var rest = TLane.MultiplyAdd(whole, TLane.Broadcast(-0.693359375f), x);
        rest = TLane.MultiplyAdd(whole, TLane.Broadcast(2.12194440e-4f), rest);
        var sum = TLane.Broadcast(1.9875691500e-4f);
        sum = TLane.MultiplyAdd(sum, rest, TLane.Broadcast(1.3981999507e-3f));
        sum = TLane.MultiplyAdd(sum, rest, TLane.Broadcast(8.3334519073e-3f));
        sum = TLane.MultiplyAdd(sum, rest, TLane.Broadcast(4.1665795894e-2f));
        sum = TLane.MultiplyAdd(sum, rest, TLane.Broadcast(1.6666665459e-1f));
        sum = TLane.MultiplyAdd(sum, rest, TLane.Broadcast(5.0000001201e-1f));
        sum = TLane.MultiplyAdd(sum, rest * rest, rest + TLane.Broadcast(1));
        return sum * TLane.PowerOfTwo(whole);
    }

    /// <summary>The exponential of each value.</summary>
    public static void Exp(Span<float> values)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; i <= values.Length - EightLanes.Count; i += EightLanes.Count)
            Exp(EightLanes.Load(ref first, (nuint)i)).Store(ref first, (nuint)i);
        if (i == values.Length)
            return;
        Span<float> rest = stackalloc float[EightLanes.Count];
        rest.Clear();
        values[i..].CopyTo(rest);
        Exp(EightLanes.Load(ref rest[0], 0)).Store(ref rest[0], 0);
        rest[..(values.Length - i)].CopyTo(values[i..]);
    }

    /// <summary>The hyperbolic tangent of each value; as many as whole machine vectors.</summary>
    public static void Tanh(ReadOnlySpan<float> values, Span<float> target)
    {
        for (var i = 0; i < values.Length; i += EightLanes.Count)
            Tanh(EightLanes.Load(ref MemoryMarshal.GetReference(values), (nuint)i)).Store(ref MemoryMarshal.GetReference(target), (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Sigmoid<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => TLane.Broadcast(1) / (TLane.Broadcast(1) + Exp(TLane.Broadcast(0) - x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLane Tanh<TLane>(TLane x)
        where TLane : struct, ILane<TLane> => TLane.Broadcast(1) - (TLane.Broadcast(2) / (TLane.Broadcast(1) + Exp(x + x)));

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
