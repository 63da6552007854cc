namespace Crossread.Storage;

/// <summary>A watched feed with what became of the pages that it led to.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Articles">Pages whose article is in the archive.</param>
/// <param name="FromFeed">Of these, articles with the text of the feed's entry.</param>
/// <param name="Pending">Pages that have not been had yet.</param>
/// <param name="Lost">Pages that cannot be had.</param>
public sealed record FeedPages(WatchedFeed Feed, long Articles, long FromFeed, long Pending, long Lost);
