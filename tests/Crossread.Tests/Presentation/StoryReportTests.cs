using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Presentation;
using Crossread.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class StoryReportTests
{
    private static readonly StoryReport Report = StoryReport.From(HaldenFerry.Comparison);

    [Fact]
    public void The_headline_is_a_stated_title() => Report.Headline.ShouldBe("Ferry runs aground off Halden");

    [Fact]
    public void The_most_important_difference_comes_first()
    {
        Report.Differing.Length.ShouldBe(2);
        Report.Differing[0].Differences[0].Kind.ShouldBe(DifferenceKind.Number);
        Report.Differing[1].Differences[0].Kind.ShouldBe(DifferenceKind.Cut);
    }

    [Fact]
    public void What_is_denied_is_never_shown_as_said()
    {
        string.Join('|', Report.LeadFacts.Select(f => f.By)).ShouldBe("Maria Lopez denies|Maria Lopez");
        Report.LeadFacts[0].Speaker.ShouldBe("Maria Lopez");
        MarkdownReport.Write(Report).ShouldContain("- Maria Lopez denies: The ferry was not overloaded");
    }

    [Fact]
    public void Words_that_say_who_speaks_have_no_speaker_before_them()
    {
        var claim = HaldenFerry.Comparison.Claims[0];
        var statement = HaldenFerry.Comparison.Articles.Single(a => a.Article.Id == claim.Tellings[0].Article).Statements[claim.Tellings[0].Statement!.Value];
        var all = claim.Tellings[0] with { Span = statement.Extent, Words = statement.Extent.Of(HaldenFerry.Comparison.Articles.Single(a => a.Article.Id == claim.Tellings[0].Article).Article.Text) };
        var fact = StoryReport.From(HaldenFerry.Comparison with { Claims = [claim with { Gloss = all.Words, Tellings = claim.Tellings.SetItem(0, all) }] }).LeadFacts.ShouldHaveSingleItem();
        fact.Shown.Words.ShouldBe(all.Words);
        fact.By.ShouldBeNull();
    }

    [Fact]
    public void A_side_is_shown_within_its_telling()
    {
        var side = Report.Differing[1].Differences[0].Sides[0].Citations[0];
        side.Words.ShouldBe("and we will publish the list");
        (side.Before + side.Words + side.After).ShouldBe("The ferry was not overloaded, and we will publish the list");
    }

    [Fact]
    public void A_speaker_of_two_articles_is_one_with_both_wordings()
    {
        var lopez = Report.Speakers[0];
        lopez.Speaker.Name.ShouldBe("Maria Lopez");
        string.Join('|', lopez.Articles).ShouldBe("Halden Post|The Herald");
        lopez.Points[0].Claim!.Id.ShouldBe("c01");
        string.Join('|', lopez.Points[0].Wordings.Select(w => w.Citation.Words))
            .ShouldBe("The ferry was not overloaded, and we will publish the list|The ferry was not overloaded");
        Phrases.Of(lopez.Points[0].Echo).ShouldBe("also in 1 other, 1 origin");
    }

    [Fact]
    public void Every_cell_of_the_grid_has_a_state_and_words_where_it_is_told()
    {
        Report.Coverage.Length.ShouldBe(2);
        foreach (var cell in Report.Coverage.SelectMany(r => r.Cells))
            (cell.Words is not null).ShouldBe(cell.State is CoverageState.Told or CoverageState.PartlyTold);
    }

    [Fact]
    public void A_near_copy_is_folded_under_its_original()
    {
        var folded = StoryReport.From(HaldenFerry.Comparison, [new Membership("herald-1", "post-1", "post-1", ["is a near copy of post-1"])]);
        folded.Columns.ShouldHaveSingleItem().Copies.ShouldHaveSingleItem().Id.ShouldBe("herald-1");
        folded.Coverage[0].Cells.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_copy_of_an_article_that_is_not_there_stands_alone() =>
        StoryReport.From(HaldenFerry.Comparison, [new Membership("herald-1", "post-1", "elsewhere", ["x"])]).Columns.Length.ShouldBe(2);

    [Fact]
    public void Told_times_and_publications_are_one_line_of_time()
    {
        string.Join('|', Report.Timeline.Select(e => $"{e.When} {e.Kind}")).ShouldBe("2031-03-04 Published|2031-03-04T09:30:00Z Published");
    }

    [Theory]
    [InlineData("Halden Post", null, "x", "Halden Post")]
    [InlineData(null, "https://www.post.example/a", "x", "post.example")]
    [InlineData(null, null, "000_b1478d0271a8bed0", "000")]
    [InlineData(null, null, "short", "short")]
    [InlineData(null, null, "3f9a8c77aa55bb0011223344", "3f9a8c7")]
    public void An_article_has_a_short_label(string? outlet, string? address, string id, string expected) =>
        ArticleLabels.Of([new Article { Id = id, Text = string.Empty, Outlet = outlet, Address = address }]).ShouldHaveSingleItem().ShouldBe(expected);

    [Fact]
    public void An_article_without_outlet_is_labelled_by_its_own_file_and_not_by_a_shared_one()
    {
        ImmutableArray<Article> articles =
        [
            new Article { Id = "aaaaaaaaaa", Text = string.Empty, Source = "000_first.txt" },
            new Article { Id = "bbbbbbbbbb", Text = string.Empty, Source = "many.jsonl" },
            new Article { Id = "cccccccccc", Text = string.Empty, Source = "many.jsonl" },
        ];
        string.Join('|', ArticleLabels.Of(articles)).ShouldBe("000|bbbbbbb|ccccccc");
    }

    [Fact]
    public void Labels_of_one_story_are_unique()
    {
        ImmutableArray<Article> articles =
        [
            new Article { Id = "a", Text = string.Empty, Outlet = "Post" }, new Article { Id = "b", Text = string.Empty, Outlet = "Post" },
            new Article { Id = "3f9a8c77aa", Text = string.Empty }, new Article { Id = "3f9a8c77ab", Text = string.Empty },
        ];
        string.Join('|', ArticleLabels.Of(articles)).ShouldBe("Post|Post (2)|3f9a8c77aa|3f9a8c77ab");
    }

    [Fact]
    public void A_story_without_anything_is_a_report_all_the_same()
    {
        var nothing = new ArticleAnalyzer().Analyze(new Article { Id = "empty", Text = string.Empty });
        var comparison = HaldenFerry.Comparison with
        {
            Articles = [nothing],
            Claims = [],
            ToldByOne = [],
            Passages = [],
            Wordings = [],
            Coverage = [],
            Origins = new OriginCount(1, 1, [], []),
        };
        var report = StoryReport.From(comparison);
        report.Headline.ShouldBe("empty");
        HtmlReport.Write(report).ShouldContain("</html>");
        MarkdownReport.Write(report).ShouldContain("## What differs");
    }
}
