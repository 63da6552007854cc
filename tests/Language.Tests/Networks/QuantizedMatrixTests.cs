using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class QuantizedMatrixTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 17)]
    [InlineData(10, 64, 16)]
    [InlineData(13, 96, 50)]
    public void A_product_is_near_that_of_floats(int rows, int inner, int columns)
    {
        var random = new Random(rows + columns);
        var (a, b) = (Values(rows * inner, random), Values(inner * columns, random));
        var (c, exact) = (new float[rows * columns], new float[rows * columns]);
        new QuantizedMatrix(b, inner, columns).Set(a, inner, rows, c, columns);
        PackedMatrix.Of(b, inner, columns).Set(a, inner, rows, exact, columns);
        // Each factor is off by half a step of 1/127 of the largest at most.
        for (var i = 0; i < c.Length; i++)
            c[i].ShouldBe(exact[i], inner / 120.0);
        float[] added = [.. exact];
        new QuantizedMatrix(b, inner, columns).Add(a, inner, rows, added, columns);
        for (var i = 0; i < c.Length; i++)
            added[i].ShouldBe(exact[i] + c[i], 1e-5);
    }

    [Fact]
    public void What_8_bits_can_hold_is_exact()
    {
        var random = new Random(3);
        const int Rows = 10, Inner = 133, Columns = 40;
        var (a, b) = (Whole(Rows, Inner, random), Whole(Inner, Columns, random));
        var c = new float[Rows * Columns];
        new QuantizedMatrix(b, Inner, Columns).Set(a, Inner, Rows, c, Columns);
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
                c[(i * Columns) + j].ShouldBe(Enumerable.Range(0, Inner).Sum(k => (int)a[(i * Inner) + k] * (int)b[(k * Columns) + j]));
        }
    }

    [Fact]
    public void A_row_of_bytes_has_the_same_bits_whatever_rows_stand_beside_it()
    {
        var random = new Random(2);
        var a = Values(17 * 50, random);
        var b = new QuantizedMatrix(Values(50 * 45, random), 50, 45);
        var all = new float[17 * 45];
        b.Set(a, 50, 17, all, 45);
        for (var row = 0; row < 17; row++)
        {
            var alone = new float[45];
            b.Set(a.AsSpan(row * 50), 50, 1, alone, 45);
            alone.ShouldBe(all[(row * 45)..((row + 1) * 45)]);
        }
    }

    private static float[] Values(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];

    // With the largest number, so that a step is worth 1.
    private static float[] Whole(int rows, int columns, Random random)
    {
        float[] values = [.. Enumerable.Range(0, rows * columns).Select(_ => (float)random.Next(-127, 128))];
        for (var row = 0; row < rows; row++)
            values[(row * columns) + (row % columns)] = 127;
        for (var column = 0; column < columns; column++)
            values[(column % rows * columns) + column] = -127;
        for (var row = 0; row < rows; row++)
            values[(row * columns) + (row % columns)] = 127;
        return values;
    }
}
