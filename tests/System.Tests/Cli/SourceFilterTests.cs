using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

public sealed class SourceFilterTests : IDisposable
{
    private const string Feed = "<rss version='2.0'><channel><title>Skerry</title><item><title>Ferry</title><link>/f</link></item></channel></rss>";
    private const string Record = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://skerry.example/a\r\nContent-Length: 4\r\n\r\ntext\r\n\r\n";

    private static readonly Dictionary<string, string> s_nothing = new(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Feed_lines_are_answered_in_order_and_bad_ones_told()
    {
        var good = Line("a", Feed, "https://skerry.example/feed");
        var run = await CommandRunner.FeedAsync(_folder, string.Join('\n', good, "{\"id\":\"b\",\"body\":7}", "nonsense", Line("c", "<html/>", null)), "feed", "-");
        run.Code.ShouldBe(0);
        run.Lines.Select(l => Text(l, "id")).ShouldBe(["a", "c"]);
        using var first = JsonDocument.Parse(run.Lines[0]);
        first.RootElement.GetProperty("format").GetString().ShouldBe("rss20");
        first.RootElement.GetProperty("entries")[0].GetProperty("link").GetString().ShouldBe("https://skerry.example/f");
        run.ErrorLines.Select(l => l[..l.IndexOf(':', "finding: ".Length)]).ShouldBe(["finding: standard input, line 2", "finding: standard input, line 3", "finding: standard input, line 4"]);
    }

    [Fact]
    public async Task A_feed_is_read_from_a_file_and_from_standard_input()
    {
        var path = Path.Combine(_folder.Root, "feed.xml");
        await File.WriteAllTextAsync(path, Feed);
        var file = await CommandRunner.RunAsync(_folder, "feed", path);
        Text(file.Lines.Single(), "id").ShouldBe(path);
        var input = await CommandRunner.FeedAsync(_folder, Feed, "feed");
        Text(input.Lines.Single(), "format").ShouldBe("rss20");
        (file.Code, input.Code).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_list_of_the_feeds_can_be_written_and_read_again()
    {
        var lines = string.Join('\n', Line("a", Feed, "https://skerry.example/feed"), Line("b", "<feed xmlns='http://www.w3.org/2005/Atom'><link rel='self' href='https://broch.example/atom'/></feed>", null));
        var list = await CommandRunner.FeedAsync(_folder, lines, "feed", "-", "--opml");
        list.Code.ShouldBe(0);
        var read = await CommandRunner.FeedAsync(_folder, list.Output, "feed");
        using var json = JsonDocument.Parse(read.Lines.Single());
        json.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()).ShouldBe(["https://skerry.example/feed", "https://broch.example/atom"]);
    }

    [Theory]
    [InlineData("feed", "<html/>")]
    [InlineData("feed", "")]
    [InlineData("warc", "<html/>")]
    [InlineData("warc", "")]
    public async Task What_is_neither_feed_nor_archive_is_never_an_empty_success(string filter, string input) =>
        (await CommandRunner.FeedAsync(_folder, input, filter)).Code.ShouldBe(3);

    [Fact]
    public async Task A_web_archive_is_read_from_files_and_from_standard_input()
    {
        var path = Path.Combine(_folder.Root, "a.warc");
        await File.WriteAllTextAsync(path, Record + Record);
        var packed = Path.Combine(_folder.Root, "b.warc.gz");
        await using (var stream = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Record));
        var both = await CommandRunner.RunAsync(_folder, "warc", path, packed);
        both.Code.ShouldBe(0);
        both.Lines.Select(l => (Text(l, "file"), Text(l, "type"))).ShouldBe([(path, "resource"), (path, "resource"), (packed, "resource")]);
        var input = await CommandRunner.RunAsync(_folder, Encoding.ASCII.GetBytes("junk\n" + Record), s_nothing, "warc", "-");
        input.Code.ShouldBe(0);
        input.Lines.Length.ShouldBe(2);
        input.Lines.Count(l => l.Contains("\"type\":\"resource\"", StringComparison.Ordinal)).ShouldBe(1);
        input.Error.ShouldContain("no-record");
    }

    [Fact]
    public async Task The_pages_of_a_web_archive_are_article_lines()
    {
        const string Page = "<html lang=en><head><title>Ferry sinks off Halden</title><meta property='article:published_time' content='2024-05-23T10:00:00Z'></head><body><article>"
            + "<h1>Ferry sinks off Halden</h1><p>The ferry sank off Halden on Monday with two hundred passengers on board, the coast guard said in the evening.</p>"
            + "<p>Nobody was hurt, and all of them were brought ashore by fishing boats before the storm came up again at night.</p></article></body></html>";
        var path = Path.Combine(_folder.Root, "pages.warc");
        await File.WriteAllTextAsync(path, Response("https://example.org/ferry", "200 OK", "text/html", Page) + Response("https://example.org/gone", "404 Not Found", "text/html", Page)
            + Response("https://example.org/picture", "200 OK", "image/png", "x"));
        var run = await CommandRunner.RunAsync(_folder, "warc", "--articles", path);
        run.Code.ShouldBe(0);
        var line = run.Lines.ShouldHaveSingleItem();
        Text(line, "id").ShouldBe("https://example.org/ferry");
        Text(line, "title").ShouldBe("Ferry sinks off Halden");
        Text(line, "published").ShouldStartWith("2024-05-23");
        Text(line, "text").ShouldNotBeNull().ShouldContain("fishing boats");
    }

    private static string Response(string address, string status, string type, string body)
    {
        var http = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2024-05-23T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n{http}\r\n\r\n";
    }

    private static string Line(string id, string body, string? address) =>
        JsonSerializer.Serialize(new Dictionary<string, string?>(StringComparer.Ordinal) { ["id"] = id, ["body"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(body)), ["base_url"] = address });

    private static string? Text(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
