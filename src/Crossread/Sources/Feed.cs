using System.Collections.Immutable;

namespace Crossread.Sources;

/// <summary>What a feed, a news sitemap or a list of either says of itself and of its entries.</summary>
/// <remarks>Texts are plain where not said otherwise; null means not stated.</remarks>
public sealed record Feed
{
    /// <summary>Whether it was read although something is the matter with it: it is not well-formed, not in the encoding or of the media type it is stated to be.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>What it is: <c>rss090</c>, <c>rss091u</c>, <c>rss091n</c>, <c>rss092</c>, <c>rss093</c>, <c>rss094</c>, <c>rss10</c>, <c>rss20</c>, <c>rss</c>, <c>atom01</c>, <c>atom02</c>, <c>atom03</c>, <c>atom10</c>, <c>atom</c>, <c>cdf</c>, <c>json1</c>, <c>json11</c>, <c>sitemap</c>, <c>sitemap-index</c>, <c>opml</c>; null where it is none of these.</summary>
    public string? Format { get; init; }

    /// <summary>The encoding its bytes were found to be in; null where none fits.</summary>
    public string? Encoding { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The page it goes with.</summary>
    public string? Link { get; init; }

    /// <summary>Where it says that it is to be had itself; null where it does not say.</summary>
    public string? Address { get; init; }

    /// <summary>What it says it is about.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Its own identifier.</summary>
    public string? Id { get; init; }

    /// <summary>When it was changed, in UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When it was published, in UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Who answers for it, as stated.</summary>
    public string? Author { get; init; }

    /// <summary>Its language (BCP 47), as stated by itself or by what came with it.</summary>
    public string? Language { get; init; }

    /// <summary>Who owns what is in it, as stated.</summary>
    public string? Rights { get; init; }

    /// <summary>How long it asks to be left alone between two questions (<c>ttl</c>; <c>sy:updatePeriod</c> and <c>sy:updateFrequency</c>).</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Its entries, in the order they stand in.</summary>
    public ImmutableArray<FeedEntry> Entries { get; init; } = [];

    /// <summary>What is the matter with it, in the order it was found.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
