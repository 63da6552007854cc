using Crossread.Sources.Markup;

namespace Crossread.Sources.Atom;

/// <summary>Reads Atom 0.3 (and its drafts) and 1.0 (RFC 4287): a feed with entries, or a single entry.</summary>
internal static class AtomReader
{
    /// <summary>Whether a root is that of Atom.</summary>
    public static bool Reads(MarkupNode root) => root.Name is "feed" or "entry";

    /// <summary>Reads a feed.</summary>
    /// <param name="root">The root.</param>
    /// <param name="namespaces">All namespaces in use, in lower case.</param>
    public static Feed Read(MarkupNode root, IReadOnlySet<string> namespaces)
    {
        var draft = new FeedDraft();
        var isEntry = root.Name == "entry";
        if (!isEntry)
            FeedElements.ReadAll(root, draft, TextStating.Stated, FeedPart.Feed);
        var entries = isEntry ? [root] : root.Elements.Where(e => e.Name is "entry" or "item");
        return draft.ToFeed(Format(root, namespaces), root.Language, [.. entries.Select(Entry)]);
    }

    private static FeedEntry Entry(MarkupNode entry)
    {
        var draft = new FeedDraft();
        FeedElements.ReadAll(entry, draft, TextStating.Stated, FeedPart.Entry);
        return draft.ToEntry();
    }

    private static string Format(MarkupNode root, IReadOnlySet<string> namespaces)
    {
        if (namespaces.Contains("http://www.w3.org/2005/atom"))
            return "atom10";
        return root["version"]?.Trim() switch
        {
            "0.1" => "atom01",
            "0.2" => "atom02",
            "0.3" => "atom03",
            _ => "atom",
        };
    }
}
