using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Crossread.Sources.Warc;

namespace Crossread.Tests.Sources;

/// <summary>Web archives of our own making, and what a reader finds in them.</summary>
internal static class Archives
{
    public const string Page = "<html><body><p>The ferry to Skerry Point runs again, the harbour master said.</p></body></html>";

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A record of WARC with its length and the two line ends behind it.</summary>
    public static byte[] Record(string type, string address, byte[] block, string more = "", string contentType = "application/http; msgtype=response") =>
        [.. Bytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-04T05:06:07Z\r\nContent-Type: {contentType}\r\n{more}Content-Length: {block.Length}\r\n\r\n"), .. block, .. Bytes("\r\n\r\n")];

    /// <summary>A response with a header and a body.</summary>
    public static byte[] Response(string address, string header, byte[] body) => Record("response", address, [.. Bytes($"HTTP/1.1 200 OK\r\n{header}\r\n"), .. body]);

    public static byte[] Response(string address, string body = Page) => Response(address, "Content-Type: text/html\r\n", Bytes(body));

    public static byte[] Gzip(byte[] bytes) => Packed(bytes, s => new GZipStream(s, CompressionLevel.Optimal));

    public static byte[] Packed(byte[] bytes, Func<Stream, Stream> coding)
    {
        using var packed = new MemoryStream();
        using (var stream = coding(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Three records, each a gzip member of its own.</summary>
    public static byte[][] Three() => [Gzip(Response("http://a.example/1")), Gzip(Response("http://a.example/2", Long())), Gzip(Response("http://a.example/3"))];

    /// <summary>A page that does not compress to nothing.</summary>
    public static string Long()
    {
        var random = new Random(7);
        return string.Concat(Enumerable.Range(0, 6000).Select(_ => (char)('a' + random.Next(26))));
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static (List<(WarcRecord Record, WarcPayload Payload)> Records, string[] Findings) Read(byte[] archive, WarcOptions? options = null)
    {
        using var reader = new WarcReader(new MemoryStream(archive), options ?? WarcOptions.Default);
        var records = new List<(WarcRecord, WarcPayload)>();
        while (reader.Next() is { } record)
            records.Add((record, record.MeasurePayload()));
        return (records, [.. reader.TakeFindings().Select(f => f.Code)]);
    }

    public static string[] Addresses(byte[] archive) => [.. Read(archive).Records.Select(r => r.Record.Address ?? "")];
}
