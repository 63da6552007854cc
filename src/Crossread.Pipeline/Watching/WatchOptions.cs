using System.Collections.Immutable;

namespace Crossread.Pipeline.Watching;

/// <summary>How often what is watched is asked, and how politely.</summary>
public sealed record WatchOptions
{
    /// <summary>The usual times.</summary>
    public static WatchOptions Default { get; } = new();

    /// <summary>The shortest time between two questions to a feed; 15 minutes.</summary>
    public TimeSpan Least { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time between two questions to a feed that answers; 12 hours. One that fails is asked once a week at least.</summary>
    public TimeSpan Most { get; init; } = TimeSpan.FromHours(12);

    /// <summary>The time between two questions to a host; 2 s. A site's <c>Crawl-delay</c> counts where it is longer.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest <c>Crawl-delay</c> that is kept to; 60 s.</summary>
    public TimeSpan LongestHostDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Hosts that are asked at once; each of them has one question at a time.</summary>
    public int MostHosts { get; init; } = 8;

    /// <summary>Times after an article was had first at which its page is looked at again; 1 hour, 6 hours, 1 day, 3 days. Empty for never.</summary>
    public ImmutableArray<TimeSpan> Looks { get; init; } = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(3)];

    /// <summary>Times after which a page that could not be had is tried again; 10 minutes, 1 hour, 6 hours. After the last one the feed's own text stands for it.</summary>
    public ImmutableArray<TimeSpan> Tries { get; init; } = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>Age of the oldest page of a sitemap that is fetched; 3 days. A sitemap lists all that a site ever published.</summary>
    public TimeSpan OldestInSitemap { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Sitemaps that are watched of a list of sitemaps, the newest; 50.</summary>
    public int MostSitemaps { get; init; } = 50;

    /// <summary>New entries of a feed that are taken at once; 2,000. The others are new still at the next question.</summary>
    public int MostEntries { get; init; } = 2000;

    /// <summary>Bytes that a page may have; 8 MiB.</summary>
    public int LongestPage { get; init; } = 8 << 20;

    /// <summary>Characters that the text of a feed's entry must have to stand for its page; 500.</summary>
    public int ShortestEntry { get; init; } = 500;
}
