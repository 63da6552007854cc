using System.Collections.Immutable;
using System.Text;
using Crossread.Articles.Pages;
using Crossread.Sources;

namespace Crossread.Articles.Feeds;

/// <summary>Reads an entry of a feed as an article, where it holds the article's text and not only leads to it.</summary>
/// <remarks>Pure and thread-safe; linear in the entry.</remarks>
public static class EntryReader
{
    /// <summary>Characters from which a text is an article and no teaser: what only leads to an article is a sentence or two, or a paragraph.</summary>
    public const int ShortestText = 400;

    private static readonly string[] s_cuts = ["…", "...", "[…]", "[...]", "(…)", "(...)"];

    /// <summary>Reads an entry.</summary>
    /// <param name="feed">The feed it stands in.</param>
    /// <param name="entry">The entry.</param>
    /// <returns>The article, named by its address as its page would be; null where the entry holds less than <see cref="ShortestText"/> characters or text that is cut off.</returns>
    public static Article? Read(Feed feed, FeedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(entry);
        var text = Longest(entry);
        if (text.Length < ShortestText || s_cuts.Any(c => text.EndsWith(c, StringComparison.Ordinal)))
            return null;
        var address = AddressOf(entry);
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? OutletNames.Key(uri.Host) : null;
        return new Article
        {
            Id = ContentHash.ShortOf(address ?? text),
            Text = text,
            Title = entry.Title,
            Outlet = host is null ? feed.Title : OutletNames.Table.Named(host)?.Name ?? host,
            Published = Time(entry.Published, "feed published") ?? Time(entry.Updated, "feed updated"),
            Authors = Authors(entry.Author),
            Language = entry.Language ?? feed.Language,
            Address = address,
        };
    }

    /// <summary>The address of an entry's page, without what tells only how a reader came to it; null where it states none.</summary>
    /// <param name="entry">The entry.</param>
    public static string? AddressOf(FeedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        foreach (var stated in (ReadOnlySpan<string?>)[entry.Link, entry.Id])
        {
            if (Uri.TryCreate(stated, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
                return PageAddress.Clean(address);
        }

        return null;
    }

    private static string Longest(FeedEntry entry)
    {
        var content = Text(string.Join('\n', entry.Content));
        var summary = Text(entry.Summary ?? "");
        return summary.Length > content.Length ? summary : content;
    }

    // Every line: the choice that pages need is made already by who put the text into the feed. Lines that point elsewhere are put there too.
    private static string Text(string html)
    {
        if (html.Length < ShortestText)
            return "";
        using var parsed = ParsedPage.Parse(html);
        var page = PageOutline.Of(parsed.Document.Body ?? parsed.Document.DocumentElement, new ElementWords());
        var text = new StringBuilder();
        foreach (var block in page.Blocks)
        {
            var words = block.Words(page.Text);
            if (words.IsEmpty || LinePhrases.IsPointer(words))
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(words);
        }

        return text.ToString();
    }

    private static PublicationTime? Time(DateTimeOffset? stated, string evidence)
        => stated is { } time ? new PublicationTime(time.ToUniversalTime(), TimePrecision.Instant, evidence) : null;

    // RSS gives the address of a mailbox, with the name behind it.
    private static ImmutableArray<string> Authors(string? stated)
    {
        if (string.IsNullOrWhiteSpace(stated))
            return [];
        var open = stated.IndexOf('(', StringComparison.Ordinal);
        if (stated.Contains('@', StringComparison.Ordinal) && open >= 0)
            stated = stated[(open + 1)..].Split(')')[0];
        return PersonNames.Of(stated, NameSource.Data);
    }
}
