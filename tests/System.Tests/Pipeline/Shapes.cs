using System.IO.Compression;
using System.Text;

namespace Crossread.System.Tests.Pipeline;

/// <summary>Invented articles in the shapes that inputs come in.</summary>
internal static class Shapes
{
    /// <summary>A text of some hundred characters, each number another one.</summary>
    public static string Text(int number)
        => FormattableString.Invariant($"The dam of Tolm gave way for the {number}th time on Monday, and the water stood {number + 3} feet high in the lower town. ")
            + "\"Nobody was hurt, and the road to the coast stays open,\" said Maria Lopez, the mayor of Tolm. "
            + "She denied that the council had known of cracks in the wall. Engineers had looked at it in the spring, she said, and had found nothing. "
            + "Shopkeepers in the town said they would lose their summer. The dam was built by hand and holds the water of three valleys.";

    /// <summary>A web page with such a text.</summary>
    public static string Page(int number)
        => $"<!DOCTYPE html><html><head><title>Dam gives way {number}</title><meta property=\"article:published_time\" content=\"2025-03-03T10:00:00Z\"></head><body><article><h1>Dam gives way {number}</h1><p>{Text(number)}</p><p>{Text(number + 1000)}</p></article></body></html>";

    /// <summary>A WARC record that holds a page as it was served.</summary>
    public static byte[] Record(int number) => Record($"https://herald.example/{number}", Page(number));

    /// <summary>A WARC record that holds a page of an address as it was served.</summary>
    public static byte[] Record(string address, string page)
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}";
        var length = Encoding.UTF8.GetByteCount(http);
        return Encoding.UTF8.GetBytes(FormattableString.Invariant($"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n"));
    }

    /// <summary>An RSS feed of these items.</summary>
    public static string Feed(params string[] items) => $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Herald</title>{string.Concat(items)}</channel></rss>";

    /// <summary>An item of a feed.</summary>
    public static string Item(string address, string text) => $"<item><title>Dam gives way</title><link>{address}</link><author>desk@herald.example (Jane Doe)</author><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><description>{text}</description></item>";

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
