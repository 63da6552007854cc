using Crossread.Sources.Markup;

namespace Crossread.Sources.Sitemaps;

/// <summary>Reads sitemaps (sitemaps.org 0.9), their news extension, and lists of sitemaps.</summary>
/// <remarks>An address is an entry; of a list of sitemaps each sitemap is one.</remarks>
internal static class SitemapReader
{
    /// <summary>Whether a root is that of a sitemap.</summary>
    public static bool Reads(MarkupNode root) => root.Name is "urlset" or "sitemapindex";

    /// <summary>Reads a sitemap.</summary>
    public static Feed Read(MarkupNode root) => new()
    {
        Format = root.Name == "urlset" ? "sitemap" : "sitemap-index",
        Language = root.Language,
        Entries = [.. root.Elements.Where(e => e.Name is "url" or "sitemap").Select(Entry).Where(e => e.Link is not null)],
    };

    private static FeedEntry Entry(MarkupNode node)
    {
        var draft = new FeedDraft { Updated = FeedDates.Parse(node.First("lastmod")?.InnerText()) };
        if (Address(node, "loc") is { } address)
            draft.Link = draft.Id = address;
        foreach (var child in node.Elements)
        {
            switch (child.Name)
            {
                case "news:news":
                    News(child, draft);
                    break;
                case "image:image" when Address(child, "image:loc") is { } image:
                    draft.TakeMedium(image, "image");
                    break;
                case "video:video" when Address(child, "video:content_loc") is { } video:
                    draft.TakeMedium(video, "video");
                    break;
            }
        }

        return draft.ToEntry();
    }

    private static void News(MarkupNode news, FeedDraft draft)
    {
        draft.Published = FeedDates.Parse(news.First("news:publication_date")?.InnerText());
        if (news.First("news:title") is { } title)
            draft.TakeTitle(FeedText.Read(title, "text/plain", TextStating.Guessed).Plain, 0);
        if (Text(news.First("news:publication")?.First("news:language") ?? news.First("news:language")) is { } language)
            draft.Language = language;
        foreach (var keyword in (Text(news.First("news:keywords")) ?? "").Split(','))
            draft.TakeCategory(keyword);
    }

    private static string? Address(MarkupNode node, string element)
    {
        var joined = Text(node.First(element)) is { } text ? Addresses.Join(node.AddressContext, text) : null;
        return joined is not null && Addresses.IsSafe(joined) ? joined : null;
    }

    private static string? Text(MarkupNode? node) => node?.InnerText().Trim() is { Length: > 0 } text ? text : null;
}
