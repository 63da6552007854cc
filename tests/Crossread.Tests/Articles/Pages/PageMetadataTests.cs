using Crossread.Articles;
using Crossread.Articles.Pages;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class PageMetadataTests
{
    [Theory]
    // Told in UTC, and at the hour of the place in a time element: the day is that of the place.
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-12-23T01:48:19Z\"}</script>", "<time datetime='2023-12-22 20:48:19'>December 22</time>", "2023-12-22T20:48:19-05:00", TimePrecision.Instant)]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-23T14:05:00+02:00\"}</script>", "", "2024-05-23T14:05:00+02:00", TimePrecision.Instant)]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"datePublished\":\"2024-05-23\"}]}</script>", "", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<span class='date'>Donnerstag, 23. Mai 2024</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<span class='date'>le 23 mai 2024 à 14h05</span>", "2024-05-23T14:05:00Z", TimePrecision.LocalTime)]
    [InlineData("", "<span class='fecha'>23 de mayo de 2024</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<span class='date'>23 мая 2024</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<span class='date'>2024年5月23日</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<span class='date'>23.05.2024</span>", "2024-05-23T00:00:00Z", TimePrecision.Day)]
    [InlineData("", "<time>Published: May 23, 2024 at 2:05 p.m. EDT</time>", "2024-05-23T14:05:00-04:00", TimePrecision.Instant)]
    [InlineData("<meta name='date' content='1716473100'>", "", "2024-05-23T14:05:00Z", TimePrecision.Instant)]
    [InlineData("<meta name='pubdate' content='Thu, 23 May 2024 14:05:00 GMT'>", "", "2024-05-23T14:05:00Z", TimePrecision.Instant)]
    public void Times_are_read_as_pages_write_them(string head, string above, string expected, TimePrecision precision)
    {
        var published = ArticleExtractor.Read(InventedPage.With(head: head, above: above)).Published.ShouldNotBeNull();
        var value = DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        published.Value.ShouldBe(value);
        published.Value.Offset.ShouldBe(value.Offset);
        published.Precision.ShouldBe(precision);
    }

    [Fact]
    public void A_time_below_the_headline_counts_before_one_above_it() =>
        ArticleExtractor.Read("<time datetime='2026-01-01'>Today</time>" + InventedPage.With(above: "<time datetime='2024-05-23'>Thursday</time>")).Published!.Day.ShouldBe(new DateOnly(2024, 5, 23));

    [Fact]
    public void The_time_of_a_change_is_not_that_of_publication()
    {
        var read = ArticleExtractor.Read(InventedPage.With(head: "<meta property='article:published_time' content='2024-05-23T10:00:00Z'><meta property='article:modified_time' content='2024-05-25T10:00:00Z'>"));
        read.Published!.Day.ShouldBe(new DateOnly(2024, 5, 23));
        read.Modified!.Day.ShouldBe(new DateOnly(2024, 5, 25));
        read.Published.Evidence.ShouldBe("meta article:published_time");
        read.DatesSeen.Select(s => s.Where).ShouldBe(["meta article:published_time", "meta article:modified_time"]);
    }

    [Theory]
    [InlineData("en-US", "https://example.com/a", 3, 4)]
    [InlineData("en-GB", "https://example.co.uk/a", 4, 3)]
    [InlineData("en", "https://example.com/a", 3, 4)]
    [InlineData("en", "https://example.ie/a", 4, 3)]
    [InlineData("de", "https://example.com/a", 4, 3)]
    public void Whether_the_month_stands_first_depends_on_the_language_and_the_country(string language, string address, int month, int day) =>
        PageDateReader.For(language, address).Find("3/4/2024")!.Value.Day.ShouldBe(new DateOnly(2024, month, day));

    [Theory]
    [InlineData("<h1>Opinion Ferries stop at Pier Four</h1>", "<meta property='og:title' content='Ferries stop at Pier Four'>", "Ferries stop at Pier Four")]
    [InlineData("<h1><span class='topline'>Brackhaven</span> <span class='headline'>No ferry sails from Pier Four today</span></h1>", "<meta property='og:title' content='Ferries: none'>", "No ferry sails from Pier Four today")]
    [InlineData("<h1>The night in the gymnasium of Brackhaven</h1>", "<meta property='og:title' content='What happens when ferries do not sail'>", "The night in the gymnasium of Brackhaven")]
    [InlineData("<h1><a href='/'>The Sarrin Courier</a></h1>", "<meta property='og:title' content='Ferries stop at Pier Four'>", "Ferries stop at Pier Four")]
    [InlineData("", "<title>Ferries stop at Pier Four | The Sarrin Courier</title>", "Ferries stop at Pier Four")]
    public void The_title_is_the_headline_that_readers_see(string heading, string head, string title) =>
        ArticleExtractor.Extract($"<html><head>{head}</head><body>{heading}<p>{InventedPage.First}</p><p>{InventedPage.Second}</p></body></html>").Title.ShouldBe(title);

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Anna Berg\"},{\"@type\":\"Person\",\"name\":\"Jon Moe\"}]}</script>", "", "Anna Berg|Jon Moe")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":[\"Anna Berg\",\"Jon Moe\"]}}</script>", "", "Anna Berg|Jon Moe")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Anna Berg\"},{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"}}]}</script>", "", "Anna Berg")]
    [InlineData("<meta name='author' content='By Anna Berg and Jon Moe'>", "", "Anna Berg|Jon Moe")]
    [InlineData("", "<p class='byline'>By Anna Berg, Political Correspondent</p>", "Anna Berg")]
    [InlineData("", "<div class='byline'>By <a rel='author' href='/a'>Anna Berg</a> | 23 May 2024</div>", "Anna Berg")]
    [InlineData("", "<p>Von Anna Berg und Jon Moe</p>", "Anna Berg|Jon Moe")]
    [InlineData("<meta property='og:site_name' content='The Sarrin Courier'><meta name='author' content='The Sarrin Courier'>", "<p class='byline'>By Anna Berg</p>", "Anna Berg")]
    [InlineData("<meta property='og:site_name' content='The Sarrin Courier'><meta name='author' content='The Sarrin Courier'>", "", "The Sarrin Courier")]
    [InlineData("", "<p class='author'>Sign in</p>", "")]
    public void Authors_are_persons_and_the_outlet_only_where_nobody_else_signs(string head, string above, string authors) =>
        string.Join('|', ArticleExtractor.Extract(InventedPage.With(head: head, above: above)).Authors).ShouldBe(authors);

    [Theory]
    [InlineData("https://m.example.com/news/a?utm_source=x&id=3", "https://example.com/news/a?id=3")]
    [InlineData("https://www.example.com/news/a/amp/", "https://www.example.com/news/a")]
    [InlineData("https://amp.example.com/news/a.amp.html?fbclid=1", "https://example.com/news/a.html")]
    [InlineData("https://www.example.com/amp/news/a", "https://www.example.com/news/a")]
    [InlineData("http://example.com:8080/a?ref=b#part", "http://example.com:8080/a?ref=b")]
    public void An_address_is_that_of_the_article_and_not_of_the_readers_way_to_it(string address, string expected) => PageAddress.Clean(new Uri(address)).ShouldBe(expected);

    [Fact]
    public void A_canonical_link_to_the_front_page_is_not_believed() =>
        ArticleExtractor.Extract(InventedPage.With(head: "<link rel='canonical' href='https://example.com/'>"), null, "https://example.com/news/ferries").Address.ShouldBe("https://example.com/news/ferries");

    [Theory]
    [InlineData("<p>Source: Reuters</p>", "Reuters")]
    [InlineData("<p>Quelle: dpa</p>", "Deutsche Presse-Agentur")]
    [InlineData("<p>See you tomorrow, readers.</p>", null)]
    public void The_agency_that_a_page_credits_is_read(string after, string? credit) =>
        ArticleExtractor.Read(InventedPage.With(after: after)).Credit.ShouldBe(credit);

    [Fact]
    public void A_dateline_credits_its_agency() =>
        ArticleExtractor.Read($"<article><h1>Ferries stop at Pier Four</h1><p>BRACKHAVEN (Reuters) - {InventedPage.First}</p><p>{InventedPage.Second}</p><p>{InventedPage.Third}</p></article>").Credit.ShouldBe("Reuters");

    [Theory]
    [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1><p>Sorry.</p></body></html>", "error-page")]
    [InlineData("<html><head><title>Ferries, filmed</title><meta property='og:type' content='video.other'></head><body><h1>Ferries, filmed</h1><p>See the ferries that do not sail, filmed from Pier Four by our reporter on Thursday morning at dawn.</p></body></html>", "video-page")]
    [InlineData("<html><head><title>We value you</title></head><body><div class='consent'><p>We and our partners use cookies to store information on your device, such as unique identifiers in cookies, and to show advertisements.</p><p>You can accept all cookies or choose which cookies you want; cookies that are needed are always set.</p></div></body></html>", "cookie-wall")]
    [InlineData("<html><body><h1>Ferries stop</h1><p>The ferries of Brackhaven stopped on Thursday morning, and nobody at the port would say when they…</p><div class='paywall'>Subscribe to read on.</div></body></html>", "wall")]
    public void A_page_that_is_no_whole_article_is_said_to_be_what_it_is(string html, string code) =>
        ArticleExtractor.Extract(html).Findings.Select(f => f.Code).ShouldContain(code, StringComparer.Ordinal);

    [Fact]
    public void A_list_of_articles_is_no_article()
    {
        var links = string.Concat(Enumerable.Range(0, 80).Select(i => $"<li><a href='/{i}'>A headline about ferry number {i} that did not sail on Thursday</a></li>"));
        ArticleExtractor.Extract($"<html><body><ul>{links}</ul></body></html>").Findings.Select(f => f.Code).ShouldContain("index-page", StringComparer.Ordinal);
    }

    [Fact]
    public void Statements_of_different_days_are_said() =>
        ArticleExtractor.Extract(InventedPage.With(head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-23\"}</script><meta property='article:published_time' content='2021-01-02'>"))
            .Findings.Select(f => f.Code).ShouldContain("dates-differ", StringComparer.Ordinal);

    [Fact]
    public void A_whole_article_with_a_date_has_no_findings() =>
        ArticleExtractor.Extract(InventedPage.With(above: "<time datetime='2024-05-23'>Thursday</time>")).Findings.ShouldBeEmpty();
}
