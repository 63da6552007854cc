using System.Text;
using Crossread.Articles;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles;

public sealed class InputDecoderTests
{
    private const string Sentence = "The café in Brackhaven “stayed open”, she said.";

    [Theory]
    [InlineData("The ferries stopped.", InputFormat.PlainText)]
    [InlineData("  \n<!DOCTYPE html><html><body>", InputFormat.Html)]
    [InlineData("<!-- made by hand --><html>", InputFormat.Html)]
    [InlineData("<p>The ferries stopped.</p>", InputFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\">", InputFormat.Feed)]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\">", InputFormat.Feed)]
    [InlineData("<?xml version='1.0'?>\n<!-- made by hand --><opml version=\"2.0\">", InputFormat.Feed)]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", InputFormat.Feed)]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", InputFormat.Feed)]
    [InlineData("https://herald.example/a\n# b\n\nhttp://herald.example/c", InputFormat.Addresses)]
    [InlineData("https://herald.example/a is where it stood.", InputFormat.PlainText)]
    [InlineData("filedesc://pages.arc 0.0.0.0 20080430204825 text/plain 1301", InputFormat.Warc)]
    [InlineData("{\"id\": \"a\", \"text\": \"b\"}\n{\"id\": \"c\"}", InputFormat.JsonLines)]
    [InlineData("{\"id\": \"a\", \"text\": \"never closed\n{\"id\": \"c\"}", InputFormat.JsonLines)]
    [InlineData("{}", InputFormat.JsonLines)]
    [InlineData("{\n  \"id\": \"a\"\n}", InputFormat.Json)]
    [InlineData("[{\"id\": \"a\"}]", InputFormat.Json)]
    [InlineData("[Brackhaven] The ferries stopped.", InputFormat.PlainText)]
    [InlineData("{sic} The ferries stopped.", InputFormat.PlainText)]
    [InlineData("< 20 people came.", InputFormat.PlainText)]
    [InlineData("WARC/1.0\r\nWARC-Type: warcinfo", InputFormat.Warc)]
    [InlineData(" \r\n\t", InputFormat.Empty)]
    public void What_a_text_is_shows_in_how_it_begins(string text, InputFormat format) => InputDecoder.Recognise(text).ShouldBe(format);

    [Theory]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16", false, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("utf-16BE", false, "utf-16be")]
    public void Unicode_is_read_with_and_without_a_mark(string encoding, bool mark, string name)
    {
        var encoder = Encoding.GetEncoding(encoding);
        var decoded = InputDecoder.Decode([.. mark ? encoder.GetPreamble() : [], .. encoder.GetBytes(Sentence)]);
        decoded.Text.ShouldBe(Sentence);
        decoded.Encoding.ShouldBe(name);
        decoded.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Western_bytes_without_a_declared_encoding_are_read_as_windows_1252_and_said()
    {
        var decoded = InputDecoder.Decode([.. "The caf"u8, 0xE9, .. " was "u8, 0x93, .. "open"u8, 0x94]);
        decoded.Text.ShouldBe("The café was “open”");
        decoded.Encoding.ShouldBe("windows-1252");
        decoded.Findings.ShouldHaveSingleItem().Code.ShouldBe("encoding");
    }

    [Fact]
    public void A_page_is_read_in_the_encoding_that_it_declares()
    {
        var decoded = InputDecoder.Decode([.. "<html><head><meta charset=\"windows-1251\"></head><body>"u8, 0xCC, 0xE8, 0xED, 0xF1, 0xEA]);
        decoded.Text.ShouldEndWith("Минск");
        decoded.Format.ShouldBe(InputFormat.Html);
    }

    [Fact]
    public void A_broken_byte_does_not_turn_a_text_in_utf8_into_another()
    {
        var decoded = InputDecoder.Decode([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentence, 9))), 0xE2, 0x80]);
        decoded.Encoding.ShouldBe("utf-8");
        decoded.Text.ShouldStartWith(Sentence);
        decoded.Findings.ShouldHaveSingleItem().Code.ShouldBe("encoding");
    }

    [Theory]
    [InlineData("", InputFormat.Empty, "empty")]
    [InlineData("20200D0A", InputFormat.Empty, "empty")]
    [InlineData("89504E470D0A1A0A0000000D49484452", InputFormat.Binary, "not-text")]
    [InlineData("255044462D312E340A", InputFormat.Binary, "not-text")]
    [InlineData("00010203040506070809", InputFormat.Binary, "not-text")]
    [InlineData("7F454C4602010100", InputFormat.Binary, "not-text")]
    [InlineData("28B52FFD04000000", InputFormat.Binary, "not-decompressed")]
    public void What_cannot_be_read_is_a_finding(string hex, InputFormat format, string code)
    {
        var decoded = InputDecoder.Decode(Convert.FromHexString(hex));
        decoded.Format.ShouldBe(format);
        decoded.Text.ShouldBeEmpty();
        decoded.Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("1F8B0800", InputFormat.Gzip)]
    [InlineData("504B030414", InputFormat.Zip)]
    public void Compressed_bytes_are_recognised_and_left_to_their_readers(string hex, InputFormat format)
    {
        var decoded = InputDecoder.Decode(Convert.FromHexString(hex));
        decoded.Format.ShouldBe(format);
        decoded.Text.ShouldBeEmpty();
    }

    [Fact]
    public void Any_bytes_are_read_or_are_a_finding() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(3, 5), Prop.ForAll<byte[]>(bytes =>
        {
            var decoded = InputDecoder.Decode(bytes);
            (decoded.Text.Length > 0 || decoded.Findings.Length > 0 || decoded.Format is InputFormat.Gzip or InputFormat.Zip).ShouldBeTrue();
        }));
}
