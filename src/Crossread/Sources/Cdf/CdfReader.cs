using Crossread.Sources.Markup;

namespace Crossread.Sources.Cdf;

/// <summary>Reads the Channel Definition Format (W3C note of 1997): a channel as the root, with address and last change as attributes.</summary>
internal static class CdfReader
{
    /// <summary>Whether a root is that of CDF.</summary>
    public static bool Reads(MarkupNode root) => root.Name is "channel";

    /// <summary>Reads a feed.</summary>
    public static Feed Read(MarkupNode root)
    {
        var draft = Draft(root, FeedPart.Feed);
        var items = new List<MarkupNode>();
        Find(root, items);
        return draft.ToFeed("cdf", root.Language, [.. items.Select(item => Draft(item, FeedPart.Entry).ToEntry())]);
    }

    private static void Find(MarkupNode node, List<MarkupNode> items)
    {
        foreach (var child in node.Elements)
        {
            if (child.Name == "item")
                items.Add(child);
            else if (child.Name == "channel")
                Find(child, items);
        }
    }

    private static FeedDraft Draft(MarkupNode node, FeedPart kind)
    {
        var draft = new FeedDraft { Updated = FeedDates.Parse(node["lastmod"]) };
        if (node["href"] is { Length: > 0 } address && Addresses.IsSafe(Addresses.Join(node.AddressContext, address)))
            draft.Link = Addresses.Join(node.AddressContext, address);
        FeedElements.ReadAll(node, draft, TextStating.Guessed, kind);
        return draft;
    }
}
