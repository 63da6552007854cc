using System.Text;
using System.Text.Json;
using Crossread.Sources.Markup;

namespace Crossread.Sources.JsonFeed;

/// <summary>Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Whether a document is an object of JSON.</summary>
    public static bool Recognises(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith("\uFEFF"u8))
            document = document[3..];
        var bare = document.TrimStart(" \t\r\n"u8);
        return !bare.IsEmpty && bare[0] == '{';
    }

    /// <summary>Reads a feed.</summary>
    /// <param name="document">Its bytes, in UTF-8.</param>
    /// <param name="context">What relative addresses are relative to.</param>
    /// <param name="language">The language stated from outside.</param>
    public static Feed Read(ReadOnlySpan<byte> document, string? context, string? language)
    {
        if (document.StartsWith("\uFEFF"u8))
            document = document[3..];
        var findings = new List<Finding>();
        if (!System.Text.Unicode.Utf8.IsValid(document))
        {
            findings.Add(new Finding("encoding", "it is not in UTF-8, as JSON is; what is not valid is replaced"));
            document = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document));
        }

        try
        {
            using var json = JsonDocument.Parse(document.ToArray(), Lenient);
            return Read(json.RootElement, context, language) with { IsDamaged = findings.Count > 0, Encoding = "utf-8", Findings = [.. findings] };
        }
        catch (JsonException e)
        {
            findings.Add(new Finding("not-well-formed", FormattableString.Invariant($"line {(e.LineNumber ?? 0) + 1}: it is not well-formed JSON; expected a JSON Feed")));
            return new Feed { IsDamaged = true, Encoding = "utf-8", Findings = [.. findings] };
        }
    }

    private static Feed Read(JsonElement root, string? context, string? language)
    {
        var version = Text(root, "version") ?? "";
        var isFeed = version.Contains("jsonfeed.org/version/", StringComparison.Ordinal) || List(root, "items").Any();
        return new Feed
        {
            Format = !isFeed ? null : version.TrimEnd('/').EndsWith("/1.1", StringComparison.Ordinal) ? "json11" : "json1",
            Title = Plain(root, "title"),
            Link = Address(root, "home_page_url", context),
            Subtitle = Plain(root, "description"),
            Address = Address(root, "feed_url", context),
            Id = Address(root, "feed_url", context),
            Author = Author(root),
            Language = Text(root, "language") ?? language,
            Entries = [.. List(root, "items").Where(i => i.ValueKind == JsonValueKind.Object).Select(i => Entry(i, context))],
        };
    }

    private static FeedEntry Entry(JsonElement item, string? context)
    {
        var draft = new FeedDraft
        {
            Id = Text(item, "id") ?? Number(item, "id"),
            Link = Address(item, "url", context) ?? Address(item, "external_url", context),
            Published = FeedDates.Parse(Text(item, "date_published")),
            Updated = FeedDates.Parse(Text(item, "date_modified")),
            Author = Author(item),
            Language = Text(item, "language"),
            Summary = Text(item, "summary") is { } summary ? HtmlCleaner.Escape(summary) : null,
        };
        if (Plain(item, "title") is { } title)
            draft.TakeTitle(title, 0);
        if (Text(item, "content_html") is { } html)
            draft.TakeContent(HtmlCleaner.Clean(html, draft.Link ?? context));
        else if (Text(item, "content_text") is { } text)
            draft.TakeContent(HtmlCleaner.Escape(text));
        foreach (var tag in List(item, "tags"))
            draft.TakeCategory(tag.ValueKind == JsonValueKind.String ? Text(tag) : null);
        draft.TakeMedium(Address(item, "image", context), "image");
        foreach (var attachment in List(item, "attachments"))
            draft.TakeMedium(Address(attachment, "url", context), Text(attachment, "mime_type"));
        return draft.ToEntry();
    }

    private static string? Author(JsonElement place)
    {
        var names = List(place, "authors").Select(a => Text(a, "name")).OfType<string>().ToList();
        if (names.Count > 0)
            return string.Join(", ", names);
        return place.TryGetProperty("author", out var author) ? Text(author, "name") ?? Text(author) : null;
    }

    private static IEnumerable<JsonElement> List(JsonElement place, string name)
        => place.ValueKind == JsonValueKind.Object && place.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string? Text(JsonElement place, string name)
        => place.ValueKind == JsonValueKind.Object && place.TryGetProperty(name, out var value) ? Text(value) : null;

    // Escaped halves of characters cannot be read as text.
    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Number(JsonElement place, string name)
        => place.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    private static string? Plain(JsonElement place, string name) => Text(place, name) is { } text ? HtmlCleaner.Folded(text) : null;

    private static string? Address(JsonElement place, string name, string? context)
    {
        if (Text(place, name) is not { } stated)
            return null;
        var joined = Addresses.Join(context, stated.Trim());
        return Addresses.IsSafe(joined) ? joined : null;
    }
}
