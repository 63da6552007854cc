using System.Text;
using Crossread.Sources;
using Crossread.Sources.Opml;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class HostileFeedTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20260304, 31);

    private static readonly string[] s_pieces =
    [
        "<rss>", "<channel>", "<item>", "</item>", "<title>", "</title>", "<description>", "</description>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "<content type='xhtml'>", "<link href='a'/>",
        "<![CDATA[", "]]>", "<!--", "-->", "<?xml encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&", "&#", "&#xD800;", "&#99999999;", "<", ">", "</", "'", "\"", "=", "xml:base='javascript:x'", "\0", "\uD800", "\u0085", "{\"items\":[",
        "<pubDate>", "+0000", "99:99", "2026-", "Mar", "<outline xmlUrl='x'>", "<opml>", "<urlset>", "<url><loc>", "text ", "WARC/1.0\r\n", "Content-Length: 5\r\n\r\n", "HTTP/1.1 200\r\n", "Transfer-Encoding: chunked\r\n\r\n", "ffffffffffffffff\r\n", "\x1F\x8B\b\0",
    ];

    private static Gen<byte[]> Documents() => Gen.OneOf(
        Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(Gen.Elements(s_pieces), n)).Select(p => Encoding.UTF8.GetBytes(string.Concat(p))),
        Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(Gen.Elements(s_pieces), n)).Select(p => Encoding.Unicode.GetBytes(string.Concat(p))),
        Gen.Choose(0, 300).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), n)));

    [Fact]
    public void No_bytes_make_a_reader_throw() => Prop.ForAll(Documents().ToArbitrary(), bytes =>
    {
        var feed = FeedReader.Read(bytes);
        (feed.Format is not null || feed.Findings.Length > 0).ShouldBeTrue();
        OpmlReader.Read(bytes);
        Archives.Read(bytes);
    }).Check(s_config);

    [Fact]
    public void No_damage_to_an_archive_makes_its_reader_throw_or_invent() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).SelectMany(at => Gen.Choose(0, 255).SelectMany(b => Gen.Choose(0, 40).Select(n => (at, b, n)))).ToArbitrary(),
        harm =>
        {
            byte[] archive = [.. Archives.Three().SelectMany(m => m)];
            var from = harm.at % archive.Length;
            archive.AsSpan(from, Math.Min(harm.n, archive.Length - from)).Fill((byte)harm.b);
            Archives.Read(archive).Records.Count.ShouldBeLessThanOrEqualTo(3);
        }).Check(s_config);

    [Fact]
    public void Entities_cannot_grow_a_feed()
    {
        var laughs = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"));
        var billion = FeedReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE rss [<!ENTITY a0 \"ha\">{laughs}]><rss><channel><title>&a9;</title></channel></rss>"));
        billion.Title!.Length.ShouldBeLessThan(100);
        var long1 = new string('x', 20_000);
        var quadratic = FeedReader.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE rss [<!ENTITY a \"{long1}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 10_000))}</title></channel></rss>"));
        quadratic.Title!.Length.ShouldBeLessThan(2 << 20);
        quadratic.Findings.ShouldContain(f => f.Code == "entities-too-long");
        var outside = FeedReader.Read("<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss><channel><title>x&a;</title></channel></rss>"u8);
        outside.Title.ShouldBe("x&a;");
    }

    [Theory]
    [InlineData("<item>", 10_000)]
    [InlineData("<a>", 10_000)]
    [InlineData("<title><b>", 10_000)]
    [InlineData("<a x='", 10_000)]
    [InlineData("<![CDATA[", 10_000)]
    [InlineData("<!--", 10_000)]
    [InlineData("&amp", 200_000)]
    [InlineData("<!ENTITY a '", 20_000)]
    [InlineData("<outline text='x'>", 10_000)]
    [InlineData("{\"a\":", 10_000)]
    [InlineData("[", 10_000)]
    public void What_is_nested_or_repeated_without_end_is_bounded(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        foreach (var document in (string[])[text, $"<rss><channel><item><description>{text}</description></item></channel></rss>", $"<opml><body>{text}</body></opml>", $"<!DOCTYPE x [{text}]><rss/>", $"{{\"items\":{text}"])
        {
            var bytes = Encoding.UTF8.GetBytes(document);
            FeedReader.Read(bytes).Entries.Length.ShouldBeLessThanOrEqualTo(times + 1);
            OpmlReader.Read(bytes);
        }
    }

    [Fact]
    public void Deep_nesting_is_told_and_its_text_kept()
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><title>{string.Concat(Enumerable.Repeat("<b>", 10_000))}deep{string.Concat(Enumerable.Repeat("</b>", 10_000))}</title></channel></rss>"));
        feed.Title.ShouldBe("deep");
        feed.Findings.ShouldContain(f => f.Code == "too-deep");
    }

    [Fact]
    public void Text_of_many_megabytes_takes_time_in_proportion()
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes("<rss><channel><item><description>" + new string('<', 4 << 20) + "</description></item></channel></rss>"));
        feed.Entries.Single().Summary!.Length.ShouldBeGreaterThan(4 << 20);
        FeedReader.Read(new byte[FeedReader.LongestDocument + 1]).Findings.Single().Code.ShouldBe("too-long");
    }
}
