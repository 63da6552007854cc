namespace Crossread.Training.Boosting;

/// <summary>Rows to learn from: numbers, row after row, and of each row what is right and how much it counts.</summary>
/// <param name="Values">The numbers of all rows.</param>
/// <param name="Width">How many a row has.</param>
/// <param name="Labels">What is right: 0 to 1.</param>
/// <param name="Weights">How much a row counts.</param>
internal sealed record BoostingRows(float[] Values, int Width, float[] Labels, float[] Weights)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Width, Width);
}
