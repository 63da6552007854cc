using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crossread.Language.Networks;

/// <summary>Products of matrices, a small block of the result held in registers at a time.</summary>
/// <remarks>
/// Every element of a result is one chain of fused multiply-adds in the order of the inner index, whatever the machine's width and the block it lies in:
/// the same input gives the same bits everywhere.
/// </remarks>
internal static class MatrixProduct
{
    /// <summary>Rows of a block.</summary>
    private const int BlockRows = 6;

    /// <summary>Sets <c>c = a·b</c>.</summary>
    /// <param name="a">The left side, row by row.</param>
    /// <param name="aStride">From one row of <paramref name="a"/> to the next.</param>
    /// <param name="rows">Rows of <paramref name="a"/> and <paramref name="c"/>.</param>
    /// <param name="b">The right side.</param>
    /// <param name="c">The result, row by row.</param>
    /// <param name="cStride">From one row of <paramref name="c"/> to the next.</param>
    public static void Set(ReadOnlySpan<float> a, int aStride, int rows, PackedMatrix b, Span<float> c, int cStride) =>
        Compute(a, aStride, 1, rows, b, c, cStride, keep: false);

    /// <summary>Adds <c>a·b</c> to <c>c</c>.</summary>
    public static void Add(ReadOnlySpan<float> a, int aStride, int rows, PackedMatrix b, Span<float> c, int cStride) =>
        Compute(a, aStride, 1, rows, b, c, cStride, keep: true);

    /// <summary>Adds <c>aᵀ·b</c> to <c>c</c>; <paramref name="rows"/> are those of <paramref name="c"/>, the columns of <paramref name="a"/>.</summary>
    public static void AddTransposed(ReadOnlySpan<float> a, int aStride, int rows, PackedMatrix b, Span<float> c, int cStride) =>
        Compute(a, 1, aStride, rows, b, c, cStride, keep: true);

    private static void Compute(ReadOnlySpan<float> a, int rowStep, int innerStep, int rows, PackedMatrix b, Span<float> c, int cStride, bool keep)
    {
        if (rows == 0 || b.Columns == 0)
            return;
        // The kernels read and write without checks of their own.
        if (b.Rows > 0)
            _ = a[((rows - 1) * rowStep) + ((b.Rows - 1) * innerStep)];
        _ = c[((rows - 1) * cStride) + b.Columns - 1];
        if (PackedMatrix.PanelWidth == 32)
            Compute<SixteenLanes>(ref MemoryMarshal.GetReference(a), rowStep, innerStep, rows, b, ref MemoryMarshal.GetReference(c), cStride, keep);
        else
            Compute<EightLanes>(ref MemoryMarshal.GetReference(a), rowStep, innerStep, rows, b, ref MemoryMarshal.GetReference(c), cStride, keep);
    }

