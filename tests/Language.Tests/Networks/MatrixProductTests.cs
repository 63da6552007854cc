using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 7, 32)]
    [InlineData(5, 16, 33)]
    [InlineData(13, 3, 70)]
    [InlineData(11, 20, 31)]
    public void A_product_is_the_sum_of_products(int rows, int inner, int columns)
    {
        var random = new Random(rows + columns);
        var (a, b) = (Values(rows * inner, random), Values(inner * columns, random));
        var c = new float[rows * columns];
        MatrixProduct.Set(a, inner, rows, PackedMatrix.Of(b, inner, columns), c, columns);
        var added = Values(rows * columns, random);
        float[] before = [.. added];
        MatrixProduct.Add(a, inner, rows, PackedMatrix.Of(b, inner, columns), added, columns);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = Enumerable.Range(0, inner).Sum(k => (double)a[(i * inner) + k] * b[(k * columns) + j]);
                c[(i * columns) + j].ShouldBe((float)sum, 1e-4);
                added[(i * columns) + j].ShouldBe((float)(sum + before[(i * columns) + j]), 1e-4);
            }
        }
    }

    [Fact]
    public void A_transposed_left_side_and_a_transposed_right_side_are_read_as_such()
    {
        var random = new Random(1);
        var (a, b) = (Values(9 * 5, random), Values(9 * 40, random));
        var transposed = new float[40 * 9];
        for (var i = 0; i < 9; i++)
        {
            for (var j = 0; j < 40; j++)
                transposed[(j * 9) + i] = b[(i * 40) + j];
        }

        var packed = new PackedMatrix(9, 40);
        packed.PackTransposed(transposed, 9);
        packed.Panels.ShouldBe(PackedMatrix.Of(b, 9, 40).Panels);
        var c = new float[5 * 40];
        MatrixProduct.AddTransposed(a, 5, 5, packed, c, 40);
        c[(2 * 40) + 33].ShouldBe((float)Enumerable.Range(0, 9).Sum(k => (double)a[(k * 5) + 2] * b[(k * 40) + 33]), 1e-4);
    }

    [Fact]
    public void A_row_has_the_same_bits_whatever_rows_stand_beside_it()
    {
        var random = new Random(2);
        var a = Values(17 * 50, random);
        var b = PackedMatrix.Of(Values(50 * 45, random), 50, 45);
        var all = new float[17 * 45];
        MatrixProduct.Set(a, 50, 17, b, all, 45);
        for (var row = 0; row < 17; row++)
        {
            var alone = new float[45];
            MatrixProduct.Set(a.AsSpan(row * 50), 50, 1, b, alone, 45);
            alone.ShouldBe(all[(row * 45)..((row + 1) * 45)]);
        }
    }

    private static float[] Values(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
}
