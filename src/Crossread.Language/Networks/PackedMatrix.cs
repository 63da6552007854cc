using System.Runtime.Intrinsics;

namespace Crossread.Language.Networks;

/// <summary>A matrix as the right side of products: cut into panels of a few columns, so that a kernel reads it from end to end.</summary>
/// <param name="rows">Rows of the matrix.</param>
/// <param name="columns">Columns of the matrix.</param>
internal sealed class PackedMatrix(int rows, int columns) : Matrix(rows, columns)
{
    /// <summary>Columns of a panel: two machine vectors.</summary>
    public static readonly int PanelWidth = Vector512.IsHardwareAccelerated ? 32 : 16;

    /// <summary>The panels one after another, each row by row, the last filled up with zeros.</summary>
    public float[] Panels { get; private set; } = new float[Size(rows, columns)];

    /// <summary>A matrix of values that stand row by row.</summary>
    public static PackedMatrix Of(ReadOnlySpan<float> values, int rows, int columns)
    {
        var packed = new PackedMatrix(rows, columns);
        packed.Pack(values, columns);
        return packed;
    }

    public override void Set(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride) => MatrixProduct.Set(a, aStride, rows, this, c, cStride);

    public override void Add(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride) => MatrixProduct.Add(a, aStride, rows, this, c, cStride);

    /// <summary>Takes new dimensions; what it held is lost.</summary>
    public void Resize(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        var size = Size(rows, columns);
        if (Panels.Length < size)
            Panels = new float[size + (size / 2)];
    }

    /// <summary>Takes values that stand row by row.</summary>
    public void Pack(ReadOnlySpan<float> values, int stride)
    {
        var width = PanelWidth;
        for (var first = 0; first < Columns; first += width)
        {
            var panel = Panel(first, out var filled);
            for (var row = 0; row < Rows; row++)
                values.Slice((row * stride) + first, filled).CopyTo(panel[(row * width)..]);
        }
    }

    /// <summary>Takes values that stand column by column.</summary>
    public void PackTransposed(ReadOnlySpan<float> values, int stride)
    {
        var width = PanelWidth;
        for (var first = 0; first < Columns; first += width)
        {
            var panel = Panel(first, out var filled);
            var source = values[(first * stride)..];
            for (var row = 0; row < Rows; row++)
            {
                var target = panel.Slice(row * width, filled);
                for (var column = 0; column < target.Length; column++)
                    target[column] = source[(column * stride) + row];
            }
        }
    }

    // The panel that begins with a column, and how many columns of it there are; what is beyond the last column is 0.
    private Span<float> Panel(int first, out int filled)
    {
        var panel = Panels.AsSpan(first * Rows, Rows * PanelWidth);
        filled = Math.Min(PanelWidth, Columns - first);
        if (filled < PanelWidth)
            panel.Clear();
        return panel;
    }

    private static int Size(int rows, int columns) => rows * ((columns + PanelWidth - 1) / PanelWidth * PanelWidth);
}
