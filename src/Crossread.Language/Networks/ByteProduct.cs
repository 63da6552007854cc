using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Crossread.Language.Networks;

/// <summary>Sums of products of bytes, exact on every machine.</summary>
internal static class ByteProduct
{
    private const int Width = QuantizedMatrix.PanelWidth;

    /// <summary>Makes rows ready to be a left side, in their place.</summary>
    public static void Prepare(Span<sbyte> rows)
    {
        if (!AvxVnni.IsSupported)
            return;
        // The instruction for it has a left side without sign.
        var at = 0;
        for (; at <= rows.Length - 32; at += 32)
            (Vector256.Create(rows[at..]) ^ Vector256.Create(sbyte.MinValue)).CopyTo(rows[at..]);
        for (; at < rows.Length; at++)
            rows[at] ^= sbyte.MinValue;
    }

    /// <summary>Multiplies rows by the columns of a panel.</summary>
    /// <param name="left">The rows, one after another, made ready.</param>
    /// <param name="rows">How many: 6, 3 or 1.</param>
    /// <param name="inner">Values of a row, a multiple of 4.</param>
    /// <param name="panel">Four rows at a time, the four values of a column beside each other.</param>
    /// <param name="totals">The sum of each column.</param>
    /// <param name="sums">For each row a sum a column.</param>
    public static void Sum(ReadOnlySpan<sbyte> left, int rows, int inner, ReadOnlySpan<sbyte> panel, ReadOnlySpan<int> totals, Span<int> sums)
    {
        // The kernels read and write without checks of their own.
        _ = (left[(rows * inner) - 1], panel[(Width * inner) - 1], totals[Width - 1], sums[(rows * Width) - 1]);
        ref var from = ref MemoryMarshal.GetReference(left);
        ref var by = ref MemoryMarshal.GetReference(panel);
        ref var all = ref MemoryMarshal.GetReference(totals);
        ref var to = ref MemoryMarshal.GetReference(sums);
        if (AvxVnni.IsSupported)
            Sum<WholeBytes>(ref from, rows, inner, ref by, ref all, ref to);
        else if (Avx2.IsSupported)
            Sum<PairedBytes>(ref from, rows, inner, ref by, ref all, ref to);
        else
            SumNarrow(left, rows, inner, panel, sums);
    }

