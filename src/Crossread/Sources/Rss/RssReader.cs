using Crossread.Sources.Markup;

namespace Crossread.Sources.Rss;

/// <summary>Reads RSS 0.90 to 2.0 and RDF: a channel, and items in it or beside it.</summary>
internal static class RssReader
{
    /// <summary>Whether a root is that of RSS.</summary>
    public static bool Reads(MarkupNode root) => root.Name is "rss" or "rdf:rdf" or "rdf" or "item";

    /// <summary>Reads a feed.</summary>
    /// <param name="root">The root.</param>
    /// <param name="namespaces">All namespaces in use, in lower case.</param>
    public static Feed Read(MarkupNode root, IReadOnlySet<string> namespaces)
    {
        var draft = new FeedDraft();
        var channel = root.First("channel") ?? root;
        if (channel["rdf:about"] is { Length: > 0 } about && root.Name != "rss")
            draft.Id = about;
        FeedElements.ReadAll(channel, draft, TextStating.Guessed, FeedPart.Feed);
        var items = new List<MarkupNode>();
        Find(root, items);
        return draft.ToFeed(Format(root, namespaces), root.Language ?? channel.Language, [.. items.Select(Item)]);
    }

    /// <summary>Reads an item.</summary>
    public static FeedEntry Item(MarkupNode item)
    {
        var draft = new FeedDraft();
        if (item["rdf:about"] is { Length: > 0 } about)
            draft.Id = about;
        FeedElements.ReadAll(item, draft, TextStating.Guessed, FeedPart.Entry);
        return draft.ToEntry();
    }

    private static void Find(MarkupNode node, List<MarkupNode> items)
    {
        foreach (var child in node.Elements)
        {
            if (child.Name is "item" or "entry")
                items.Add(child);
            else
                Find(child, items); // items may end up in an element before them that was not closed
        }
    }

    private static string Format(MarkupNode root, IReadOnlySet<string> namespaces)
    {
        if (namespaces.Contains("http://my.netscape.com/rdf/simple/0.9/"))
            return "rss090";
        if (namespaces.Contains("http://purl.org/rss/1.0/"))
            return "rss10";
        return root["version"]?.Trim() switch
        {
            "0.91" => "rss091u",
            "0.92" => "rss092",
            "0.93" => "rss093",
            "0.94" => "rss094",
            { } version when version.StartsWith("2.", StringComparison.Ordinal) || version == "2" => "rss20",
            _ => "rss",
        };
    }
}
