using System.Collections.Immutable;
using Crossread.Pipeline.Fetching;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>Watches feeds: asks them when their time has come, fetches the pages of their new entries, and adds the articles to the archive.</summary>
/// <remarks>What is known of feeds and pages is in the archive, written together with what came of each answer. So a watcher that is stopped or killed
/// at any moment goes on where it was: an answer that was kept is not asked for again, one that was not is. Answers are asked for side by side and kept in the order of subscription and discovery.</remarks>
public sealed class Watcher
{
    // Pages and feeds whose answers are held at once: what a killed watcher has to fetch again, and what fits into memory at their longest.
    private const int Portion = 32;
    private const int FeedPortion = 8;

    private readonly Archive _archive;
    private readonly WatchOptions _options;
    private readonly Network _network;
    private readonly PoliteFetcher _fetcher;
    private readonly PageKeeper _keeper;
    private readonly Action<InputFinding> _report;
    private readonly Action<WatchProgress> _progress;
    private bool _hasCompared;

    /// <summary>Makes a watcher on the network of this machine.</summary>
    /// <param name="archive">An archive opened to add to it.</param>
    /// <param name="fetching">What may be reached, and how much may be taken.</param>
    /// <param name="options">How often feeds are asked.</param>
    /// <param name="report">Takes each finding as it is made.</param>
    /// <param name="progress">Takes word of each answer before it is kept.</param>
    public Watcher(Archive archive, FetchOptions fetching, WatchOptions options, Action<InputFinding> report, Action<WatchProgress> progress)
        : this(archive, fetching, options, report, progress, Network.Real)
    {
    }