    private static void Sum<TBytes>(ref sbyte left, int rows, int inner, ref sbyte panel, ref int totals, ref int sums)
        where TBytes : IByteLanes
    {
        switch (rows)
        {
            case 6: Six<TBytes>(ref left, inner, ref panel, ref totals, ref sums); break;
            case 3: Three<TBytes>(ref left, inner, ref panel, ref totals, ref sums); break;
            default: One<TBytes>(ref left, inner, ref panel, ref totals, ref sums); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six<TBytes>(ref sbyte left, int inner, ref sbyte panel, ref int totals, ref int sums)
        where TBytes : IByteLanes
    {
        var (s00, s01) = (TBytes.Begin(ref totals, 0), TBytes.Begin(ref totals, 8));
        var (s10, s11, s20, s21, s30, s31, s40, s41, s50, s51) = (s00, s01, s00, s01, s00, s01, s00, s01, s00, s01);
        var stride = (nuint)inner;
        for (nuint k = 0; k < stride; k += 4)
        {
            var b0 = Vector256.LoadUnsafe(ref panel, k * Width);
            var b1 = Vector256.LoadUnsafe(ref panel, (k * Width) + 32);
            var x = Broadcast(ref left, k);
            (s00, s01) = (TBytes.Add(s00, x, b0), TBytes.Add(s01, x, b1));
            x = Broadcast(ref left, k + stride);
            (s10, s11) = (TBytes.Add(s10, x, b0), TBytes.Add(s11, x, b1));
            x = Broadcast(ref left, k + (2 * stride));
            (s20, s21) = (TBytes.Add(s20, x, b0), TBytes.Add(s21, x, b1));
            x = Broadcast(ref left, k + (3 * stride));
            (s30, s31) = (TBytes.Add(s30, x, b0), TBytes.Add(s31, x, b1));
            x = Broadcast(ref left, k + (4 * stride));
            (s40, s41) = (TBytes.Add(s40, x, b0), TBytes.Add(s41, x, b1));
            x = Broadcast(ref left, k + (5 * stride));
            (s50, s51) = (TBytes.Add(s50, x, b0), TBytes.Add(s51, x, b1));
        }

        Store(s00, s01, ref sums, 0);
        Store(s10, s11, ref sums, 1);
        Store(s20, s21, ref sums, 2);
        Store(s30, s31, ref sums, 3);
        Store(s40, s41, ref sums, 4);
        Store(s50, s51, ref sums, 5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Three<TBytes>(ref sbyte left, int inner, ref sbyte panel, ref int totals, ref int sums)
        where TBytes : IByteLanes
    {
        var (s00, s01) = (TBytes.Begin(ref totals, 0), TBytes.Begin(ref totals, 8));
        var (s10, s11, s20, s21) = (s00, s01, s00, s01);
        var stride = (nuint)inner;
        for (nuint k = 0; k < stride; k += 4)
        {
            var b0 = Vector256.LoadUnsafe(ref panel, k * Width);
            var b1 = Vector256.LoadUnsafe(ref panel, (k * Width) + 32);
            var x = Broadcast(ref left, k);
            (s00, s01) = (TBytes.Add(s00, x, b0), TBytes.Add(s01, x, b1));
            x = Broadcast(ref left, k + stride);
            (s10, s11) = (TBytes.Add(s10, x, b0), TBytes.Add(s11, x, b1));
            x = Broadcast(ref left, k + (2 * stride));
            (s20, s21) = (TBytes.Add(s20, x, b0), TBytes.Add(s21, x, b1));
        }

        Store(s00, s01, ref sums, 0);
        Store(s10, s11, ref sums, 1);
        Store(s20, s21, ref sums, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TBytes>(ref sbyte left, int inner, ref sbyte panel, ref int totals, ref int sums)
        where TBytes : IByteLanes
    {
        var (s00, s01) = (TBytes.Begin(ref totals, 0), TBytes.Begin(ref totals, 8));
        for (nuint k = 0; k < (nuint)inner; k += 4)
        {
            var x = Broadcast(ref left, k);
            s00 = TBytes.Add(s00, x, Vector256.LoadUnsafe(ref panel, k * Width));
            s01 = TBytes.Add(s01, x, Vector256.LoadUnsafe(ref panel, (k * Width) + 32));
        }

        Store(s00, s01, ref sums, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Broadcast(ref sbyte left, nuint at) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref left, at)))).AsSByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> first, Vector256<int> second, ref int sums, nuint row)
    {
        first.StoreUnsafe(ref sums, row * Width);
        second.StoreUnsafe(ref sums, (row * Width) + 8);
    }

    /// <summary>Machines with narrower vectors, or none.</summary>
    private static void SumNarrow(ReadOnlySpan<sbyte> left, int rows, int inner, ReadOnlySpan<sbyte> panel, Span<int> sums)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < Width; column += 4)
            {
                var sum = Vector128<int>.Zero;
                for (var k = 0; k < inner; k += 4)
                {
                    var x = Vector128.Create(MemoryMarshal.Read<int>(MemoryMarshal.AsBytes(left.Slice((row * inner) + k, 4)))).AsSByte();
                    sum = Add(sum, x, Vector128.Create(panel.Slice((k * Width) + (column * 4), 16)));
                }

                sum.CopyTo(sums[((row * Width) + column)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Add(Vector128<int> sum, Vector128<sbyte> left, Vector128<sbyte> right)
    {
        if (Dp.IsSupported)
            return Dp.DotProduct(sum, left, right);
        if (Ssse3.IsSupported)
            return sum + Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(Vector128.Abs(left).AsByte(), Ssse3.Sign(right, left)), Vector128<short>.One);
        for (var i = 0; i < 16; i += 4)
            sum = sum.WithElement(i / 4, sum[i / 4] + (left[i] * right[i]) + (left[i + 1] * right[i + 1]) + (left[i + 2] * right[i + 2]) + (left[i + 3] * right[i + 3]));
        return sum;
    }

    /// <summary>Adds the products of four bytes to each of eight sums.</summary>
    private interface IByteLanes
    {
        /// <summary>What eight sums begin with.</summary>
        static abstract Vector256<int> Begin(ref int totals, nuint column);

        static abstract Vector256<int> Add(Vector256<int> sum, Vector256<sbyte> left, Vector256<sbyte> right);
    }

    /// <summary>By the instruction for it. The left side was made 128 more, so that sums begin with as many times the column less.</summary>
    private readonly struct WholeBytes : IByteLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Begin(ref int totals, nuint column) => Vector256.LoadUnsafe(ref totals, column) * -128;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<sbyte> left, Vector256<sbyte> right) => AvxVnni.MultiplyWideningAndAdd(sum, left.AsByte(), right);
    }

    /// <summary>In pairs of 16 bits: the sign of the left side goes to the right one.</summary>
    private readonly struct PairedBytes : IByteLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Begin(ref int totals, nuint column) => Vector256<int>.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<sbyte> left, Vector256<sbyte> right) =>
            sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(Vector256.Abs(left).AsByte(), Avx2.Sign(right, left)), Vector256<short>.One);
    }
}
