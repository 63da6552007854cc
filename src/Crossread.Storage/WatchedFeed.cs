namespace Crossread.Storage;

/// <summary>A feed, a sitemap or a list of either that is watched, and how it fares.</summary>
public sealed record WatchedFeed
{
    /// <summary>Its place in the order of subscription, from 1; 0 for one that the archive does not hold yet.</summary>
    public long Number { get; init; }

    /// <summary>Where it is asked for.</summary>
    public required string Address { get; init; }

    /// <summary>What it was subscribed by: its address then, or that of the list that named it.</summary>
    public required string Given { get; init; }

    /// <summary>What becomes of it.</summary>
    public FeedState State { get; init; }

    /// <summary>Its format, as <see cref="Sources.Feed.Format"/>; null as long as it was not read.</summary>
    public string? Format { get; init; }

    /// <summary>Its title; null as long as it was not read or where it states none.</summary>
    public string? Title { get; init; }

    /// <summary>The <c>ETag</c> it had last; null where it had none.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>Last-Modified</c> it had last, as written; null where it had none.</summary>
    public string? Modified { get; init; }

    /// <summary>When it is asked next.</summary>
    public required DateTimeOffset NextPoll { get; init; }

    /// <summary>The time between two questions while all goes well.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How many questions in a row failed; 0 where the last one did not.</summary>
    public int Failures { get; init; }

    /// <summary>The status of the last answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>What was the matter last, for a person; null where nothing was.</summary>
    public string? Finding { get; init; }

    /// <summary>When it was asked last; null where it never was.</summary>
    public DateTimeOffset? LastPoll { get; init; }

    /// <summary>When it last had a new entry; null where it never had.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>How many times it was asked.</summary>
    public long Polls { get; init; }

    /// <summary>How many new entries it had in all.</summary>
    public long Entries { get; init; }
}
