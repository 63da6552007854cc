using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Crossread.Language.Networks;

/// <summary>A matrix in 8 bits a value, each column with a step of its own; rows of the left side are brought to 8 bits on the way (Jacob and others 2018).</summary>
/// <remarks>
/// Sums are of whole numbers and exact: the same input gives the same bits on every machine, whatever it multiplies with. Values are −127 to 127, so that two
/// products together stay within 16 bits where a machine has no wider sums.
/// </remarks>
internal sealed class QuantizedMatrix : Matrix
{
    /// <summary>Columns of a panel.</summary>
    public const int PanelWidth = 16;

    private const int Most = 127;
    private const int BlockRows = 6;
    private const int LongestRow = 1024;

    // Panel by panel, four rows at a time, the four values of a column beside each other.
    private readonly sbyte[] _panels;
    private readonly float[] _steps;
    private readonly int[] _totals;
    private readonly int _inner;

    /// <summary>Takes values that stand row by row.</summary>
    public QuantizedMatrix(ReadOnlySpan<float> values, int rows, int columns)
        : base(rows, columns)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, LongestRow);
        _inner = (rows + 3) / 4 * 4;
        var width = (columns + PanelWidth - 1) / PanelWidth * PanelWidth;
        _panels = new sbyte[width * _inner];
        _steps = new float[width];
        _totals = new int[width];
        Fill(values);
    }

    // At the start of every process: optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(ReadOnlySpan<float> values)
    {
        var steps = _steps.AsSpan(0, Columns);
        for (var row = 0; row < Rows; row++)
        {
            var own = values.Slice(row * Columns, Columns);
            for (var column = 0; column < own.Length; column++)
                steps[column] = Math.Max(steps[column], Math.Abs(own[column]));
        }

        foreach (ref var step in steps)
            step = step > 0 ? step / Most : 1;
        for (var row = 0; row < Rows; row++)
        {
            var own = values.Slice(row * Columns, Columns);
            for (var column = 0; column < own.Length; column++)
            {
                var value = (sbyte)MathF.Round(own[column] / steps[column]);
                _panels[Place(row, column)] = value;
                _totals[column] += value;
            }
        }
    }

    public override void Set(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride) => Compute(a, aStride, rows, c, cStride, keep: false);

    public override void Add(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride) => Compute(a, aStride, rows, c, cStride, keep: true);

    private int Place(int row, int column) =>
        (column / PanelWidth * PanelWidth * _inner) + (row / 4 * 4 * PanelWidth) + (column % PanelWidth * 4) + (row % 4);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Compute(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride, bool keep)
    {
        Span<sbyte> left = stackalloc sbyte[BlockRows * _inner];
        Span<float> steps = stackalloc float[BlockRows];
        Span<int> sums = stackalloc int[BlockRows * PanelWidth];
        for (var row = 0; row < rows;)
        {
            var block = rows - row >= 6 ? 6 : rows - row >= 3 ? 3 : 1;
            for (var r = 0; r < block; r++)
            {
                left.Slice(r * _inner, _inner)[Rows..].Clear();
                steps[r] = Quantize(a.Slice((row + r) * aStride, Rows), left.Slice(r * _inner, Rows));
            }

            ByteProduct.Prepare(left[..(block * _inner)]);
            for (var first = 0; first < Columns; first += PanelWidth)
            {
                ByteProduct.Sum(left, block, _inner, _panels.AsSpan(first * _inner, PanelWidth * _inner), _totals.AsSpan(first, PanelWidth), sums);
                var target = c[((row * cStride) + first)..];
                if (Columns - first >= PanelWidth)
                    Scale(sums, block, steps, _steps.AsSpan(first, PanelWidth), target, cStride, keep);
                else
                    ScaleEdge(sums, block, steps, _steps.AsSpan(first, Columns - first), target, cStride, keep);
            }

            row += block;
        }
    }

    /// <summary>Turns whole numbers into what they are worth, a whole panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale(ReadOnlySpan<int> sums, int rows, ReadOnlySpan<float> rowSteps, ReadOnlySpan<float> steps, Span<float> target, int stride, bool keep)
    {
        // Reads and writes without checks of its own.
        _ = (sums[(rows * PanelWidth) - 1], rowSteps[rows - 1], steps[PanelWidth - 1], target[((rows - 1) * stride) + PanelWidth - 1]);
        ref var from = ref MemoryMarshal.GetReference(sums);
        ref var to = ref MemoryMarshal.GetReference(target);
        var (low, high) = (Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(steps)), Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(steps), 8));
        for (var row = 0; row < rows; row++)
        {
            var step = Vector256.Create(rowSteps[row]);
            var first = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref from)) * (step * low);
            var second = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref from, 8)) * (step * high);
            if (keep)
                (first, second) = (Vector256.LoadUnsafe(ref to) + first, Vector256.LoadUnsafe(ref to, 8) + second);
            first.StoreUnsafe(ref to);
            second.StoreUnsafe(ref to, 8);
            from = ref Unsafe.Add(ref from, PanelWidth);
            to = ref Unsafe.Add(ref to, stride);
        }
    }

    /// <summary>The same for the columns beside the last whole panel.</summary>
    private static void ScaleEdge(ReadOnlySpan<int> sums, int rows, ReadOnlySpan<float> rowSteps, ReadOnlySpan<float> steps, Span<float> target, int stride, bool keep)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < steps.Length; i++)
            {
                var value = sums[(row * PanelWidth) + i] * (rowSteps[row] * steps[i]);
                ref var place = ref target[(row * stride) + i];
                place = keep ? place + value : value;
            }
        }
    }

    /// <summary>Brings a row to 8 bits and gives what a step is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Quantize(ReadOnlySpan<float> row, Span<sbyte> target)
    {
        var i = 0;
        var most = 0f;
        var largest = Vector256<float>.Zero;
        for (; i <= row.Length - 8; i += 8)
            largest = Vector256.MaxNative(largest, Vector256.Abs(Vector256.Create(row[i..])));
        var half = Vector128.MaxNative(largest.GetLower(), largest.GetUpper());
        for (var lane = 0; lane < 4; lane++)
            most = Math.Max(most, half[lane]);
        for (; i < row.Length; i++)
            most = Math.Max(most, Math.Abs(row[i]));
        if (!(most > 0))
        {
            target.Clear();
            return 0;
        }

        var by = Most / most;
        for (i = 0; i <= row.Length - 32; i += 32)
            Narrow(row[i..], by).CopyTo(target[i..]);
        if (i < row.Length && row.Length >= 32)
        {
            // The last ones together with some that are done.
            i = row.Length - 32;
            Narrow(row[i..], by).CopyTo(target[i..]);
            return most / Most;
        }

        for (; i < row.Length; i++)
            target[i] = (sbyte)MathF.Round(row[i] * by);
        return most / Most;
    }

    /// <summary>The first 32 values in 8 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Narrow(ReadOnlySpan<float> row, float by) =>
        Narrow(Whole(row, by), Whole(row[8..], by), Whole(row[16..], by), Whole(row[24..], by));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Narrow(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) =>
        Avx2.IsSupported
            ? Avx2.PermuteVar8x32(Avx2.PackSignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d)).AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsSByte()
            : Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Whole(ReadOnlySpan<float> values, float by) => Vector256.ConvertToInt32Native(Vector256.Round(Vector256.Create(values) * Vector256.Create(by)));
}
