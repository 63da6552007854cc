using System.Numerics;

namespace Crossread.Training.Networks;

/// <summary>Masks that silence a share of values while learning (Srivastava and others 2014), and double what is left in proportion.</summary>
internal static class Dropout
{
    /// <summary>A mask of this length.</summary>
    public static float[] Mask(int length, float share, Random random)
    {
        var mask = new float[length];
        var kept = 1 / (1 - share);
        var least = (uint)(share * 65536);
        // One draw of chance a mask, then four values of 16 bits from each step of a xorshift generator (Marsaglia 2003).
        var state = (ulong)random.NextInt64(1, long.MaxValue);
        for (var i = 0; i < length;)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            for (var k = 0; k < 64 && i < length; k += 16)
                mask[i++] = (uint)(state >> k) % 65536 < least ? 0 : kept;
        }

        return mask;
    }

    /// <summary>Multiplies values by a mask.</summary>
    public static void Apply(ReadOnlySpan<float> mask, Span<float> values)
    {
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
            (new Vector<float>(values[i..]) * new Vector<float>(mask[i..])).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] *= mask[i];
    }
}
