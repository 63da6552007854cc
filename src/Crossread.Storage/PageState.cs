namespace Crossread.Storage;

/// <summary>What became of a page that a feed's entry leads to.</summary>
public enum PageState
{
    /// <summary>It has not been had yet.</summary>
    Pending,

    /// <summary>Its article is in the archive.</summary>
    Kept,

    /// <summary>It cannot be had; the article in the archive has the text of the feed's entry.</summary>
    FromFeed,

    /// <summary>It cannot be had, and the entry has no text of its own: there is no article, and the finding says why.</summary>
    Lost,
}
