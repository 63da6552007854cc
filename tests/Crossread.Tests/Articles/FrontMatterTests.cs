using System.Globalization;
using Crossread.Articles;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("Ferry service stops for a week\nThe ferries will not sail until Friday.", "Ferry service stops for a week")]
    [InlineData("Will the ferries sail again?\nNobody at the port would say on Monday.", "Will the ferries sail again?")]
    [InlineData("Claims of a strike \"pure fantasy\": port chief\nThe port's chief rejected reports of a strike.", "Claims of a strike \"pure fantasy\": port chief")]
    [InlineData("Title: Ferry service stops\n\nThe ferries will not sail until Friday.", "Ferry service stops")]
    [InlineData("2024-05-23\nFerries stop in the U.S.\nThe ferries will not sail until Friday.", "Ferries stop in the U.S.")]
    [InlineData("\uFEFF  Ferry service stops  \r\n\r\nThe ferries will not sail until Friday.\r\n", "Ferry service stops")]
    // Sentences are no titles, nor is the first half of a wrapped line, nor a line with nothing below.
    [InlineData("The ferries will not sail until Friday.\nThe port said so on Monday.", null)]
    [InlineData("The union plans “a long strike” today, and tomorrow “a longer one.”\nThe ferries stand still.", null)]
    [InlineData("The ferries will not sail until Friday, the head of the\nport said on Monday.", null)]
    [InlineData("Ferry service stops for a week", null)]
    [InlineData("By Anna Berg\nThe ferries will not sail until Friday.", null)]
    [InlineData("Analysis\nThe ferries will not sail until Friday.", null)]
    public void The_first_line_is_the_title_where_it_is_a_headline(string text, string? title) => PlainTextReader.Read(text).Title.ShouldBe(title);

    [Theory]
    [InlineData("2024-05-23\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData(" date 2024-05-23 The ferries stopped on Thursday.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("Published: 2024-05-23T14:05:09.120+02:00\nThe ferries stopped.", "2024-05-23T12:05:09Z", TimePrecision.Instant)]
    [InlineData("May 23, 2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("23 May 2024, 14:05\nThe ferries stopped.", "2024-05-23T14:05:00Z", TimePrecision.LocalTime)]
    [InlineData("Ferries stop\n14:05, 23rd of May, 2024\nThe ferries stopped.", "2024-05-23T14:05:00Z", TimePrecision.LocalTime)]
    [InlineData("Monday 19 December 2022\nThe ferries stopped.", "2022-12-19T00:00:00Z", TimePrecision.Day)]
    [InlineData("Mon., Dec. 19, 2022 at 2:05 p.m. EST\nThe ferries stopped.", "2022-12-19T19:05:00Z", TimePrecision.Instant)]
    [InlineData("Posted on 23.05.2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("23/05/2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("05/23/2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("Updated 24 May 2024\nPublished 23 May 2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("Published 23 May 2024 | Updated 24 May 2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("Last updated: 24 May 2024\nThe ferries stopped.", "2024-05-24T00:00:00Z", TimePrecision.Day)]
    [InlineData("By Anna Berg, 23 May 2024\nThe ferries stopped.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("May 23, 2024 — The ferries stopped on Thursday.", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    public void A_date_before_the_body_is_the_publication_time(string text, string value, TimePrecision precision)
    {
        var published = PlainTextReader.Read(text).Published.ShouldNotBeNull();
        published.Value.ShouldBe(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));
        published.Precision.ShouldBe(precision);
        published.Evidence.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("The ferries stopped on 23 May 2024.")]
    [InlineData("23 May 2024 was the day on which the ferries stopped.")]
    [InlineData("May 23, 2024, will be remembered in the port.")]
    [InlineData("05/06/2024\nThe ferries stopped.")]
    [InlineData("31 June 2024\nThe ferries stopped.")]
    [InlineData("23 May 1024\nThe ferries stopped.")]
    [InlineData("The ferries stopped.\nThe strike began a week ago.\n2024-05-23")]
    public void A_date_that_is_part_of_the_report_or_can_be_read_two_ways_is_none(string text) => PlainTextReader.Read(text).Published.ShouldBeNull();

    [Fact]
    public void Fields_at_the_head_are_read_and_the_text_is_kept_as_it_came()
    {
        const string Text = "Ferries stop\nOutlet: The Sarrin Courier\nURL: https://sarrincourier.example/a\nLanguage: en-GB\nBy Anna Berg and Jon de Vries\n\nThe ferries stopped on Thursday.";
        var article = PlainTextReader.Read(Text, "a1");
        article.Text.ShouldBe(Text);
        article.Id.ShouldBe("a1");
        article.Title.ShouldBe("Ferries stop");
        article.Outlet.ShouldBe("The Sarrin Courier");
        article.Address.ShouldBe("https://sarrincourier.example/a");
        article.Language.ShouldBe("en-GB");
        article.Authors.ShouldBe(["Anna Berg", "Jon de Vries"]);
    }

    [Theory]
    [InlineData("By Anna Berg", "Anna Berg", null)]
    [InlineData("By Anna Berg and Jon Moe, Political Correspondent", "Anna Berg|Jon Moe", null)]
    [InlineData("By Anna Berg, The Sarrin Courier | 23 May 2024", "Anna Berg", "The Sarrin Courier")]
    [InlineData("By our staff and NPA", "", null)]
    public void A_byline_names_authors_and_outlet(string line, string authors, string? outlet)
    {
        var article = PlainTextReader.Read(line + "\nThe ferries stopped on Thursday.");
        string.Join('|', article.Authors).ShouldBe(authors);
        article.Outlet.ShouldBe(outlet);
        article.Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("By Monday the strike had spread.\nThe ferries stopped.")]
    [InlineData("By the time they came\nThe ferries had stopped.")]
    public void A_line_that_begins_with_by_is_not_always_a_byline(string text) => PlainTextReader.Read(text).Authors.ShouldBeEmpty();

    [Fact]
    public void A_text_with_nothing_in_it_is_a_finding() => PlainTextReader.Read(" \r\n\t\n").Findings.ShouldHaveSingleItem().Code.ShouldBe("empty");

    [Fact]
    public void Articles_without_an_id_are_named_by_their_content()
    {
        PlainTextReader.Read("One text.").Id.ShouldBe(PlainTextReader.Read("One text.").Id);
        PlainTextReader.Read("One text.").Id.Equals(PlainTextReader.Read("Another text.").Id, StringComparison.Ordinal).ShouldBeFalse();
        PlainTextReader.Read("\uD800").Id.Equals(PlainTextReader.Read("\uD801").Id, StringComparison.Ordinal).ShouldBeFalse();
    }
}
