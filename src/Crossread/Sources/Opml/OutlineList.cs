using System.Collections.Immutable;

namespace Crossread.Sources.Opml;

/// <summary>A list of feeds as programs exchange it (OPML 2.0).</summary>
/// <param name="Title">What it is called; null where it is not.</param>
/// <param name="Outlines">Its lines, in order.</param>
/// <param name="Findings">What is the matter with it.</param>
public sealed record OutlineList(string? Title, ImmutableArray<Outline> Outlines, ImmutableArray<Finding> Findings)
{
    /// <summary>Every feed of the list, groups opened, in order.</summary>
    public IEnumerable<Outline> Feeds => Flat(Outlines);

    /// <summary>A list of feeds that were read: each by its own address, or else the one it came from; lists that were read are opened. What has no address is left out.</summary>
    /// <param name="title">What the list is called; null where it is not.</param>
    /// <param name="feeds">The feeds, each with the address it came from, where that is known.</param>
    public static OutlineList Of(string? title, IEnumerable<(Feed Feed, string? Address)> feeds)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var outlines = new List<Outline>();
        foreach (var (feed, address) in feeds)
        {
            if (feed.Format == "opml")
                outlines.AddRange(feed.Entries.Where(e => e.Id is not null).Select(e => new Outline(e.Title ?? e.Id!, e.Id, e.Link, "rss", e.Language, [])));
            else if (feed.Format is not null && (feed.Address ?? address) is { } own)
                outlines.Add(new Outline(feed.Title ?? own, own, feed.Link, "rss", feed.Language, []));
        }

        return new OutlineList(title, [.. outlines.DistinctBy(o => o.Feed, StringComparer.Ordinal)], []);
    }

    private static IEnumerable<Outline> Flat(ImmutableArray<Outline> outlines)
        => outlines.SelectMany(o => o.Feed is null ? Flat(o.Outlines) : Flat(o.Outlines).Prepend(o));
}
