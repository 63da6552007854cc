using System.Text.Json;
using Crossread.System.Tests.Pipeline.Fetching;
using Crossread.System.Tests.Pipeline.Watching;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

/// <summary>The command with the real network of the machine, and servers on loopback.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<RunResult> RunAsync(params string[] arguments) => CommandRunner.RunAsync(_folder, ["watch", .. arguments]);

    [Fact]
    public async Task Feeds_are_watched_listed_and_removed()
    {
        var address = "";
        await using var server = TestServer.Saying(head => head.Split(' ')[1] switch
        {
            "/feed" => InventedSite.Ok(InventedSite.Feed([("/a", "Harbour of Tolm closed", "A line.")]).Replace(InventedSite.Host, address, StringComparison.Ordinal), "application/rss+xml"),
            "/a" => InventedSite.Ok(InventedSite.Page("Harbour of Tolm closed", InventedSite.Report("Tolm"))),
            _ => InventedSite.Status(404),
        });
        address = $"http://127.0.0.1:{server.Port}";
        _folder.Write("feeds.txt", $"# ours\n{address}/feed\r\n\n");
        _folder.Write("feeds.opml", $"<opml version='2.0'><body><outline text='x' xmlUrl='{address}/feed'/><outline text='y' xmlUrl='{address}/none'/></body></opml>");

        // Loopback is not asked unless a person allows it.
        var run = await RunAsync("feeds.txt", "--once", "--delay", "0");
        run.Code.ShouldBe(3);
        run.Error.ShouldContain("127.0.0.1, which is no public address");
        server.Questions.ShouldBeEmpty();

        // Named again, a feed that failed is asked at once.
        run = await RunAsync("feeds.txt", "--once", "--delay", "0", "--allow-private");
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldContain("1 feed asked, 1 new entry, 1 page fetched, 1 article added\n");
        run = await RunAsync("feeds.opml", "--once", "--delay", "0", "--allow-private");
        run.Error.ShouldContain("1 feed asked, 1 failed");

        run = await RunAsync("--list", "--format", "json");
        using (var list = JsonDocument.Parse(run.Output))
        {
            list.RootElement.EnumerateArray().Select(f => (f.GetProperty("feed").GetString(), f.GetProperty("state").GetString(), f.GetProperty("articles").GetInt64()))
                .ShouldBe([($"{address}/feed", "well", 1), ($"{address}/none", "failing (1)", 0)]);
        }

        (await RunAsync("--list")).Output.ShouldContain("failing");
        (await RunAsync("--remove", $"{address}/feed", $"{address}/nothing")).Code.ShouldBe(1);
        (await RunAsync("--list", "--format", "jsonl")).Lines.Length.ShouldBe(1);
        (await CommandRunner.RunAsync(_folder, "stories")).Output.ShouldContain("Harbour of Tolm closed");
        var id = JsonDocument.Parse((await CommandRunner.RunAsync(_folder, "stories", "--format", "json")).Output).RootElement[0].GetProperty("story").GetString()!;
        var versions = await CommandRunner.RunAsync(_folder, "versions", id[..8], "--format", "jsonl");
        versions.Lines.Single().ShouldContain("\"what\":\"first\"");
        versions.Error.ShouldContain("no other version was seen");
    }

    [Fact]
    public async Task What_cannot_be_watched_is_told()
    {
        _folder.Write("empty.txt", "# nothing\n");
        foreach (var (arguments, code, message) in new (string[], int, string)[]
        {
            ([], 3, "nothing is watched"),
            (["nowhere.opml"], 2, "nowhere.opml: not found"),
            (["empty.txt"], 3, "names no feed"),
            (["ftp://a.example/feed", "--once"], 3, "expected http or https"),
            (["--remove"], 2, "--remove: expected"),
            (["--every", "1s"], 2, "expected two times"),
            (["--every", "6h-15m"], 2, "expected two times"),
        })
        {
            var run = await RunAsync(arguments);
            run.Code.ShouldBe(code, run.Error);
            run.Error.ShouldContain(message);
        }
    }

    [Fact]
    public async Task A_changed_article_is_told_version_by_version()
    {
        await using var site = new InventedSite();
        site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        await site.RoundAsync();
        site.Answers["/a"] = InventedSite.Ok(InventedSite.Page("Harbour of Tolm shut", [.. InventedSite.Report("Tolm", "ninety"), "The council meets again on Thursday to hear the fishermen of the town and their lawyers."]));
        site.Network.Clock.Advance(TimeSpan.FromHours(1.2));
        (await site.RoundAsync()).Changed.ShouldBe(1);
        var id = (await site.ReadAsync(a => a.ArticlesAsync())).Single().Id;
        var run = await CommandRunner.RunAsync(site.Folder, "versions", id, "--archive", "news.db", "--format", "csv");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("headline changed,Harbour of Tolm [-closed-][+shut+]");
        run.Output.ShouldContain("and [-forty -][+ninety +]of them are rotten");
        run.Output.ShouldContain("paragraph added,[+The council meets again");
    }
}
