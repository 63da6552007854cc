using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Crossread.Sources;

namespace Crossread.Presentation;

/// <summary>Feeds as JSON lines: the documents that <c>crossread feed -</c> reads, and the line that it writes for each feed.</summary>
public static class FeedJson
{
    /// <summary>Reads a line <c>{"id","body","headers","base_url"}</c>; all but <c>body</c> are optional.</summary>
    /// <param name="line">The line in UTF-8, without its line feed.</param>
    /// <param name="document">The document; null where the line is none.</param>
    /// <param name="finding">What is wrong with the line; null where it was read. Code <c>bad-line</c>.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> line, [NotNullWhen(true)] out FeedDocument? document, [NotNullWhen(false)] out Finding? finding)
    {
        (document, finding) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                finding = new Finding("bad-line", "expected a JSON object");
            else if (!json.RootElement.TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.String || !body.TryGetBytesFromBase64(out var bytes))
                finding = new Finding("bad-line", "field 'body': expected the feed's bytes in base64");
            else
                document = new FeedDocument(Text(json.RootElement, "id"), [.. bytes], Headers(json.RootElement), Text(json.RootElement, "base_url"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            finding = new Finding("bad-line", "not JSON: expected {\"id\",\"body\",\"headers\",\"base_url\"}");
        }

        return document is not null;
    }

    /// <summary>A feed as a line, without its line feed: <c>{"id","damaged","format","encoding","feed","entries","findings"}</c>.</summary>
    /// <param name="id">What the feed goes by; null where it has no name.</param>
    /// <param name="feed">The feed.</param>
    public static string Write(string? id, Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteBoolean("damaged", feed.IsDamaged);
            writer.WriteString("format", feed.Format);
            writer.WriteString("encoding", feed.Encoding);
            writer.WriteStartObject("feed");
            writer.WriteString("title", feed.Title);
            writer.WriteString("link", feed.Link);
            writer.WriteString("self", feed.Address);
            writer.WriteString("subtitle", feed.Subtitle);
            writer.WriteString("id", feed.Id);
            writer.WriteString("updated", Time(feed.Updated));
            writer.WriteString("published", Time(feed.Published));
            writer.WriteString("author", feed.Author);
            writer.WriteString("language", feed.Language);
            writer.WriteString("rights", feed.Rights);
            writer.WriteEndObject();
            writer.WriteStartArray("entries");
            foreach (var entry in feed.Entries)
                WriteEntry(writer, entry);
            writer.WriteEndArray();
            Wire.Findings(writer, feed.Findings);
            writer.WriteEndObject();
        });
    }

    private static void WriteEntry(Utf8JsonWriter writer, FeedEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("title", entry.Title);
        writer.WriteString("link", entry.Link);
        writer.WriteString("id", entry.Id);
        writer.WriteString("updated", Time(entry.Updated));
        writer.WriteString("published", Time(entry.Published));
        writer.WriteString("summary", entry.Summary);
        writer.WriteString("author", entry.Author);
        writer.WriteString("language", entry.Language);
        Wire.Strings(writer, "content", entry.Content);
        Wire.Strings(writer, "categories", entry.Categories);
        writer.WriteStartArray("media");
        foreach (var medium in entry.Media)
        {
            writer.WriteStartObject();
            writer.WriteString("url", medium.Address);
            writer.WriteString("type", medium.Type);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (entry.Place is { } place)
        {
            writer.WriteStartArray("place");
            writer.WriteNumberValue(place.Latitude);
            writer.WriteNumberValue(place.Longitude);
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteNull("place");
        }

        writer.WriteEndObject();
    }

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    }
    : null;

    private static HeaderFields Headers(JsonElement line)
    {
        if (!line.TryGetProperty("headers", out var headers) || headers.ValueKind != JsonValueKind.Object)
            return HeaderFields.None;
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        foreach (var header in headers.EnumerateObject())
        {
            if (header.Value.ValueKind == JsonValueKind.String)
                fields.Add(new HeaderField(header.Name, header.Value.GetString()!.Trim()));
        }

        return new HeaderFields(fields.ToImmutable());
    }
}
