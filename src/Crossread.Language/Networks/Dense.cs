namespace Crossread.Language.Networks;

/// <summary>A layer that multiplies by a matrix and adds a constant.</summary>
internal sealed class Dense(Matrix weights, float[] bias)
{
    public int Inputs => weights.Rows;

    public int Outputs => weights.Columns;

    /// <summary>Computes rows of outputs.</summary>
    public void Apply(ReadOnlySpan<float> input, int inputStride, int rows, Span<float> output)
    {
        for (var row = 0; row < rows; row++)
            bias.CopyTo(output[(row * weights.Columns)..]);
        weights.Add(input, inputStride, rows, output, weights.Columns);
    }
}
