using Crossread.Language.Text;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Text;

public sealed class SpanTests
{
    [Fact]
    public void A_span_out_of_order_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(-1, 2));
    }

    [Theory]
    [InlineData(0, 3, 2, 5, 1)]
    [InlineData(0, 3, 3, 5, 0)]
    [InlineData(0, 9, 3, 5, 2)]
    public void Spans_share_what_lies_in_both(int a, int b, int c, int d, int shared)
    {
        var (left, right) = (new TextSpan(a, b), new TextSpan(c, d));
        left.Shared(right).ShouldBe(shared);
        right.Shared(left).ShouldBe(shared);
        left.Overlaps(right).ShouldBe(shared > 0);
    }

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀c", 3, 2)]
    [InlineData("😀😀", 4, 2)]
    [InlineData("a\uD83Dc", 3, 3)]
    public void Code_units_and_code_points_convert_both_ways(string text, int unit, int point)
    {
        var index = new CodePointIndex(text);
        index.ToCodePoint(unit).ShouldBe(point);
        index.ToCodeUnit(point).ShouldBe(unit);
    }
}
