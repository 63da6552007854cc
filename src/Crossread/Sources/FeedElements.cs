using System.Globalization;
using Crossread.Sources.Markup;

namespace Crossread.Sources;

/// <summary>The elements that feeds of every XML format and their modules share, and what each says of a feed or an entry.</summary>
/// <remarks>Formats mix freely in the wild: Dublin Core in RSS, Atom in RSS, RSS in Atom. So one table reads them all.</remarks>
internal static class FeedElements
{
    private const string Plain = "text/plain";
    private const string Html = "text/html";
    private const string Xhtml = "application/xhtml+xml";

    /// <summary>Reads the elements in a node, and in the groups in it.</summary>
    /// <param name="node">The channel, the feed or the entry.</param>
    /// <param name="draft">Takes what they say.</param>
    /// <param name="states">Whether the format states what is HTML.</param>
    /// <param name="kind">Whether the node is a feed or an entry.</param>
    public static void ReadAll(MarkupNode node, FeedDraft draft, TextStating states, FeedPart kind)
    {
        foreach (var child in node.Elements)
            Read(child, draft, states, kind);
    }

    private static void Read(MarkupNode node, FeedDraft draft, TextStating states, FeedPart kind)
    {
        switch (node.Name)
        {
            case "title" or "dc:title" or "dcterms:title":
                draft.TakeTitle(FeedText.Read(node, Plain, states).Plain, 0);
                break;
            case "media:title" or "itunes:title":
                draft.TakeTitle(FeedText.Read(node, Plain, states).Plain, 1);
                break;
            case "description" or "dc:description" or "media:description":
                Describe(node, draft, states, kind, Html);
                break;
            case "abstract" when kind == FeedPart.Entry || draft.Subtitle is null:
                TakeDescription(FeedText.Read(node, Plain, states), draft, kind);
                break;
            case "summary" or "itunes:summary":
                Describe(node, draft, states, kind == FeedPart.Feed ? FeedPart.Aside : kind, Plain);
                break;
            case "subtitle" or "tagline" or "itunes:subtitle" when kind == FeedPart.Feed:
                var subtitle = FeedText.Read(node, Plain, states).Plain;
                if (subtitle.Length > 0 || draft.Subtitle is null)
                    draft.Subtitle = subtitle;
                break;
            case "content":
                Contain(node, draft, states, Plain);
                break;
            case "body" or "xhtml:body":
                Contain(node, draft, states, Xhtml);
                break;
            case "content:encoded" or "fullitem" or "encoded":
                Contain(node, draft, states, Html);
                break;
            case "rights" or "copyright" or "dc:rights" or "dcterms:rights" when kind == FeedPart.Feed:
                draft.Rights = FeedText.Read(node, Plain, states).Plain;
                break;
            case "link":
                Link(node, draft);
                break;
            case "guid" or "id":
                Identify(node, draft);
                break;
            case "author" or "managingeditor" or "dc:author" or "dc:creator" or "itunes:author" or "dcterms:creator":
                draft.Author = Person(node) ?? draft.Author;
                break;
            case "published" or "issued" or "pubdate" or "dcterms:issued" or "dcterms:published":
                draft.Published = FeedDates.Parse(node.InnerText()) ?? draft.Published;
                break;
            case "updated" or "modified" or "lastbuilddate" or "dcterms:modified" or "dc:date" or "dcterms:date":
                draft.Updated = FeedDates.Parse(node.InnerText()) ?? draft.Updated;
                break;
            case "created" or "dcterms:created":
                draft.Created = FeedDates.Parse(node.InnerText()) ?? draft.Created;
                break;
            case "language" or "dc:language" or "dcterms:language":
                if (node.InnerText().Trim() is { Length: > 0 } language)
                    draft.Language = language;
                break;
            case "ttl" when kind == FeedPart.Feed && Number(node.InnerText()) is > 0 and < 1e6 and var minutes:
                draft.TimeToLive = TimeSpan.FromMinutes(minutes);
                break;
            case "sy:updateperiod" when kind == FeedPart.Feed:
                draft.UpdatePeriod = node.InnerText().Trim().ToLowerInvariant() switch
                {
                    "hourly" => TimeSpan.FromHours(1),
                    "daily" => TimeSpan.FromDays(1),
                    "weekly" => TimeSpan.FromDays(7),
                    "monthly" => TimeSpan.FromDays(30),
                    "yearly" => TimeSpan.FromDays(365),
                    _ => null,
                };
                break;
            case "sy:updatefrequency" when kind == FeedPart.Feed:
                draft.UpdateFrequency = Number(node.InnerText());
                break;
            case "category" or "dc:subject" or "keywords" or "itunes:category":
                draft.TakeCategory(node["label"] ?? node["term"] ?? node["text"] ?? HtmlCleaner.Folded(node.InnerText()));
                break;
            case "enclosure":
                draft.TakeMedium(Address(node, node["url"] ?? node["href"]), node["type"]);
                break;
            case "media:content":
                draft.TakeMedium(Address(node, node["url"]), node["type"] ?? node["medium"]);
                ReadAll(node, draft, states, kind);
                break;
            case "media:thumbnail":
                draft.TakeMedium(Address(node, node["url"]), "image");
                break;
            case "media:group":
                ReadAll(node, draft, states, kind);
                break;
            case "georss:point" or "gml:pos":
                Point(node.InnerText(), draft);
                break;
            case "georss:where" or "gml:point" or "geo:point":
                ReadAll(node, draft, states, kind);
                break;
            case "geo:lat":
                draft.Latitude = Number(node.InnerText());
                break;
            case "geo:long" or "geo:lon":
                draft.Longitude = Number(node.InnerText());
                break;
        }
    }

