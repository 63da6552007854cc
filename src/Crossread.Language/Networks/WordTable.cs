using System.Numerics;

namespace Crossread.Language.Networks;

/// <summary>Vectors in 8 bits a value, which words are sums of.</summary>
/// <param name="size">Values of a vector: a multiple of 32.</param>
/// <param name="values">The vectors, one after another.</param>
/// <param name="scales">What a step of each vector's values is worth.</param>
internal sealed class WordTable(int size, sbyte[] values, float[] scales)
{
    public int Size => size;

    /// <summary>Adds a vector.</summary>
    public void Add(int row, Span<float> target)
    {
        var source = values.AsSpan(row * size, size);
        var scale = new Vector<float>(scales[row]);
        for (var i = 0; i < size; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(source[i..]), out var low, out var high);
            Add(low, scale, target[i..]);
            Add(high, scale, target[(i + Vector<short>.Count)..]);
        }
    }

    private static void Add(Vector<short> part, Vector<float> scale, Span<float> target)
    {
        Vector.Widen(part, out var low, out var high);
        var second = target[Vector<float>.Count..];
        Vector.FusedMultiplyAdd(Vector.ConvertToSingle(low), scale, new Vector<float>(target)).CopyTo(target);
        Vector.FusedMultiplyAdd(Vector.ConvertToSingle(high), scale, new Vector<float>(second)).CopyTo(second);
    }
}
