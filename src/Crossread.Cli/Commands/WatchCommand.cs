using System.CommandLine;
using System.Globalization;
using Crossread.Cli.Terminal;
using Crossread.Pipeline.Fetching;
using Crossread.Pipeline.Watching;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread watch</c>: follows feeds, and adds the articles they lead to.</summary>
internal static class WatchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var feeds = new Argument<string[]>("feeds") { Description = "Feeds, news sitemaps and lists of them: addresses, OPML files, files with an address a line.", Arity = ArgumentArity.ZeroOrMore };
        var once = new Option<bool>("--once") { Description = "Do what is due and stop." };
        var every = Every();
        var delay = Arguments.HostDelay();
        var allowPrivate = Arguments.AllowPrivate();
        var show = new Option<bool>("--list") { Description = "List what is watched and how it fares, and do nothing." };
        var remove = new Option<bool>("--remove") { Description = "Watch these feeds no more. Their articles stay." };
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("watch", "Watch feeds and news sitemaps: ask them as often as they have news, fetch the pages of new entries, add the articles to the archive.")
        {
            Details = "What is watched is kept in the archive. A watch that is stopped goes on where it was. Sites are asked one question at a time, and\n"
                + "only for what their robots.txt allows; machines of private networks are not asked. A young article's page is looked at again, and\n"
                + "another text is kept as a version of the article (crossread versions). A page that cannot be had is told, and the feed's own text\n"
                + "stands for it where there is enough of it.\n",
            Examples = ["crossread watch https://example.org/feed.xml", "crossread watch subscriptions.opml --once --archive news.db", "crossread watch --list", "crossread watch --remove https://example.org/feed.xml", "crossread watch --every 30m-6h"],
            Arguments = { feeds },
            Options = { once, every, delay, allowPrivate, show, remove, format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var typed = parsed.GetValue(feeds) ?? [];
            if (parsed.GetValue(show))
                return await ListAsync(run, parsed.GetValue(format));
            var addresses = Addresses(run, typed);
            if (parsed.GetValue(remove))
                return await RemoveAsync(run, addresses);
            var fetching = FetchOptions.Default with { Reach = parsed.GetValue(allowPrivate) ? FetchReach.Anywhere : FetchReach.Public, Contact = run.Settings["contact"] };
            var (least, most) = parsed.GetValue(every);
            var options = WatchOptions.Default with { Least = least, Most = most, HostDelay = TimeSpan.FromSeconds(parsed.GetValue(delay)) };
            return await WatchAsync(run, addresses, fetching, options, parsed.GetValue(once));
        });
        return command;
    }

    private static async Task<int> WatchAsync(CommandRun run, List<string> addresses, FetchOptions fetching, WatchOptions options, bool isOnce)
    {
        var progress = new ProgressLine(run.Surroundings, run.Messages.Level);
        using var archive = Archive.Open(run.ArchivePath, ArchiveAccess.Add);
        var watcher = new Watcher(
            archive,
            fetching,
            options,
            finding =>
            {
                progress.Clear();
                run.Messages.Finding(finding.Where, finding.Finding);
            },
            word => progress.Report(word.Stage == WatchStage.Feeds ? "feeds" : "pages", word.Done, null));
        var wrong = await watcher.SubscribeAsync(addresses, run.Cancellation);
        foreach (var finding in wrong)
            run.Messages.Finding(finding.Where, finding.Finding);
        if (!(await archive.FeedsAsync(run.Cancellation)).Any(f => f.Feed.State == FeedState.Watched))
            throw CommandException.NotMeasured($"nothing is watched in archive {archive.Path}; expected the address of a feed, crossread watch https://…");
        try
        {
            if (!isOnce)
            {
                await watcher.RunAsync(round => Say(run, progress, round), run.Cancellation);
                throw CommandException.NotMeasured($"every feed of archive {archive.Path} is gone");
            }

            var round = await watcher.RunOnceAsync(run.Cancellation);
            Say(run, progress, round);
            if (round.Asked > 0 && round.Failed == round.Asked && round.Pages == 0)
                throw CommandException.NotMeasured("no feed could be read");
            return wrong.IsEmpty ? ExitCode.Done : ExitCode.Error;
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            throw new CommandException(ExitCode.Error, $"stopped; what was had is kept in {archive.Path}, and crossread watch goes on from there");
        }
    }

    private static void Say(CommandRun run, ProgressLine progress, WatchRound round)
    {
        progress.Clear();
        string[] parts =
        [
            .. Counted(round.Asked, "feed asked", "feeds asked"),
            .. Counted(round.Failed, "failed"),
            .. Counted(round.Entries, "new entry", "new entries"),
            .. Counted(round.Pages, "page fetched", "pages fetched"),
            .. Counted(round.Added, "article added", "articles added"),
            .. Counted(round.FromFeed, "by the feed's own text"),
            .. Counted(round.Changed, "changed"),
            .. Counted(round.Waiting, "to be tried again"),
            .. Counted(round.Lost, "not to be had"),
            .. Counted(round.Compared, "story compared", "stories compared"),
        ];
        run.Messages.Information(parts.Length == 0 ? "nothing was due" : string.Join(", ", parts));
    }

    private static IEnumerable<string> Counted(long count, string one, string? many = null)
        => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one)}")];

    private static async Task<int> ListAsync(CommandRun run, ListFormat format)
    {
        using var archive = ArchiveUse.Open(run);
        var list = new Listing("feed", "*title", "*format", "state", "*last", "*status", "articles", "waiting", "lost", "next", "*every", "trouble", "*given", "*from_feed", "*entries", "*polls", "*failures", "*last_new");
        foreach (var (feed, articles, fromFeed, pending, lost) in await archive.FeedsAsync(run.Cancellation))
        {
            list.Add(
                feed.Address, feed.Title, feed.Format, Health(feed), Time(feed.LastPoll), feed.Status, articles, pending, lost, feed.State == FeedState.Gone ? null : Time(feed.NextPoll), Span(feed.Interval), feed.Finding,
                feed.Given, fromFeed, feed.Entries, feed.Polls, feed.Failures, Time(feed.LastNew));
        }

        await list.WriteAsync(run, format);
        if (list.Count == 0)
            run.Messages.Information($"nothing is watched in archive {archive.Path}");
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(CommandRun run, List<string> addresses)
    {
        if (addresses.Count == 0)
            throw CommandException.Usage("--remove: expected the addresses of feeds; crossread watch --list shows them");
        using var archive = Archive.Open(run.ArchivePath, ArchiveAccess.Add);
        var watched = (await archive.FeedsAsync(run.Cancellation)).Select(f => f.Feed).ToArray();
        var removed = new List<string>();
        var missing = false;
        foreach (var address in addresses)
        {
            var feed = Array.Find(watched, f => f.Address == address || f.Given == address);
            if (feed is null)
                run.Messages.Error($"{address}: is not watched");
            missing |= feed is null;
            if (feed is not null)
                removed.Add(feed.Address);
        }

        await archive.WriteAsync(new ArchiveChanges { RemovedFeeds = [.. removed] }, run.Cancellation);
        run.Messages.Information(string.Create(CultureInfo.InvariantCulture, $"{removed.Count} feeds are watched no more"));
        return missing ? ExitCode.Error : ExitCode.Done;
    }

    // An address as it is; of a file what it names.
    private static List<string> Addresses(CommandRun run, string[] typed)
    {
        var addresses = new List<string>();
        foreach (var name in typed)
        {
            if (name.Contains("://", StringComparison.Ordinal))
            {
                addresses.Add(name);
                continue;
            }

            var path = run.Surroundings.FullPath(name);
            if (!File.Exists(path))
                throw CommandException.Usage($"{name}: not found; expected an address as https://…, or a file that names some");
            var named = SubscriptionList.Read(File.ReadAllBytes(path));
            if (named.IsEmpty)
                throw CommandException.NotMeasured($"{name}: names no feed; expected OPML or an address a line");
            addresses.AddRange(named);
        }

        return addresses;
    }

    private static string Health(WatchedFeed feed) => feed switch
    {
        { State: FeedState.Gone } => "gone",
        { Failures: > 0 } => string.Create(CultureInfo.InvariantCulture, $"failing ({feed.Failures})"),
        { LastPoll: null } => "new",
        _ => "well",
    };

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Span(TimeSpan time) => time.TotalHours < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0}m")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#}h");

    private static Option<(TimeSpan Least, TimeSpan Most)> Every()
    {
        var standard = (WatchOptions.Default.Least, WatchOptions.Default.Most);
        return new("--every")
        {
            Description = "The shortest and the longest time between two questions to a feed, in m, h or d; 15m-12h.",
            HelpName = "LEAST-MOST",
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                var parts = result.Tokens[0].Value.Split('-');
                if (parts.Length is 1 or 2 && Parse(parts[0]) is { } least && Parse(parts[^1]) is { } most && least <= most && least >= TimeSpan.FromMinutes(1) && most <= TimeSpan.FromDays(30))
                    return (least, most);
                result.AddError($"--every '{result.Tokens[0].Value}': expected two times from 1m to 30d, the shorter one first, as 15m-12h");
                return standard;
            },
        };

        static TimeSpan? Parse(string written)
            => written.Length > 1 && int.TryParse(written[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000
                ? written[^1] switch
                {
                    'm' => TimeSpan.FromMinutes(number),
                    'h' => TimeSpan.FromHours(number),
                    'd' => TimeSpan.FromDays(number),
                    _ => null,
                }
                : null;
    }
}
