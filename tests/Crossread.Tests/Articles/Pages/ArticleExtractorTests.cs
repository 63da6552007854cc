using System.Text;
using Crossread.Articles;
using Crossread.Articles.Pages;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class ArticleExtractorTests
{
    private const string First = "The ferries of Brackhaven stopped on Thursday morning, and nobody at the port would say when they will sail again.";
    private const string Second = "“We are waiting for the engineers,” said Anna Berg, who runs the ferry line, in a call from her office on Pier Four.";

    [Theory]
    [InlineData("<div class='content'><p>{0}</p><p>{1}</p></div>")]
    [InlineData("<nav><ul><li><a href='/'>Home</a></li></ul></nav><article><h1>Ferries stop</h1><p>{0}</p><p>{1}</p></article><footer><p>All rights reserved by the publisher of this site and its partners.</p></footer>")]
    [InlineData("<article><p>{0}</p><aside><p>Five other stories that you will certainly enjoy, chosen by nobody in particular, for no reason.</p></aside><p>{1}</p></article>")]
    [InlineData("<article><p>{0}</p><figure><img src='a'><figcaption>The pier on Thursday morning, when the ferries did not sail. Picture: Sten Fjell</figcaption></figure><p>{1}</p></article>")]
    [InlineData("<div id='story'>{0}<br><br>{1}</div>")]
    [InlineData("<div class='related-stories'><p><a href='/1'>Governor of Tolm opens new school in the rain before a crowd of nine</a></p></div><div><p>{0}</p><p>{1}</p></div>")]
    [InlineData("<article class='has-sidebar'><p>{0}</p><p>{1}</p></article>")]
    [InlineData("<article><script>var x = 'The ferries';</script><style>p {{ color: red }}</style><p>{0}</p><p>{1}</p></article>")]
    [InlineData("<article><p>{0}</p><p>{1}</p></article><div class='comments'><p>First! I have always said that the ferries are run by people who hate the sea, and here we are again.</p></div>")]
    public void The_main_text_is_the_paragraphs_of_the_report(string body) =>
        Extract(string.Format(System.Globalization.CultureInfo.InvariantCulture, body, First, Second)).Text.ShouldBe(First + "\n" + Second);

    [Fact]
    public void Quotations_and_list_items_are_lines()
    {
        var text = Extract($"<article><p>{First}</p><blockquote>{Second}</blockquote><ul><li>No ferries until Friday.</li><li>No refunds.</li></ul><p>{First}</p></article>").Text;
        text.Split('\n').ShouldBe([First, Second, "No ferries until Friday.", "No refunds.", First]);
    }

    [Theory]
    [InlineData("<meta property='og:title' content='Ferries stop'><title>Ferries stop | The Sarrin Courier</title>", "", "Ferries stop")]
    [InlineData("<title>Ferries stop at Pier Four | The Sarrin Courier</title>", "", "Ferries stop at Pier Four")]
    [InlineData("<meta property='og:site_name' content='The Sarrin Courier'><title>Ferries stop at Pier Four - The Sarrin Courier</title>", "", "Ferries stop at Pier Four")]
    [InlineData("<title>Ferries stop - then sail again</title>", "", "Ferries stop - then sail again")]
    [InlineData("<meta property='og:title' content='Ferries stop at the pier, angry passengers wait'>", "<h1>Ferries stop at the pier</h1>", "Ferries stop at the pier")]
    [InlineData("<meta property='og:title' content='Ferries stop'>", "<h1>The Sarrin Courier</h1>", "Ferries stop")]
    public void The_title_is_the_headline_without_the_sites_name(string head, string body, string title) => Extract(body + $"<p>{First}</p><p>{Second}</p>", head).Title.ShouldBe(title);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-23T14:05:00+02:00\"}</script>", "", "2024-05-23T12:05:00Z", TimePrecision.Instant)]
    [InlineData("<script type='application/ld+json'>{\"headline\":\"broken\nline\", \"datePublished\": \"2024-05-23\",}</script>", "", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("<meta property='article:published_time' content='2024-05-23T14:05:00Z'>", "", "2024-05-23T14:05:00Z", TimePrecision.Instant)]
    [InlineData("<meta name='pubdate' content='20240523'>", "", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<time datetime='2024-05-23 14:05'>Thursday</time>", "2024-05-23T14:05:00Z", TimePrecision.LocalTime)]
    [InlineData("", "<span class='publish-date'>Published on Thursday, 23 May 2024</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("<link rel='canonical' href='https://sarrincourier.example/2024/05/23/ferries'>", "", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    public void The_publication_time_is_read_with_its_precision(string head, string body, string value, TimePrecision precision)
    {
        var published = Extract(body + $"<p>{First}</p><p>{Second}</p>", head).Published.ShouldNotBeNull();
        published.Value.ShouldBe(DateTimeOffset.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
        published.Precision.ShouldBe(precision);
    }

    [Fact]
    public void Outlet_authors_language_and_address_are_read()
    {
        var article = Extract(
            $"<p>{First}</p><p>{Second}</p>",
            "<meta property='og:site_name' content='The Sarrin Courier'><link rel='canonical' href='/ferries'><script type='application/ld+json'>{\"author\":[{\"name\":\"Anna Berg\"},{\"name\":\"Jon Moe\"}]}</script>",
            "https://sarrincourier.example/ferries?from=home");
        article.Outlet.ShouldBe("The Sarrin Courier");
        article.Authors.ShouldBe(["Anna Berg", "Jon Moe"]);
        article.Language.ShouldBe("en-GB");
        article.Address.ShouldBe("https://sarrincourier.example/ferries");
        Extract($"<p>{First}</p>", "", "https://www.sarrincourier.example/a").Outlet.ShouldBe("sarrincourier.example");
    }

    [Theory]
    [InlineData("<p>Page not found.</p>", "", "empty")]
    [InlineData("", "", "empty")]
    [InlineData("<p>{0}</p><p>{1}</p>", "<script type='application/ld+json'>{\"isAccessibleForFree\": false}</script>", "not-free")]
    public void What_could_not_be_read_is_a_finding(string body, string head, string code) =>
        Extract(body.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal), head).Findings.Select(f => f.Code).ShouldContain(code, StringComparer.Ordinal);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href='x'><i>")]
    [InlineData("<blockquote>a ")]
    public void Deep_nesting_is_read(string opening)
    {
        var html = string.Concat(Enumerable.Repeat(opening, 10_000)) + First;
        Extract(html).Id.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<font>")]
    [InlineData("<a href='x'><i>")]
    public void A_page_of_opened_tags_only_is_read_up_to_a_depth_and_said(string opening)
    {
        var html = $"<p>{First}</p>" + string.Concat(Enumerable.Repeat(opening, 100_000));
        var article = Extract(html);
        article.Findings.Select(f => f.Code).ShouldContain("too-deep", StringComparer.Ordinal);
        article.Text.ShouldBe(First);
    }

    [Fact]
    public void Of_a_page_of_fifty_megabytes_the_beginning_is_read_and_said()
    {
        var html = new StringBuilder("<article>");
        while (html.Length < 50_000_000)
            html.Append("<p>").Append('a', 100_000).Append("</p>");
        ArticleExtractor.Extract(html.ToString()).Findings.Select(f => f.Code).ShouldContain("too-large", StringComparer.Ordinal);
    }

    [Fact]
    public void Any_markup_is_read()
    {
        string[] pieces = ["<p>", "</p>", "<div class='", "'>", "<!--", "-->", "<script>", "</script>", "\uD800", "\0", "&amp;", "&#xD800;", "<table>", "<svg>", "<template>", "The ferries stopped. ", "<br>", "<a href=", "\"", "<h1>", "<frameset>"];
        var texts = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithReplay(13, 17), Prop.ForAll(texts, html => ArticleExtractor.Extract(html).Text.ShouldNotBeNull()));
    }

    private static Article Extract(string body, string head = "", string? address = null) =>
        ArticleExtractor.Extract($"<!DOCTYPE html><html lang='en-GB'><head>{head}</head><body>{body}</body></html>", null, address);
}
