using System.Collections.Immutable;
using Crossread.Sources.Markup;

namespace Crossread.Sources.Opml;

/// <summary>Reads lists of feeds (OPML 1.0, 1.1 and 2.0), well-formed or not.</summary>
/// <remarks>Pure and thread-safe. Never throws on any bytes; linear in them.</remarks>
public static class OpmlReader
{
    /// <summary>Reads a list.</summary>
    /// <param name="document">Its bytes.</param>
    /// <returns>The list; without a line, and with a finding, where the document is none.</returns>
    public static OutlineList Read(ReadOnlySpan<byte> document)
    {
        var findings = new List<Finding>();
        if (document.Length > FeedReader.LongestDocument)
            return new OutlineList(null, [], [new Finding("too-long", FormattableString.Invariant($"it is longer than {FeedReader.LongestDocument} bytes; expected a list of feeds"))]);
        var decoded = XmlDecoder.Decode(document, HeaderFields.None);
        findings.AddRange(decoded.Findings);
        var (tree, _) = MarkupReader.Read(decoded.Text, new EntityTable(), null, null, findings);
        var root = tree.Elements.FirstOrDefault(Reads);
        if (root is null)
            findings.Add(new Finding("not-opml", "it is no list of feeds; expected OPML"));
        return new OutlineList(Title(root), Lines(root?.First("body") ?? root), [.. findings]);
    }

    internal static bool Reads(MarkupNode root) => root.Name == "opml";

    internal static Feed ReadAsFeed(MarkupNode root)
    {
        var list = new OutlineList(Title(root), Lines(root.First("body") ?? root), []);
        return new Feed
        {
            Format = "opml",
            Title = list.Title,
            Author = Text(root.First("head")?.First("ownername")),
            Updated = FeedDates.Parse(root.First("head")?.First("datemodified")?.InnerText()),
            Entries = [.. list.Feeds.Select(o => new FeedEntry { Title = o.Text, Link = o.Page, Id = o.Feed, Language = o.Language })],
        };
    }

    private static string? Title(MarkupNode? root) => Text(root?.First("head")?.First("title"));

    private static string? Text(MarkupNode? node) => node is null ? null : Stated(HtmlCleaner.Folded(node.InnerText()));

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Depth is bounded by the reader of the tree.
    private static ImmutableArray<Outline> Lines(MarkupNode? node) => node is null ? [] : [.. node.Elements.Where(e => e.Name == "outline").Select(Line)];

    private static Outline Line(MarkupNode node)
    {
        var feed = Stated(node["xmlurl"] ?? (node["type"] is "rss" or "atom" ? node["url"] : null));
        if (feed is not null && !Addresses.IsSafe(feed))
            feed = null;
        var page = Stated(node["htmlurl"]);
        if (page is not null && !Addresses.IsSafe(page))
            page = null;
        return new Outline(Stated(node["text"]) ?? Stated(node["title"]) ?? feed ?? "", feed, page, Stated(node["type"]), Stated(node["language"]), Lines(node));
    }
}