    private static void Compute<TLane>(ref float a, int rowStep, int innerStep, int rows, PackedMatrix b, ref float c, int cStride, bool keep)
        where TLane : struct, ILane<TLane>
    {
        var width = 2 * TLane.Count;
        var inner = b.Rows;
        Span<float> edge = stackalloc float[BlockRows * 32];
        for (var first = 0; first < b.Columns; first += width)
        {
            ref var panel = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(b.Panels), first * inner);
            var whole = b.Columns - first >= width;
            for (var row = 0; row < rows;)
            {
                var block = rows - row >= 6 ? 6 : rows - row >= 4 ? 4 : rows - row >= 2 ? 2 : 1;
                ref var from = ref Unsafe.Add(ref a, row * rowStep);
                ref var to = ref Unsafe.Add(ref c, (row * cStride) + first);
                if (whole)
                {
                    Block<TLane>(block, ref from, rowStep, innerStep, ref panel, inner, ref to, cStride, keep);
                }
                else
                {
                    // The last panel hangs over the edge of the result: computed beside it and copied.
                    var columns = b.Columns - first;
                    var target = MemoryMarshal.CreateSpan(ref to, ((block - 1) * cStride) + columns);
                    if (keep)
                    {
                        for (var r = 0; r < block; r++)
                            target.Slice(r * cStride, columns).CopyTo(edge[(r * width)..]);
                    }

                    Block<TLane>(block, ref from, rowStep, innerStep, ref panel, inner, ref MemoryMarshal.GetReference(edge), width, keep);
                    for (var r = 0; r < block; r++)
                        edge.Slice(r * width, columns).CopyTo(target[(r * cStride)..]);
                }

                row += block;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block<TLane>(int block, ref float a, int rowStep, int innerStep, ref float panel, int inner, ref float c, int cStride, bool keep)
        where TLane : struct, ILane<TLane>
    {
        switch (block)
        {
            case 6: Six<TLane>(ref a, rowStep, innerStep, ref panel, inner, ref c, cStride, keep); break;
            case 4: Four<TLane>(ref a, rowStep, innerStep, ref panel, inner, ref c, cStride, keep); break;
            case 2: Two<TLane>(ref a, rowStep, innerStep, ref panel, inner, ref c, cStride, keep); break;
            default: One<TLane>(ref a, innerStep, ref panel, inner, ref c, keep); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six<TLane>(ref float a, int rowStep, int innerStep, ref float panel, int inner, ref float c, int cStride, bool keep)
        where TLane : struct, ILane<TLane>
    {
        TLane s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        TLane s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        var half = (nuint)TLane.Count;
        var stride = (nuint)cStride;
        if (keep)
        {
            (s00, s01) = (TLane.Load(ref c, 0), TLane.Load(ref c, half));
            (s10, s11) = (TLane.Load(ref c, stride), TLane.Load(ref c, stride + half));
            (s20, s21) = (TLane.Load(ref c, 2 * stride), TLane.Load(ref c, (2 * stride) + half));
            (s30, s31) = (TLane.Load(ref c, 3 * stride), TLane.Load(ref c, (3 * stride) + half));
            (s40, s41) = (TLane.Load(ref c, 4 * stride), TLane.Load(ref c, (4 * stride) + half));
            (s50, s51) = (TLane.Load(ref c, 5 * stride), TLane.Load(ref c, (5 * stride) + half));
        }

        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a, 2 * rowStep);
        ref var a3 = ref Unsafe.Add(ref a, 3 * rowStep);
        ref var a4 = ref Unsafe.Add(ref a, 4 * rowStep);
        ref var a5 = ref Unsafe.Add(ref a, 5 * rowStep);
        nint at = 0;
        for (nuint k = 0, end = (nuint)inner * 2 * half; k < end; k += 2 * half)
        {
            var b0 = TLane.Load(ref panel, k);
            var b1 = TLane.Load(ref panel, k + half);
            var x = TLane.Broadcast(Unsafe.Add(ref a, at));
            s00 = TLane.MultiplyAdd(x, b0, s00);
            s01 = TLane.MultiplyAdd(x, b1, s01);
            x = TLane.Broadcast(Unsafe.Add(ref a1, at));
            s10 = TLane.MultiplyAdd(x, b0, s10);
            s11 = TLane.MultiplyAdd(x, b1, s11);
            x = TLane.Broadcast(Unsafe.Add(ref a2, at));
            s20 = TLane.MultiplyAdd(x, b0, s20);
            s21 = TLane.MultiplyAdd(x, b1, s21);
            x = TLane.Broadcast(Unsafe.Add(ref a3, at));
            s30 = TLane.MultiplyAdd(x, b0, s30);
            s31 = TLane.MultiplyAdd(x, b1, s31);
            x = TLane.Broadcast(Unsafe.Add(ref a4, at));
            s40 = TLane.MultiplyAdd(x, b0, s40);
            s41 = TLane.MultiplyAdd(x, b1, s41);
            x = TLane.Broadcast(Unsafe.Add(ref a5, at));
            s50 = TLane.MultiplyAdd(x, b0, s50);
            s51 = TLane.MultiplyAdd(x, b1, s51);
            at += innerStep;
        }

        Store(s00, s01, ref c, 0);
        Store(s10, s11, ref c, stride);
        Store(s20, s21, ref c, 2 * stride);
        Store(s30, s31, ref c, 3 * stride);
        Store(s40, s41, ref c, 4 * stride);
        Store(s50, s51, ref c, 5 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four<TLane>(ref float a, int rowStep, int innerStep, ref float panel, int inner, ref float c, int cStride, bool keep)
        where TLane : struct, ILane<TLane>
    {
        TLane s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        var half = (nuint)TLane.Count;
        var stride = (nuint)cStride;
        if (keep)
        {
            (s00, s01) = (TLane.Load(ref c, 0), TLane.Load(ref c, half));
            (s10, s11) = (TLane.Load(ref c, stride), TLane.Load(ref c, stride + half));
            (s20, s21) = (TLane.Load(ref c, 2 * stride), TLane.Load(ref c, (2 * stride) + half));
            (s30, s31) = (TLane.Load(ref c, 3 * stride), TLane.Load(ref c, (3 * stride) + half));
        }

        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        ref var a2 = ref Unsafe.Add(ref a, 2 * rowStep);
        ref var a3 = ref Unsafe.Add(ref a, 3 * rowStep);
        nint at = 0;
        for (nuint k = 0, end = (nuint)inner * 2 * half; k < end; k += 2 * half)
        {
            var b0 = TLane.Load(ref panel, k);
            var b1 = TLane.Load(ref panel, k + half);
            var x = TLane.Broadcast(Unsafe.Add(ref a, at));
            s00 = TLane.MultiplyAdd(x, b0, s00);
            s01 = TLane.MultiplyAdd(x, b1, s01);
            x = TLane.Broadcast(Unsafe.Add(ref a1, at));
            s10 = TLane.MultiplyAdd(x, b0, s10);
            s11 = TLane.MultiplyAdd(x, b1, s11);
            x = TLane.Broadcast(Unsafe.Add(ref a2, at));
            s20 = TLane.MultiplyAdd(x, b0, s20);
            s21 = TLane.MultiplyAdd(x, b1, s21);
            x = TLane.Broadcast(Unsafe.Add(ref a3, at));
            s30 = TLane.MultiplyAdd(x, b0, s30);
            s31 = TLane.MultiplyAdd(x, b1, s31);
            at += innerStep;
        }

        Store(s00, s01, ref c, 0);
        Store(s10, s11, ref c, stride);
        Store(s20, s21, ref c, 2 * stride);
        Store(s30, s31, ref c, 3 * stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two<TLane>(ref float a, int rowStep, int innerStep, ref float panel, int inner, ref float c, int cStride, bool keep)
        where TLane : struct, ILane<TLane>
    {
        TLane s00 = default, s01 = default, s10 = default, s11 = default;
        var half = (nuint)TLane.Count;
        var stride = (nuint)cStride;
        if (keep)
        {
            (s00, s01) = (TLane.Load(ref c, 0), TLane.Load(ref c, half));
            (s10, s11) = (TLane.Load(ref c, stride), TLane.Load(ref c, stride + half));
        }

        ref var a1 = ref Unsafe.Add(ref a, rowStep);
        nint at = 0;
        for (nuint k = 0, end = (nuint)inner * 2 * half; k < end; k += 2 * half)
        {
            var b0 = TLane.Load(ref panel, k);
            var b1 = TLane.Load(ref panel, k + half);
            var x = TLane.Broadcast(Unsafe.Add(ref a, at));
            s00 = TLane.MultiplyAdd(x, b0, s00);
            s01 = TLane.MultiplyAdd(x, b1, s01);
            x = TLane.Broadcast(Unsafe.Add(ref a1, at));
            s10 = TLane.MultiplyAdd(x, b0, s10);
            s11 = TLane.MultiplyAdd(x, b1, s11);
            at += innerStep;
        }

        Store(s00, s01, ref c, 0);
        Store(s10, s11, ref c, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One<TLane>(ref float a, int innerStep, ref float panel, int inner, ref float c, bool keep)
        where TLane : struct, ILane<TLane>
    {
        TLane s0 = default, s1 = default;
        var half = (nuint)TLane.Count;
        if (keep)
            (s0, s1) = (TLane.Load(ref c, 0), TLane.Load(ref c, half));
        nint at = 0;
        for (nuint k = 0, end = (nuint)inner * 2 * half; k < end; k += 2 * half)
        {
            var x = TLane.Broadcast(Unsafe.Add(ref a, at));
            s0 = TLane.MultiplyAdd(x, TLane.Load(ref panel, k), s0);
            s1 = TLane.MultiplyAdd(x, TLane.Load(ref panel, k + half), s1);
            at += innerStep;
        }

        Store(s0, s1, ref c, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLane>(TLane left, TLane right, ref float c, nuint offset)
        where TLane : struct, ILane<TLane>
    {
        left.Store(ref c, offset);
        right.Store(ref c, offset + (nuint)TLane.Count);
    }
}
