namespace Crossread.Language.Networks;

/// <summary>The right side of products.</summary>
/// <param name="rows">Its rows.</param>
/// <param name="columns">Its columns.</param>
internal abstract class Matrix(int rows, int columns)
{
    public int Rows { get; protected set; } = rows;

    public int Columns { get; protected set; } = columns;

    /// <summary>Sets <c>c = a·this</c>.</summary>
    /// <param name="a">The left side, row by row.</param>
    /// <param name="aStride">From one row of <paramref name="a"/> to the next.</param>
    /// <param name="rows">Rows of <paramref name="a"/> and <paramref name="c"/>.</param>
    /// <param name="c">The result, row by row.</param>
    /// <param name="cStride">From one row of <paramref name="c"/> to the next.</param>
    public abstract void Set(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride);

    /// <summary>Adds <c>a·this</c> to <c>c</c>.</summary>
    public abstract void Add(ReadOnlySpan<float> a, int aStride, int rows, Span<float> c, int cStride);
}
