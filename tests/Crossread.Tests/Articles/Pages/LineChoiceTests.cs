using Crossread.Articles.Pages;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class LineChoiceTests
{
    [Fact]
    public void A_clear_page_is_cut_at_an_even_chance() =>
        LineChoice.Best([5, 4, -0.2, -5], [40, 40, 20, 40]).ShouldBe([true, true, false, false]);

    [Fact]
    public void Where_all_is_doubtful_the_likeliest_lines_are_taken() =>
        LineChoice.Best([-1, -1.2, -6, -6], [40, 40, 40, 40]).ShouldBe([true, true, false, false]);

    [Fact]
    public void Nothing_is_chosen_of_nothing() => LineChoice.Best([], []).ShouldBeEmpty();
}