    // A second description is the text itself, where nothing else gives that.
    private static void Describe(MarkupNode node, FeedDraft draft, TextStating states, FeedPart kind, string usual)
    {
        if (kind == FeedPart.Entry && draft.Summary is not null && !draft.HasContent)
            Contain(node, draft, states, Plain);
        else
            TakeDescription(FeedText.Read(node, usual, states), draft, kind);
    }

    private static void TakeDescription(FeedText text, FeedDraft draft, FeedPart kind)
    {
        if (kind == FeedPart.Feed)
            draft.Subtitle = text.Plain;
        else if (!text.IsEmpty || draft.Summary is null)
            draft.Summary = kind == FeedPart.Entry ? text.Html : text.Plain;
    }

    private static void Contain(MarkupNode node, FeedDraft draft, TextStating states, string usual)
    {
        var text = FeedText.Read(node, usual, states);
        if (text.IsEmpty && node["src"] is { } source)
        {
            draft.TakeMedium(Address(node, source), node["type"]);
            return;
        }

        var html = text.Html;
        draft.TakeContent(html);
        draft.Summary ??= html;
    }

    private static void Link(MarkupNode node, FeedDraft draft)
    {
        if ((node["href"] ?? node["url"] ?? node["uri"]) is { } stated)
        {
            var rel = node["rel"] ?? "alternate";
            var type = node["type"] ?? (rel == "self" ? "application/atom+xml" : Html);
            if (rel is "alternate" or "http://www.iana.org/assignments/relation/alternate" && type is "html" or "xhtml" or Html or Xhtml)
                draft.Link = Address(node, stated);
            else if (rel == "self")
                draft.Address ??= Address(node, stated);
            else if (rel == "enclosure")
                draft.TakeMedium(Address(node, stated), node["type"]);
            return;
        }

        if (HtmlCleaner.Folded(node.InnerText()) is { Length: > 0 } text)
            draft.Link = Address(node, WithoutBrokenReferences(text.Replace("&amp;", "&", StringComparison.Ordinal)));
    }

    // "?a=1&b;=2" stands where a parser took "&b" for a reference.
    private static string WithoutBrokenReferences(string address)
    {
        for (var and = address.IndexOf('&', StringComparison.Ordinal); and >= 0; and = address.IndexOf('&', and + 1))
        {
            var end = and + 1;
            while (end < address.Length && (char.IsAsciiLetterOrDigit(address[end]) || address[end] == '_'))
                end++;
            if (end > and + 1 && end < address.Length && address[end] == ';')
                address = address.Remove(end, 1);
        }

        return address;
    }

    // An identifier that is an address leads to the page where nothing else does.
    private static void Identify(MarkupNode node, FeedDraft draft)
    {
        var text = node.InnerText().Trim();
        if (text.Length == 0)
            return;
        var isLink = string.Equals(node["ispermalink"] ?? "true", "true", StringComparison.OrdinalIgnoreCase);
        draft.Id = isLink ? Addresses.Join(node.AddressContext, text) : text;
        if (isLink && draft.Id.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Addresses.Scheme(draft.Id).Length is 4 or 5)
            draft.GuidLink = draft.Id;
    }

    // An author is text in RSS, and name and address of mail in Atom.
    private static string? Person(MarkupNode node)
    {
        var name = node.First("name")?.InnerText() ?? node.First("foaf:name")?.InnerText();
        var mail = node.First("email")?.InnerText() ?? node.First("itunes:email")?.InnerText();
        (name, mail) = (name is null ? "" : HtmlCleaner.Folded(name), mail is null ? "" : HtmlCleaner.Folded(mail));
        var text = name.Length > 0 && mail.Length > 0 ? $"{name} ({mail})"
            : name.Length > 0 ? name
            : mail.Length > 0 ? mail
            : HtmlCleaner.Folded(node.InnerText());
        return text.Length == 0 ? null : FeedText.Mended(text);
    }

    private static string? Address(MarkupNode node, string? stated)
    {
        if (stated is null)
            return null;
        var joined = Addresses.Join(node.AddressContext, stated.Trim());
        return Addresses.IsSafe(joined) ? joined : null;
    }

    private static void Point(string text, FeedDraft draft)
    {
        var parts = text.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length >= 2)
            draft.Place = FeedDraft.Point(Number(parts[0]), Number(parts[1])) ?? draft.Place;
    }

    private static double? Number(string text)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
