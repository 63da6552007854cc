using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Api;

/// <summary>Sends JSON, and writes the rows that several resources share.</summary>
internal static class ApiAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Answer.SendAsync(context, buffer.WrittenSpan.ToArray(), "application/json; charset=utf-8", StatusCodes.Status200OK);
    }

    public static void Next(Utf8JsonWriter writer, bool isMore, int skip) => writer.WriteString("next", isMore ? Asked.CursorAfter(skip) : null);

    public static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void Article(Utf8JsonWriter writer, ArticleRow row)
    {
        writer.WriteString("id", row.Id);
        writer.WriteString("title", row.Title);
        writer.WriteString("outlet", row.Outlet);
        writer.WriteString("published", Time(row.Published));
        writer.WriteString("precision", row.Published is { } known ? Presentation.Phrases.Name(known.Precision) : null);
        writer.WriteString("story", row.Story);
        writer.WriteString("copy_of", row.CopyOf);
    }

    public static string? Time(Articles.PublicationTime? time) => time?.Value.UtcDateTime.ToString(
        time.Precision switch
        {
            Articles.TimePrecision.Day => "yyyy-MM-dd",
            Articles.TimePrecision.LocalTime => "yyyy-MM-dd'T'HH:mm:ss",
            _ => "yyyy-MM-dd'T'HH:mm:ss'Z'",
        },
        System.Globalization.CultureInfo.InvariantCulture);
}
