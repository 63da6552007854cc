using System.Globalization;
using System.Text.Json;
using Crossread.Articles;

namespace Crossread.Evaluation;

/// <summary>Reads an article from the labelled data. Labels are left aside: they are never an input.</summary>
public static class ArticleLine
{
    /// <summary>An article of its <c>id</c>, <c>text</c> and, where stated, <c>title</c>, <c>outlet</c>, <c>published</c>, <c>language</c>.</summary>
    /// <param name="line">A JSON object.</param>
    public static Article Read(JsonElement line)
    {
        return new Article
        {
            Id = Field(line, "id") ?? throw new FormatException("an article of the data has no id"),
            Text = Field(line, "text") ?? "",
            Title = Field(line, "title"),
            Outlet = Field(line, "outlet"),
            Language = Field(line, "language"),
            Published = Time(Field(line, "published")),
        };
    }

    private static string? Field(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static PublicationTime? Time(string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new PublicationTime(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, "field published");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new PublicationTime(time, TimePrecision.Instant, "field published")
            : null;
    }
}
