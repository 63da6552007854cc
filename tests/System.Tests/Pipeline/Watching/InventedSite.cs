using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Crossread.Pipeline;
using Crossread.Pipeline.Fetching;
using Crossread.Pipeline.Watching;
using Crossread.Storage;
using Crossread.System.Tests.Pipeline.Fetching;

namespace Crossread.System.Tests.Pipeline.Watching;

/// <summary>An invented outlet on loopback, with a feed and pages that change as a test wants, and an archive that watches it.</summary>
internal sealed class InventedSite : IAsyncDisposable
{
    public const string Host = "http://skerry.example";
    public const string FeedAddress = Host + "/feed";

    private const string Machine = "93.184.215.14";

    private readonly TemporaryFolder _folder = new();
    private readonly TestServer _server;

    public InventedSite()
    {
        _server = TestServer.Saying(Answer);
        Network = new TestNetwork().Name("skerry.example", Machine).Name("broch.example", Machine).Put(Machine, _server);
        Answers["/robots.txt"] = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    }

    public TestNetwork Network { get; }

    /// <summary>The answers by path.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The paths that were asked for, in order, each with the time.</summary>
    public ConcurrentQueue<(string Path, DateTimeOffset Time, string Head)> Asked { get; } = new();

    public List<InputFinding> Findings { get; } = [];

    public WatchOptions Options { get; set; } = WatchOptions.Default with { MostHosts = 1 };

    public IEnumerable<string> Paths => Asked.Select(a => a.Path).Where(p => p != "/robots.txt");

    public string ArchivePath => _folder.Full("news.db");

    public TemporaryFolder Folder => _folder;

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Opens the archive, subscribes to these feeds (in the first run to the site's), does what is due, and closes the archive: one run of the program.</summary>
    public Task<WatchRound> RoundAsync(params string[] feeds) => RoundAsync(_ => { }, feeds);

    public async Task<WatchRound> RoundAsync(Action<WatchProgress> progress, params string[] feeds)
    {
        using var archive = Archive.Open(ArchivePath, ArchiveAccess.Add);
        var watcher = Watcher(archive, progress);
        if (feeds.Length > 0 || (await archive.FeedsAsync()).IsEmpty)
            await watcher.SubscribeAsync(feeds.Length == 0 ? [FeedAddress] : feeds);
        return await watcher.RunOnceAsync();
    }

    public Watcher Watcher(Archive archive, Action<WatchProgress> progress)
        => new(archive, FetchOptions.Default, Options, Findings.Add, progress, Network.ToNetwork());

    public async Task<T> ReadAsync<T>(Func<Archive, Task<T>> read)
    {
        using var archive = Archive.Open(ArchivePath, ArchiveAccess.Read);
        return await read(archive);
    }

    public async Task<WatchedFeed> FeedAsync(string address = FeedAddress) => (await ReadAsync(a => a.FeedsAsync())).Select(f => f.Feed).Single(f => f.Address == address);

    /// <summary>The articles of the archive: title and address, in order of arrival.</summary>
    public async Task<string[]> TitlesAsync() => [.. (await ReadAsync(a => a.ArticlesAsync())).Select(a => a.Title!)];

    public static string Ok(string body, string type = "text/html; charset=utf-8", string headers = "")
        => $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static string Status(int status, string headers = "") => $"HTTP/1.1 {status} Status\r\n{headers}Content-Length: 0\r\n\r\n";

    /// <summary>Puts pages on the site, and a feed that leads to them.</summary>
    public void Publish(params (string Path, string Title, string[] Paragraphs)[] pages)
    {
        foreach (var (path, title, paragraphs) in pages)
            Answers[path] = Ok(Page(title, paragraphs));
        Answers["/feed"] = Ok(Feed(pages.Select(p => (p.Path, p.Title, "A line of it."))), "application/rss+xml");
    }

    public static string Feed(IEnumerable<(string Path, string Title, string Description)> entries, string more = "")
        => $"""<rss version="2.0"><channel><title>Skerry Sound</title><link>{Host}/</link><language>en</language>{more}"""
            + string.Concat(entries.Select(e => $"<item><title>{WebUtility.HtmlEncode(e.Title)}</title>{(e.Path.Length == 0 ? "" : $"<link>{Host}{e.Path}</link>")}<guid isPermaLink=\"false\">{e.Path}{e.Title}</guid><pubDate>Mon, 02 Mar 2026 07:30:00 GMT</pubDate><description>{WebUtility.HtmlEncode(e.Description)}</description></item>"))
            + "</channel></rss>";

    public static string Page(string title, params string[] paragraphs)
        => $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title><meta property=\"og:type\" content=\"article\"><meta property=\"article:published_time\" content=\"2026-03-02T07:30:00Z\"></head><body><article><h1>{title}</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    /// <summary>Paragraphs of an invented report, long enough to be one.</summary>
    public static string[] Report(string town, string figure = "forty") =>
    [
        $"The harbour of {town} will be closed for repairs until the end of May, the town council said on Monday after a long night of talks.",
        $"“We looked at every beam of the pier, and {figure} of them are rotten,” said Ilse Marrick, the mayor of {town}. “It cannot stay open for another summer.”",
        $"Shopkeepers in {town} said that they would lose their season, and asked the council to pay for it. Marrick denied that the council had known of the damage.",
        $"The pier was built in 1912 and carries four thousand people a day in July, according to the council of {town}.",
    ];

    private string Answer(string head)
    {
        var path = head.Split(' ')[1];
        Asked.Enqueue((path, Network.Clock.GetUtcNow(), head));
        return Answers.TryGetValue(path, out var answer) ? answer : Status(404);
    }
}
