using System.Text;
using Crossread.Sources;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
             xmlns:atom="http://www.w3.org/2005/Atom" xmlns:georss="http://www.georss.org/georss">
          <channel>
            <title>Skerry &amp; Sound</title>
            <link>https://skerry.example/</link>
            <atom:link href="https://skerry.example/feed.xml" rel="self" type="application/rss+xml"/>
            <description>News of the islands</description>
            <language>en-gb</language>
            <copyright>Skerry Press</copyright>
            <lastBuildDate>Wed, 4 Mar 2026 06:00:00 +0100</lastBuildDate>
            <image><title>Logo</title><link>https://skerry.example/logo</link></image>
            <item>
              <title>Ferry runs again</title>
              <link>/ferry?a=1&amp;b=2</link>
              <guid isPermaLink="false">ferry-17</guid>
              <pubDate>Wed, 04 Mar 2026 05:30:00 GMT</pubDate>
              <dc:creator>Maria Lopez</dc:creator>
              <description>&lt;p&gt;The ferry &lt;b&gt;runs&lt;/b&gt;.&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>The ferry to <a href="/point" onclick="x()">Skerry Point</a> runs.</p>]]></content:encoded>
              <category>Transport</category>
              <enclosure url="https://skerry.example/f.mp3" type="audio/mpeg" length="1"/>
              <media:content url="https://skerry.example/f.jpg" type="image/jpeg"><media:title>A picture</media:title></media:content>
              <georss:point>60.1 -1.2</georss:point>
            </item>
            <item><title>Second</title><guid>https://skerry.example/2</guid></item>
          </channel>
        </rss>
        """;

    [Fact]
    public void A_feed_says_what_it_is_and_what_is_in_it()
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(Rss), HeaderFields.None, "https://skerry.example/feed.xml");
        feed.Findings.ShouldBeEmpty();
        feed.IsDamaged.ShouldBeFalse();
        (feed.Format, feed.Encoding, feed.Title, feed.Link, feed.Subtitle, feed.Language, feed.Rights).ShouldBe(
            ("rss20", "utf-8", "Skerry & Sound", "https://skerry.example/", "News of the islands", "en-gb", "Skerry Press"));
        feed.Address.ShouldBe("https://skerry.example/feed.xml");
        feed.Updated.ShouldBe(new DateTimeOffset(2026, 3, 4, 5, 0, 0, TimeSpan.Zero));
        var entry = feed.Entries[0];
        (entry.Title, entry.Link, entry.Id, entry.Author).ShouldBe(("Ferry runs again", "https://skerry.example/ferry?a=1&b=2", "ferry-17", "Maria Lopez"));
        entry.Published.ShouldBe(new DateTimeOffset(2026, 3, 4, 5, 30, 0, TimeSpan.Zero));
        entry.Summary.ShouldBe("<p>The ferry <b>runs</b>.</p>");
        entry.Content.ShouldBe(["<p>The ferry to <a href=\"https://skerry.example/point\">Skerry Point</a> runs.</p>"]);
        entry.Categories.ShouldBe(["Transport"]);
        entry.Media.Select(m => m.Address).ShouldBe(["https://skerry.example/f.mp3", "https://skerry.example/f.jpg"]);
        entry.Place.ShouldBe(new FeedPlace(60.1, -1.2));
        feed.Entries[1].Link.ShouldBe("https://skerry.example/2");
    }

    [Fact]
    public void Atom_states_what_its_texts_are_and_inherits_its_base()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://skerry.example/a/" xml:lang="en_GB">
              <title type="text">1 &lt;b> 2</title><id>urn:x:1</id><link href="../"/><author><name>Ann Reed</name><email>ann@skerry.example</email></author>
              <entry xml:base="b/"><title type="html">Q&amp;amp;A</title><link rel="self" href="s"/><link href="c"/><updated>2026-03-04T06:00:00+01:00</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="d">x</a> &amp; y</div></content></entry>
            </feed>
            """);
        (feed.Format, feed.Title, feed.Link, feed.Author, feed.Language, feed.Id).ShouldBe(("atom10", "1 <b> 2", "https://skerry.example/", "Ann Reed (ann@skerry.example)", "en-GB", "urn:x:1"));
        var entry = feed.Entries.ShouldHaveSingleItem();
        (entry.Title, entry.Link).ShouldBe(("Q&A", "https://skerry.example/a/b/c"));
        entry.Content.ShouldBe(["<div><a href=\"https://skerry.example/a/b/d\">x</a> &amp; y</div>"]);
        entry.Updated.ShouldBe(new DateTimeOffset(2026, 3, 4, 5, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><ttl>90</ttl></channel></rss>", 90)]
    [InlineData("<rss version='2.0'><channel><ttl> soon </ttl></channel></rss>", null)]
    [InlineData("<rss version='2.0'><channel><ttl>-5</ttl><item><ttl>5</ttl></item></channel></rss>", null)]
    [InlineData("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><sy:updatePeriod>\n hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>", 15)]
    [InlineData("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency></channel></rss>", 1440)]
    [InlineData("<rss version='2.0'><channel><title>x</title></channel></rss>", null)]
    public void How_long_a_feed_asks_to_be_left_alone_is_read(string feed, int? minutes)
        => Read(feed).Interval.ShouldBe(minutes is { } m ? TimeSpan.FromMinutes(m) : null);

    [Theory]
    [InlineData("<rss version='0.91'><channel/></rss>", "rss091u")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss><channel/></rss>", "rss091n")]
    [InlineData("<rss version='0.92'/>", "rss092")]
    [InlineData("<rss version='2.01'/>", "rss20")]
    [InlineData("<rss/>", "rss")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>", "rss090")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>", "rss10")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", "atom03")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'/>", "atom10")]
    [InlineData("<channel href='http://a.example/' lastmod='2026-03-04'/>", "cdf")]
    [InlineData("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "sitemap")]
    [InlineData("<opml version='2.0'><body/></opml>", "opml")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}", "json11")]
    [InlineData("<html><body>no feed</body></html>", null)]
    [InlineData("", null)]
    public void A_format_is_known_by_its_root(string text, string? format)
    {
        var feed = Read(text);
        feed.Format.ShouldBe(format);
        feed.Findings.Any(f => f.Code == "not-a-feed").ShouldBe(format is null);
    }

    [Theory]
    [InlineData("<rss><channel><title>One <b>two</title><item><title>A</title><item><title>B</title></channel></rss>")]
    [InlineData("<rss><channel><title>One & two</title><item><title>A</item><item><title>B</title></item>")]
    [InlineData("junk <rss><channel><item><title>A</title></item><item><title>B</TITLE></ITEM></channel>")]
    [InlineData("<rss><channel><item><title>A</title><x:y z=1 checked></item><item><title title='<'>B</title></item></channel></rss>")]
    public void An_ill_formed_feed_is_read_and_told(string text)
    {
        var feed = Read(text);
        feed.IsDamaged.ShouldBeTrue();
        feed.Findings.ShouldContain(f => f.Code == "not-well-formed");
        feed.Entries.Select(e => e.Title).ShouldBe(["A", "B"]);
    }

    [Theory]
    [InlineData("caf&eacute; &mdash; &#8364; &#x20AC; &#150; &nosuch; a&b", "café — € € – &nosuch; a&b")]
    [InlineData("<![CDATA[2 < 3 & 4]]>", "2 < 3 & 4")]
    [InlineData("2 &gt; 1", "2 > 1")]
    [InlineData("Caf\u00C3\u00A9", "Café")]
    [InlineData("don\u0092t", "don’t")]
    [InlineData("&lt;b&gt;bold&lt;/b&gt; move", "bold move")]
    [InlineData("a &lt; b", "a < b")]
    public void A_title_is_plain_text(string written, string read) => Read($"<rss><channel><title>{written}</title></channel></rss>").Title.ShouldBe(read);

    [Theory]
    [InlineData("<script>x</script>a", "a")]
    [InlineData("<p onclick='x'>a</p>", "<p>a</p>")]
    [InlineData("<a href='javascript:x()'>a</a>", "<a>a</a>")]
    [InlineData("<a href=' java\tscript:x()'>a</a>", "<a>a</a>")]
    [InlineData("<a href='&#106;avascript:x()'>a</a>", "<a>a</a>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"x\">")]
    [InlineData("<scr<script>ipt>a</script>b", "b")]
    [InlineData("<b><i>a</b>c", "<b><i>a</i></b>c")]
    [InlineData("<iframe src='x'>a</iframe>", "a")]
    [InlineData("a<!-- <b> -->b<!c>d<?e>f", "abdf")]
    [InlineData("a < b &amp; <3", "a &lt; b &amp; &lt;3")]
    [InlineData("<a title='\"&gt;&lt;script&gt;'>a</a>", "<a title=\"&quot;&gt;&lt;script&gt;\">a</a>")]
    [InlineData("<style>p{}</style><p style='x:expression(y)'>a</p>", "<p>a</p>")]
    public void A_summary_is_html_that_is_safe_to_show(string html, string clean) =>
        Read($"<rss><channel><item><description><![CDATA[{html}]]></description></item></channel></rss>").Entries.Single().Summary.ShouldBe(clean);

    [Fact]
    public void A_json_feed_is_read_like_the_others()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1","title":"Skerry","home_page_url":"https://skerry.example/","items":[
              {"id":17,"url":"https://skerry.example/17","title":"A < B","content_html":"<p>x<script>y</script></p>","date_published":"2026-03-04T06:00:00+01:00","tags":["a","a"],"author":{"name":"Ann"}},
              {"id":"\ud800","content_text":"1 < 2"}, 7]}
            """);
        (feed.Format, feed.Title, feed.Link).ShouldBe(("json1", "Skerry", "https://skerry.example/"));
        feed.Entries.Length.ShouldBe(2);
        (feed.Entries[0].Id, feed.Entries[0].Title, feed.Entries[0].Author).ShouldBe(("17", "A < B", "Ann"));
        feed.Entries[0].Content.ShouldBe(["<p>x</p>"]);
        feed.Entries[0].Categories.ShouldBe(["a"]);
        feed.Entries[1].Content.ShouldBe(["1 &lt; 2"]);
        Read("{\"version\":").Findings.ShouldContain(f => f.Code == "not-well-formed");
    }

    [Fact]
    public void A_news_sitemap_is_a_feed_of_pages()
    {
        var feed = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
              <url><loc> https://skerry.example/1 </loc><lastmod>2026-03-04</lastmod>
                <news:news><news:publication><news:name>Skerry</news:name><news:language>en</news:language></news:publication>
                  <news:publication_date>2026-03-04T05:30Z</news:publication_date><news:title>Ferry &amp; sound</news:title><news:keywords>ferry, sound</news:keywords></news:news></url>
              <url><loc>javascript:x</loc></url>
            </urlset>
            """);
        feed.Format.ShouldBe("sitemap");
        var entry = feed.Entries.ShouldHaveSingleItem();
        (entry.Link, entry.Title, entry.Language).ShouldBe(("https://skerry.example/1", "Ferry & sound", "en"));
        (entry.Published, entry.Updated).ShouldBe((new DateTimeOffset(2026, 3, 4, 5, 30, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero)));
        entry.Categories.ShouldBe(["ferry", "sound"]);
        var index = Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>https://skerry.example/s.xml</loc></sitemap></sitemapindex>");
        (index.Format, index.Entries.Single().Link).ShouldBe(("sitemap-index", "https://skerry.example/s.xml"));
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text));
}
