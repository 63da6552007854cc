using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Articles.Pages;
using Crossread.Pipeline.Fetching;
using Crossread.Sources;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>What an answer of a feed comes to: how the feed fares, and the pages and feeds that it leads to. Pure.</summary>
/// <param name="Feed">The feed as it is from now on, as if none of its pages were new.</param>
/// <param name="Pages">Pages of its entries, in their order, as yet without the entries' text.</param>
/// <param name="Feeds">Feeds that it lists, to be watched too.</param>
/// <param name="Stated">How long it asks to be left alone; null where it does not.</param>
/// <param name="Findings">What is to be said.</param>
internal sealed record FeedPoll(WatchedFeed Feed, ImmutableArray<(WatchedPage Page, FeedEntry Entry)> Pages, ImmutableArray<WatchedFeed> Feeds, TimeSpan? Stated, ImmutableArray<Finding> Findings)
{
    private const int LargestRatio = 200;

    private static readonly HeaderFields s_gzip = new([new HeaderField("Content-Encoding", "gzip")]);

    /// <summary>Reads an answer.</summary>
    /// <param name="feed">The feed as it was.</param>
    /// <param name="answer">What came of the fetch.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="options">The times to keep to.</param>
    public static FeedPoll Of(WatchedFeed feed, FetchResult answer, DateTimeOffset now, WatchOptions options)
    {
        feed = feed with { LastPoll = now, Polls = feed.Polls + 1, Status = answer.Status };
        if (answer.Status == 410)
            return new FeedPoll(feed with { State = FeedState.Gone, Finding = "it is gone for good (410)" }, [], [], null, [new Finding("gone", "it is gone for good (410), and is asked no more")]);
        if (!answer.IsWhole || answer.Status is not (304 or (>= 200 and < 300)))
            return Failed(feed, answer.Findings.IsEmpty ? new Finding("bad-status", FormattableString.Invariant($"it answered {answer.Status}; expected a feed")) : answer.Findings[^1], PollTimes.RetryAfter(answer.Headers, now), now);
        feed = feed with { Failures = 0, Finding = null, Address = Moved(answer) ?? feed.Address };
        if (answer.Status == 304)
            return new FeedPoll(feed, [], [], null, []);
        var read = FeedReader.Read(Unpacked(answer.Body).Span, answer.Headers, answer.Address);
        if (read.Format is null)
            return Failed(feed with { Failures = feed.Failures }, read.Findings[^1], null, now);
        feed = feed with { Format = read.Format, Title = read.Title ?? feed.Title, Tag = answer.Headers["ETag"], Modified = answer.Headers["Last-Modified"] };
        if (read.Format is "opml" or "sitemap-index")
            return new FeedPoll(feed, [], Listed(feed, read, now, options), read.Interval, []);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var entries = read.Entries.AsEnumerable();
        if (read.Format == "sitemap")
        {
            entries = entries.Where(e => (e.Published ?? e.Updated) > now - options.OldestInSitemap);
            if (read.Entries.Count(e => (e.Published ?? e.Updated) is null) is > 0 and var undated)
                findings.Add(new Finding("no-date", FormattableString.Invariant($"{undated} pages of the sitemap have no date and are passed over: there is no telling which are new")));
        }

        return new FeedPoll(feed, [.. entries.Select(e => (Page: Page(feed, read, e, now, options)!, Entry: e)).Where(p => p.Page is not null).DistinctBy(p => p.Page.Address, StringComparer.Ordinal)], [], read.Interval, findings.ToImmutable());
    }

    private static FeedPoll Failed(WatchedFeed feed, Finding finding, TimeSpan? asked, DateTimeOffset now)
    {
        var failures = feed.Failures + 1;
        var wait = PollTimes.Spread(PollTimes.AfterFailure(feed.Interval, failures, asked), feed.Address, feed.Polls);
        return new FeedPoll(feed with { Failures = failures, Finding = finding.Message, NextPoll = now + wait }, [], [], null, [finding]);
    }

    // Sitemaps are often served as files in gzip, which is no coding of the answer.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body)
        => body.Span.StartsWith<byte>([0x1F, 0x8B]) ? ContentCodings.Undo(s_gzip, body.ToArray(), FeedReader.LongestDocument, LargestRatio).Bytes : body;

    // Where permanent redirects lead, as far as nothing else stands between; null where the first hop is none.
    private static string? Moved(FetchResult answer)
    {
        var steps = answer.Hops.TakeWhile(h => h.Status is 301 or 308).Count();
        return steps > 0 && steps < answer.Hops.Length ? answer.Hops[steps].Address : null;
    }

    private static ImmutableArray<WatchedFeed> Listed(WatchedFeed list, Feed read, DateTimeOffset now, WatchOptions options)
    {
        var entries = read.Format == "opml"
            ? read.Entries.Select(e => (Address: e.Id, e.Title))
            : read.Entries.Where(e => e.Updated is null || e.Updated > now - options.OldestInSitemap).OrderByDescending(e => e.Updated).Take(options.MostSitemaps).Select(e => (Address: e.Link, e.Title));
        return [.. entries.Where(e => e.Address is not null && e.Address != list.Address).Select(e => Subscribed(e.Address!, list.Address, e.Title, now, options))];
    }

    /// <summary>A feed that is watched from now on.</summary>
    public static WatchedFeed Subscribed(string address, string given, string? title, DateTimeOffset now, WatchOptions options)
        => new() { Address = address, Given = given, Title = title, NextPoll = now, Interval = options.Least };

    // An entry that leads nowhere is kept by the text it holds itself, under an address that names it and is not fetched.
    private static WatchedPage? Page(WatchedFeed feed, Feed read, FeedEntry entry, DateTimeOffset now, WatchOptions options)
    {
        var address = FetchAddress.TryRead(entry.Link ?? string.Empty, null, FetchReach.Anywhere, out var page, out _) ? page.AbsoluteUri
            : Longest(entry) is var html && html.Length >= options.ShortestEntry ? $"{feed.Address.Split('#')[0]}#{ContentHash.ShortOf(entry.Id ?? entry.Title ?? html)}"
            : null;
        return address is null ? null : new WatchedPage
        {
            Address = address,
            Feed = feed.Address,
            Title = string.IsNullOrWhiteSpace(entry.Title) ? null : entry.Title,
            Published = entry.Published ?? entry.Updated,
            Author = entry.Author,
            Language = entry.Language ?? read.Language,
            NextFetch = now,
        };
    }

    /// <summary>The page of an entry with the text that the entry holds itself, if it is long enough: read as a page of its own, its lines chosen like those of any other.</summary>
    public static WatchedPage WithText(WatchedPage page, FeedEntry entry, WatchOptions options)
    {
        var html = Longest(entry);
        if (html.Length < options.ShortestEntry)
            return page;
        var text = ArticleExtractor.Extract($"<!DOCTYPE html><html><body><article>{html}</article></body></html>").Text;
        return text.Length < options.ShortestEntry ? page : page with { Text = text };
    }

    private static string Longest(FeedEntry entry) => entry.Content.Append(entry.Summary ?? string.Empty).MaxBy(c => c.Length)!;
}
