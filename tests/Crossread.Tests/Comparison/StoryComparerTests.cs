using Crossread.Articles;
using Crossread.Comparison;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Comparison;

public class StoryComparerTests
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    [Fact]
    public void What_only_one_article_tells_is_told_by_one()
    {
        var comparison = Compare(
            "The ferry sank off Halden on Monday night.\nThe harbour board spent 44 million crowns on new radar in Norland last year.",
            "The ferry sank off Halden on Monday night.");
        comparison.Claims.Single().Articles.ShouldBe(["a", "b"]);
        comparison.ToldByOne.Single().Tellings.Single().Words.ShouldBe("The harbour board spent 44 million crowns on new radar in Norland last year");
    }

    [Fact]
    public void Coverage_has_a_cell_for_every_claim_and_article()
    {
        var comparison = Compare("The ferry sank off Halden on Monday night.", "The ferry sank off Halden on Monday night.", "", "Brandt opened a new bakery.");
        comparison.Coverage.Length.ShouldBe((comparison.Claims.Length + comparison.ToldByOne.Length) * 4);
        comparison.Coverage.Where(c => c.Claim == comparison.Claims[0].Id).Select(c => c.State)
            .ShouldBe([CoverageState.Told, CoverageState.Told, CoverageState.NotMeasured, CoverageState.NotTold]);
    }

    [Fact]
    public void An_inflected_and_reworded_telling_is_the_same_claim() =>
        Compare("Workers at the Halden shipyard will go on strike on Friday over pay.", "Halden shipyard workers are going on a strike over wages this Friday.")
            .Claims.Length.ShouldBe(1);

    [Fact]
    public void No_article_and_one_article_compare_to_nothing()
    {
        Compare().Claims.ShouldBeEmpty();
        Compare("The ferry sank off Halden.").Claims.ShouldBeEmpty();
    }

    [Fact]
    public void Two_articles_with_one_id_are_refused()
    {
        var article = s_analyzer.Analyze(new Article { Id = "a", Text = "The ferry sank." });
        Should.Throw<ArgumentException>(() => new StoryComparer().Compare("story", [article, article]));
    }

    [Fact]
    public void Any_text_compares_without_failing()
    {
        foreach (var text in new[] { "\ud800", new string('a', 20_000), string.Concat(Enumerable.Repeat("(\"", 3000)), "\0\u2028\ufeff", string.Concat(Enumerable.Repeat("and he said that ", 2000)) })
            Should.NotThrow(() => Compare(text, text, "The ferry sank."));
    }

    private static StoryComparison Compare(params string[] texts) => new StoryComparer().Compare(
        "story", [.. texts.Select((t, i) => s_analyzer.Analyze(new Article { Id = ((char)('a' + i)).ToString(), Text = t }))]);
}
