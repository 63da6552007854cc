using Crossread.Language.Models;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Models;

public sealed class RegressionTreesTests
{
    // Two trees over two numbers, of unlike depth, and one that is a leaf.
    private static readonly RegressionTrees s_trees = RegressionTrees.Parse(
        "trees",
        ["a", "b"],
        "0\ta\t1\t1\n0\tadd\t0.1\t0\n0\tb\t2\t3\n0\tadd\t0.25\t0\n0\tadd\t-0.7\t0\n1\tb\t0.5\t6\n1\tadd\t3.3\t0\n1\tadd\t-1.9\t0\n2\tadd\t0.01\t0\n");

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(11)]
    public void Many_rows_get_the_very_sums_that_each_gets_alone(int count)
    {
        var rows = Enumerable.Range(0, 2 * count).Select(i => i % 5 == 4 ? float.NaN : (i * 37 % 11) / 3f).ToArray();
        var which = Enumerable.Range(0, count).Reverse().ToArray();
        foreach (var (from, to) in ((int, int)[])[(0, 3), (1, 2), (2, 2)])
        {
            var sums = new double[count];
            s_trees.Score(rows, 2, which, sums, from, to);
            sums.ShouldBe(which.Select(r => s_trees.Score<float>(rows.AsSpan(2 * r, 2), from, to)));
        }
    }
}
