using Crossread.System.Tests.Pipeline.Fetching;
using Crossread.System.Tests.Pipeline.Watching;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

/// <summary>The command with the real network of the machine, and servers on loopback.</summary>
public sealed class AddAddressTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Task<RunResult> RunAsync(params string[] arguments) => CommandRunner.RunAsync(_folder, ["add", .. arguments]);

    [Fact]
    public async Task What_stands_at_addresses_is_fetched_and_added_once()
    {
        var address = "";
        await using var server = TestServer.Saying(head => head.Split(' ')[1] switch
        {
            "/robots.txt" => InventedSite.Ok("User-agent: *\nDisallow: /closed\n", "text/plain"),
            "/feed" => InventedSite.Ok(InventedSite.Feed([("/a", "Harbour of Tolm closed", "A line.")]).Replace(InventedSite.Host, address, StringComparison.Ordinal), "application/rss+xml"),
            "/a" => InventedSite.Ok(InventedSite.Page("Harbour of Tolm closed", InventedSite.Report("Tolm"))),
            "/b" => InventedSite.Ok(InventedSite.Page("Bridge of Orle opened", InventedSite.Report("Orle"))),
            "/closed" => InventedSite.Ok(InventedSite.Page("Not to be read", InventedSite.Report("Vell"))),
            _ => InventedSite.Status(404),
        });
        address = $"http://127.0.0.1:{server.Port}";
        _folder.Write("list.txt", $"# ours\n{address}/b\n{address}/closed\n{address}/none\n");

        // Loopback is not asked unless a person allows it.
        var run = await RunAsync($"{address}/b", "--delay", "0");
        run.Code.ShouldBe(3, run.Error);
        run.Error.ShouldContain("127.0.0.1, which is no public address");
        server.Questions.ShouldBeEmpty();

        run = await RunAsync($"{address}/feed", "list.txt", "--delay", "0", "--allow-private");
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldContain("2 added, 0 there already");
        run.Error.ShouldContain("Disallow: /closed");
        run.Error.ShouldContain("it answered 404");
        server.Questions.ShouldNotContain(q => q.Contains("/closed", StringComparison.Ordinal));

        run = await RunAsync("list.txt", "--delay", "0", "--allow-private");
        run.Error.ShouldContain("0 added, 1 there already");
        (await CommandRunner.RunAsync(_folder, "stories")).Output.ShouldContain("Harbour of Tolm closed");
    }
}
