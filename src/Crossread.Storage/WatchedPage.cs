namespace Crossread.Storage;

/// <summary>A page that an entry of a feed leads to, and what became of it.</summary>
public sealed record WatchedPage
{
    /// <summary>Its place in the order of discovery, from 1; 0 for one that the archive does not hold yet.</summary>
    public long Number { get; init; }

    /// <summary>Its address. One with a fragment is that of an entry without a page, and is not fetched.</summary>
    public required string Address { get; init; }

    /// <summary>Address of the feed that led to it first; null where that is watched no more.</summary>
    public string? Feed { get; init; }

    /// <summary>What became of it.</summary>
    public PageState State { get; init; }

    /// <summary>The entry's title; null where it states none.</summary>
    public string? Title { get; init; }

    /// <summary>When the entry says that it was published; null where it does not.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Who the entry says wrote it; null where it does not.</summary>
    public string? Author { get; init; }

    /// <summary>The entry's language, or its feed's; null where neither states one.</summary>
    public string? Language { get; init; }

    /// <summary>The text that the entry itself holds, where it is long enough to stand for the page's; null otherwise.</summary>
    public string? Text { get; init; }

    /// <summary>Id of its article; null where there is none.</summary>
    public string? Article { get; init; }

    /// <summary>When it is fetched next; null where it is not fetched again.</summary>
    public DateTimeOffset? NextFetch { get; init; }

    /// <summary>When its article was had first; null where it was not.</summary>
    public DateTimeOffset? Had { get; init; }

    /// <summary>How many times it was looked at again.</summary>
    public int Looks { get; init; }

    /// <summary>How many fetches in a row failed.</summary>
    public int Failures { get; init; }

    /// <summary>The status of the last answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>What was the matter last, for a person; null where nothing was.</summary>
    public string? Finding { get; init; }

    /// <summary>The <c>ETag</c> it had last; null where it had none.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>Last-Modified</c> it had last, as written; null where it had none.</summary>
    public string? Modified { get; init; }
}
