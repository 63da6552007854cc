using System.Runtime.CompilerServices;
using Crossread.Articles.Feeds;
using Crossread.Sources;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads feeds: an entry that holds its article's text is one; of any other, and of lists of feeds and sitemaps, the address is followed.</summary>
internal static class FeedUnits
{
    /// <summary>The entries of a feed, in order.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await WholeUnit.BytesAsync(stream, FeedReader.LongestDocument, "expected a feed", cancellationToken);
        var feed = FeedReader.Read(bytes, part.Headers, part.Address);
        if (!feed.Findings.IsEmpty && !part.Open.PassesOver())
            yield return part.Open.Unit(() => [new InputArticle(part.Where, null, feed.Findings)], part.IsLasting);
        var number = 0;
        foreach (var entry in feed.Entries)
        {
            var where = part.At("entry", ++number);
            if (EntryReader.Read(feed, entry) is { } article)
            {
                if (!part.Open.PassesOver())
                    yield return part.Open.Unit(() => [InputArticle.Of(where, article with { Source = part.FileName.Length == 0 ? null : part.FileName })], part.IsLasting);
                continue;
            }

            // A list of feeds names each by its own address; the page that goes with it is another thing.
            var address = feed.Format == "opml" ? entry.Id : EntryReader.AddressOf(entry);
            if (address is null)
            {
                if (!part.Open.PassesOver())
                    yield return part.Open.Unit(where, new Finding("entry-without-text", $"{Named(entry)} has neither the text of an article nor an address"), part.IsLasting);
                continue;
            }

            var otherwise = feed.Format is "opml" or "sitemap" or "sitemap-index"
                ? new Finding("not-fetched", $"{address} is not fetched here")
                : new Finding("entry-without-text", $"{Named(entry)} has not the text of an article, only its address, which is not fetched here: {address}");
            await foreach (var unit in AddressUnits.FollowAsync(part, address, where, otherwise, cancellationToken))
                yield return unit;
        }
    }

    private static string Named(FeedEntry entry) => entry.Title is { Length: > 0 } title ? $"\"{(title.Length <= 60 ? title : title[..60] + "…")}\"" : "an entry without a title";
}
