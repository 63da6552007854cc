using System.IO.Compression;
using System.Text;
using Crossread.Sources.Warc;
using Shouldly;
using Xunit;
using static Crossread.Tests.Sources.Archives;

namespace Crossread.Tests.Sources;

public sealed class WarcReaderTests
{
    private static readonly byte[] s_page = Bytes(Page);

    public static TheoryData<string, string, byte[]> Bodies => new()
    {
        { "plain", "Content-Length: 96\r\n", s_page },
        { "no header at all", "", s_page },
        { "length too large", "Content-Length: 9999\r\n", s_page },
        { "length too small", "Content-Length: 7\r\n", s_page },
        { "chunked", "Transfer-Encoding: chunked\r\n", Chunked(s_page, "\r\n") },
        { "chunked, spelt oddly, with extensions", "TRANSFER-ENCODING :  Chunked\r\n", Chunked(s_page, ";a=b;c\r\n") },
        { "chunked with bare line feeds", "Transfer-Encoding: chunked\r\n", Chunked(s_page, "\n") },
        { "chunked, declared only", "Transfer-Encoding: chunked\r\n", s_page },
        { "gzip", "Content-Encoding: gzip\r\n", Gzip(s_page) },
        { "x-gzip in chunks", "Content-Encoding: X-GZIP\r\nTransfer-Encoding: chunked\r\n", Chunked(Gzip(s_page), "\r\n") },
        { "gzip as transfer coding", "Transfer-Encoding: gzip, chunked\r\n", Chunked(Gzip(s_page), "\r\n") },
        { "two gzip members", "Content-Encoding: gzip\r\n", [.. Gzip(s_page[..40]), .. Gzip(s_page[40..])] },
        { "gzip, declared only", "Content-Encoding: gzip\r\n", s_page },
        { "deflate with a head", "Content-Encoding: deflate\r\n", Packed(s_page, s => new ZLibStream(s, CompressionLevel.Optimal)) },
        { "deflate without a head", "Content-Encoding: deflate\r\n", Packed(s_page, s => new DeflateStream(s, CompressionLevel.Optimal)) },
        { "deflate, declared only", "Content-Encoding: deflate\r\n", s_page },
        { "br", "Content-Encoding: br\r\n", Packed(s_page, s => new BrotliStream(s, CompressionLevel.Optimal)) },
        { "br, declared only", "Content-Encoding: br\r\n", s_page },
        { "br of gzip", "Content-Encoding: gzip, br\r\n", Packed(Gzip(s_page), s => new BrotliStream(s, CompressionLevel.Optimal)) },
        { "folded header", "Content-Encoding:\r\n gzip\r\nX: a\r\n\tb\r\n", Gzip(s_page) },
        { "a coding that is none", "Content-Encoding: identity\r\n", s_page },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_payload_comes_out_as_it_went_in(string form, string header, byte[] body)
    {
        foreach (var archive in (byte[][])[Response("http://a.example/", header, body), Gzip(Response("http://a.example/", header, body))])
        {
            var (record, payload) = Read(archive).Records.ShouldHaveSingleItem(form);
            record.Http!.Status.ShouldBe(200);
            payload.Sha256.ShouldBe(Sha256(s_page), form);
            payload.Length.ShouldBe(s_page.Length);
        }
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nA: b\r\n\r\n", 404)]
    [InlineData("HTTP/2 200\r\nA: b\r\n\r\n", 200)]
    [InlineData("HTTP/1.1 301\nLocation: /x\n\n", 301)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", 200)]
    [InlineData("HTTP/1.1 nonsense\r\n\r\n", null)]
    public void A_status_is_read_however_the_line_is_written(string head, int? status) =>
        Read(Record("response", "http://a.example/", Bytes(head + "text"))).Records.Single().Record.Http!.Status.ShouldBe(status);

    [Fact]
    public void Every_kind_of_record_says_what_it_is()
    {
        byte[] archive =
        [
            .. Record("warcinfo", "", Bytes("software: none\r\n"), contentType: "application/warc-fields"),
            .. Record("request", "http://a.example/", Bytes("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n")),
            .. Response("<http://a.example/with space>"),
            .. Record("resource", "file:///a.txt", Bytes("plain"), contentType: "text/plain"),
            .. Record("response", "dns:a.example", Bytes("20260304\r\na.example. 1 IN A 192.0.2.1\r\n"), contentType: "text/dns"),
            .. Record("revisit", "http://a.example/", Bytes("HTTP/1.1 304 Not Modified\r\n\r\n")),
            .. Record("conversion", "http://a.example/", Bytes("text"), contentType: "text/plain"),
            .. Bytes("warc/1.0\r\n"),
        ];
        var (records, findings) = Read(archive);
        records.Select(r => r.Record.Type).ShouldBe(["warcinfo", "request", "response", "resource", "response", "revisit", "conversion"]);
        records[2].Record.Address.ShouldBe("http://a.example/with%20space");
        records[2].Record.ContentType.ShouldBe("text/html");
        records[1].Payload.Length.ShouldBe(0);
        records[3].Payload.Sha256.ShouldBe(Sha256(Bytes("plain")));
        records[4].Record.Http.ShouldBeNull();
        records[5].Record.Http!.Status.ShouldBe(304);
        records.ShouldAllBe(r => r.Record.Findings.IsEmpty);
        findings.ShouldBe(["no-record"]);
    }

    [Fact]
    public void An_archive_reads_the_same_in_members_in_one_member_and_plain()
    {
        byte[][] records = [Response("http://a.example/1"), Response("http://a.example/2", Long()), Response("http://a.example/3")];
        var plain = records.SelectMany(r => r).ToArray();
        var expected = Read(plain).Records.Select(r => (r.Record.Address, r.Payload.Sha256)).ToArray();
        expected.Length.ShouldBe(3);
        Read([.. records.SelectMany(Gzip)]).Records.Select(r => (r.Record.Address, r.Payload.Sha256)).ShouldBe(expected);
        Read(Gzip(plain)).Records.Select(r => (r.Record.Address, r.Payload.Sha256)).ShouldBe(expected);
        // Members that end wherever they please, as bgzip makes them.
        Read([.. plain.Chunk(500).SelectMany(Gzip)]).Records.Select(r => (r.Record.Address, r.Payload.Sha256)).ShouldBe(expected);
    }

    [Fact]
    public void An_arc_file_is_read_too()
    {
        var http = "HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + Page;
        var version = "1 0 Harbour\nURL IP-address Archive-date Content-type Archive-length\n";
        var archive = Bytes($"filedesc://a.arc 0.0.0.0 20080430204825 text/plain {version.Length}\n{version}\nhttp://a.example/a b?c 192.0.2.1 20080430204826 text/html {http.Length}\n{http}\n"
            + "dns:a.example 192.0.2.1 20080430204827 text/dns 4\nabcd\n");
        var (records, _) = Read(archive);
        records.Select(r => (r.Record.Type, r.Record.Address, r.Record.Date)).ShouldBe(
        [
            ("warcinfo", null, "2008-04-30T20:48:25Z"), ("response", "http://a.example/a%20b?c", "2008-04-30T20:48:26Z"), ("response", "dns:a.example", "2008-04-30T20:48:27Z"),
        ]);
        records[1].Payload.Sha256.ShouldBe(Sha256(s_page));
        records[2].Payload.Length.ShouldBe(4);
    }

    [Fact]
    public void A_payload_is_handed_over_with_what_a_fetch_would_have_given()
    {
        using var reader = new WarcReader(new MemoryStream(Gzip(Response("http://a.example/p", "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n", Gzip(s_page)))));
        var record = reader.Next()!;
        Encoding.ASCII.GetString(record.ReadPayload(1 << 20)).ShouldBe(Page);
        record.Http!.Fields["content-type"].ShouldBe("text/html; charset=utf-8");
        Should.Throw<InvalidOperationException>(() => record.OpenPayload());
        reader.Next().ShouldBeNull();
    }

    [Fact]
    public void A_payload_longer_than_what_is_kept_is_cut_with_a_finding()
    {
        using var reader = new WarcReader(new MemoryStream(Response("http://a.example/p")));
        var record = reader.Next()!;
        record.ReadPayload(10).ShouldBe(s_page[..10]);
        record.Findings.Select(f => f.Code).ShouldBe(["payload-cut"]);
    }

    private static byte[] Chunked(byte[] body, string lineEnd)
    {
        var end = lineEnd.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var chunks = body.Chunk(31).SelectMany(c => Bytes(c.Length.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + lineEnd).Concat(c).Concat(Bytes(end)));
        return [.. chunks, .. Bytes("0" + end + end)];
    }
}
