using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Articles.Pages;
using Crossread.Pipeline.Fetching;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>What an answer for a page comes to. Pure.</summary>
/// <param name="Article">The article; null where the answer holds none.</param>
/// <param name="Trouble">Why there is none; null where there is one, or where the page has not changed.</param>
/// <param name="IsFinal">Whether asking again would bring nothing else.</param>
internal sealed record PageReading(Article? Article, Finding? Trouble, bool IsFinal)
{
    /// <summary>Whether the page says that it has not changed since.</summary>
    public bool IsUnchanged => Article is null && Trouble is null;

    // What a page says of itself that makes its text another than the article's.
    private static readonly ImmutableArray<string> Stubs = ["empty", "error-page", "index-page", "video-page", "wall", "cookie-wall", "not-free"];

    // Of these, what leaves something of the article to read.
    private static readonly ImmutableArray<string> Partial = ["video-page", "wall", "not-free"];

    /// <summary>Reads an answer.</summary>
    /// <param name="page">The page, with what its feed's entry says.</param>
    /// <param name="answer">What came of the fetch.</param>
    public static PageReading Of(WatchedPage page, FetchResult answer)
    {
        if (answer is { Status: 304, IsWhole: true })
            return new PageReading(null, null, IsFinal: false);
        if (answer.IsRefused || (answer.Status is null && answer.Findings[^1].Code == PoliteFetcher.Refusal))
            return new PageReading(null, answer.Findings[^1], IsFinal: true);
        if (!answer.IsGood)
        {
            var isFinal = answer.Status is >= 400 and < 500 and not (408 or 425 or 429);
            return new PageReading(null, answer.Findings.IsEmpty ? new Finding("bad-status", FormattableString.Invariant($"it answered {answer.Status}; expected a page")) : answer.Findings[^1], isFinal);
        }

        var decoded = PageDecoder.Decode(answer.Body.Span, answer.Headers["Content-Type"]);
        var article = ArticleExtractor.Extract(decoded.Text, address: answer.Address);
        article = article with { Findings = [.. decoded.Findings, .. answer.Findings, .. article.Findings] };
        if (article.Findings.FirstOrDefault(f => Stubs.Contains(f.Code, StringComparer.Ordinal)) is not { } stub || (page.Article is not null && stub.Code == "not-free"))
            return new PageReading(Completed(article, page), null, IsFinal: true);
        // An article had before keeps its text; a first one is taken from the feed where that has more of it.
        if (page.Article is not null || page.Text?.Length > article.Text.Length || !Partial.Contains(stub.Code, StringComparer.Ordinal))
            return new PageReading(null, stub, IsFinal: true);
        return new PageReading(Completed(article, page), null, IsFinal: true);
    }

    /// <summary>The article that the feed's entry holds itself; null where it holds none.</summary>
    /// <param name="page">The page that cannot be had.</param>
    /// <param name="trouble">Why.</param>
    public static Article? OfEntry(WatchedPage page, Finding trouble)
    {
        if (page.Text is not { } text)
            return null;
        // What the address alone tells of an article, an empty page there tells: identity, outlet, canonical address.
        var bare = ArticleExtractor.Extract(string.Empty, address: page.Address);
        if (IsEntryAlone(page))
            bare = bare with { Id = ContentHash.ShortOf(page.Address), Address = null };
        return Completed(bare with { Text = text, Findings = [new Finding("from-feed", $"The text is that of the feed's entry; the page itself was not had: {trouble.Message}")] }, page);
    }

    /// <summary>Whether there is no page, but an entry of a feed alone.</summary>
    public static bool IsEntryAlone(WatchedPage page) => page.Address.Contains('#', StringComparison.Ordinal);

    // What the page does not state, the entry may.
    private static Article Completed(Article article, WatchedPage page) => article with
    {
        Title = article.Title ?? page.Title,
        Language = article.Language ?? page.Language,
        Published = article.Published ?? (page.Published is { } time ? new PublicationTime(time, TimePrecision.Instant, "feed entry") : null),
        Authors = article.Authors.IsEmpty && page.Author is { } author ? [author] : article.Authors,
    };
}