    internal Watcher(Archive archive, FetchOptions fetching, WatchOptions options, Action<InputFinding> report, Action<WatchProgress> progress, Network network)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Least <= TimeSpan.Zero || options.Most < options.Least || options.MostHosts < 1 || options.HostDelay < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(options), options, "The times are not in order; expected 0 < least <= most.");
        (_archive, _options, _report, _progress, _network) = (archive, options, report, progress, network);
        _fetcher = new PoliteFetcher(new Fetcher(fetching, network), archive, options, network);
        _keeper = new PageKeeper(archive, options, report);
    }

    /// <summary>Watches feeds from now on. Of those that are watched already, the ones that fail or are gone are asked again at once; the others stay as they are.</summary>
    /// <param name="addresses">Addresses of feeds, sitemaps, and lists of either.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    /// <returns>What is no address that could be asked.</returns>
    public async Task<ImmutableArray<InputFinding>> SubscribeAsync(IEnumerable<string> addresses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        var feeds = ImmutableArray.CreateBuilder<WatchedFeed>();
        var findings = ImmutableArray.CreateBuilder<InputFinding>();
        foreach (var written in addresses)
        {
            if (FetchAddress.TryRead(written, null, FetchReach.Anywhere, out var address, out var finding))
                feeds.Add(FeedPoll.Subscribed(address.AbsoluteUri, written, null, Now, _options));
            else
                findings.Add(new InputFinding(written, finding));
        }

        var named = feeds.Select(f => f.Address).ToHashSet(StringComparer.Ordinal);
        feeds.AddRange((await _archive.FeedsAsync(cancellationToken)).Select(f => f.Feed)
            .Where(f => named.Contains(f.Address) && (f.Failures > 0 || f.State == FeedState.Gone))
            .Select(f => f with { State = FeedState.Watched, NextPoll = Now }));
        await _archive.WriteAsync(new ArchiveChanges { Feeds = feeds.DrainToImmutable() }, cancellationToken);
        return findings.DrainToImmutable();
    }

    /// <summary>Does what is due: asks feeds, fetches pages, compares the stories that changed.</summary>
    /// <param name="cancellationToken">Stops the work; what came of each answer up to then is kept, and the next round goes on from there.</param>
    public async Task<WatchRound> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var round = await AskAsync(new WatchRound(), cancellationToken);
        while (await _archive.PagesDueAsync(Now, Portion, cancellationToken) is { IsEmpty: false } pages)
            round = await FetchAsync(pages, round, cancellationToken);
        return await CompareAsync(round, cancellationToken);
    }

    /// <summary>Does what is due whenever something is, until it is stopped or nothing is watched any more.</summary>
    /// <param name="done">Takes what was done, each time something was: feeds asked, and at most a few dozen pages, so that many pages of one feed keep no other waiting.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RunAsync(Action<WatchRound> done, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(done);
        while (true)
        {
            var round = await AskAsync(new WatchRound(), cancellationToken);
            round = await FetchAsync(await _archive.PagesDueAsync(Now, Portion, cancellationToken), round, cancellationToken);
            done(await CompareAsync(round, cancellationToken));
            if (await _archive.NextDueAsync(cancellationToken) is not { } due)
                return;
            if (due > Now)
                await _network.WaitAsync(due - Now, cancellationToken);
        }
    }

    // Kept to the second, like every time of the archive.
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(_network.Clock.GetUtcNow().ToUnixTimeSeconds());

    private async Task<WatchRound> AskAsync(WatchRound round, CancellationToken cancellationToken)
    {
        var asked = new HashSet<long>();
        while (true)
        {
            // Lists of feeds lead to feeds that are due at once; what was asked in this round is not asked twice.
            var feeds = (await _archive.FeedsDueAsync(Now, cancellationToken)).Where(f => asked.Add(f.Number)).ToImmutableArray();
            if (feeds.IsEmpty)
                return round;
            foreach (var portion in feeds.Chunk(FeedPortion))
                round = await AskAsync(portion, round, cancellationToken);
        }
    }

    private async Task<WatchRound> CompareAsync(WatchRound round, CancellationToken cancellationToken)
    {
        // The first round compares what one that was stopped did not come to.
        var compared = !_hasCompared || round.Added + round.Changed > 0 ? await _keeper.CompareAsync(cancellationToken) : 0;
        _hasCompared = true;
        return round with { Compared = compared };
    }

    private async Task<WatchRound> AskAsync(WatchedFeed[] feeds, WatchRound round, CancellationToken cancellationToken)
    {
        var answers = await FetchAllAsync([.. feeds.Select(f => new FetchRequest(f.Address) { Tag = f.Tag, Modified = f.Modified })], cancellationToken);
        for (var i = 0; i < feeds.Length; i++)
        {
            _progress(new WatchProgress(WatchStage.Feeds, round.Asked, feeds[i].Address));
            var now = Now;
            var poll = FeedPoll.Of(feeds[i], answers[i], now, _options);
            foreach (var finding in poll.Findings)
                _report(new InputFinding(feeds[i].Address, finding));
            var isNew = await _archive.NewPagesAsync(poll.Pages.Select(p => p.Page.Address), cancellationToken);
            var pages = poll.Pages.Where(p => isNew.Contains(p.Page.Address)).Take(_options.MostEntries).Select(p => FeedPoll.WithText(p.Page, p.Entry, _options)).ToImmutableArray();
            if (isNew.Count > pages.Length)
                _report(new InputFinding(feeds[i].Address, new Finding("too-many-entries", FormattableString.Invariant($"{isNew.Count} entries are new; the first {pages.Length} are taken now, the others when it is asked next"))));
            var feed = await WithoutTwinAsync(feeds[i], poll.Feed, cancellationToken);
            if (feed.Failures == 0)
            {
                var interval = PollTimes.Interval(feed.Interval, pages.Length, poll.Stated, _options);
                feed = feed with { Interval = interval, NextPoll = now + PollTimes.Spread(interval, feed.Address, feed.Polls), Tag = isNew.Count > pages.Length ? null : feed.Tag, Modified = isNew.Count > pages.Length ? null : feed.Modified, Entries = feed.Entries + pages.Length, LastNew = pages.IsEmpty ? feed.LastNew : now };
            }

            await _archive.WriteAsync(new ArchiveChanges { Feeds = [feed, .. poll.Feeds], Pages = pages }, CancellationToken.None);
            round = round with { Asked = round.Asked + 1, Failed = round.Failed + (feed.Failures > 0 || feed.State == FeedState.Gone ? 1 : 0), Entries = round.Entries + pages.Length };
        }

        return round;
    }

    // A feed that moved to the address of another one is that one.
    private async Task<WatchedFeed> WithoutTwinAsync(WatchedFeed before, WatchedFeed feed, CancellationToken cancellationToken)
    {
        if (feed.Address == before.Address)
            return feed;
        if (!(await _archive.FeedsAsync(cancellationToken)).Any(f => f.Feed.Address == feed.Address))
        {
            _report(new InputFinding(before.Address, new Finding("moved", $"it moved for good to {feed.Address}, and is asked for there from now on")));
            return feed;
        }

        _report(new InputFinding(before.Address, new Finding("moved", $"it moved for good to {feed.Address}, which is watched already; it is asked no more")));
        return feed with { Address = before.Address, State = FeedState.Gone, Finding = $"it moved to {feed.Address}, which is watched" };
    }

    private async Task<WatchRound> FetchAsync(ImmutableArray<WatchedPage> pages, WatchRound round, CancellationToken cancellationToken)
    {
        var fetched = pages.Where(p => !PageReading.IsEntryAlone(p)).ToImmutableArray();
        var answers = await FetchAllAsync([.. fetched.Select(p => new FetchRequest(p.Address) { Tag = p.Tag, Modified = p.Modified, Longest = _options.LongestPage })], cancellationToken);
        var answerOf = fetched.Zip(answers).ToDictionary(a => a.First.Number, a => a.Second);
        foreach (var page in pages)
        {
            _progress(new WatchProgress(WatchStage.Pages, round.Pages, page.Address));
            cancellationToken.ThrowIfCancellationRequested();
            round = await _keeper.KeepAsync(page, answerOf.GetValueOrDefault(page.Number), Now, round, cancellationToken);
        }

        return round;
    }

    // Hosts side by side, the questions to one of them one after the other; the answers in the order of the questions.
    private async Task<FetchResult[]> FetchAllAsync(ImmutableArray<FetchRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new FetchResult[requests.Length];
        var hosts = Enumerable.Range(0, requests.Length).GroupBy(i => Uri.TryCreate(requests[i].Address, UriKind.Absolute, out var address) ? address.IdnHost : string.Empty, StringComparer.Ordinal);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = _options.MostHosts, CancellationToken = cancellationToken }, async (host, stop) =>
        {
            foreach (var i in host)
                answers[i] = await _fetcher.FetchAsync(requests[i], stop);
        });
        return answers;
    }
}
