using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Crossread.Articles.Pages;

namespace Crossread.Presentation;

/// <summary>The lines of <c>crossread extract</c>: pages <c>{"id","url","html"}</c> in; articles with what their pages say of them out.</summary>
public static class PageJson
{
    /// <summary>Reads one page line. Fields that are not known are passed over; <c>id</c> and <c>url</c> are optional.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="page">The page; null where the line is not one.</param>
    /// <param name="finding">What is wrong with the line; null where it was read. Code <c>bad-line</c>.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(string line, [NotNullWhen(true)] out PageInput? page, [NotNullWhen(false)] out Finding? finding)
    {
        ArgumentNullException.ThrowIfNull(line);
        (page, finding) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new FormatException($"expected a JSON object, found {JsonFields.Described(root.ValueKind)}");
            var html = JsonFields.Text(root, "html") ?? throw new FormatException("field 'html' is missing");
            page = new PageInput(JsonFields.Id(root), JsonFields.NullIfBlank(JsonFields.Text(root, "url")), html);
            return true;
        }
        catch (JsonException e)
        {
            finding = new Finding("bad-line", $"not JSON at byte {e.BytePositionInLine ?? 0}: expected one page as a JSON object");
        }
        catch (FormatException e)
        {
            finding = new Finding("bad-line", e.Message);
        }

        return false;
    }

    /// <summary>An article read from a page, as a line, without its line feed.</summary>
    /// <param name="read">The article. Lone surrogates come out as U+FFFD.</param>
    public static string Write(ExtractedArticle read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var article = read.Article;
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", article.Id);
            writer.WriteString("url", read.Given ?? article.Address);
            writer.WriteString("outlet", article.Outlet);
            writer.WriteString("title", article.Title);
            writer.WriteString("text", article.Text);
            writer.WriteString("published", read.Published is { } published ? PublicationText.WriteAsWritten(published) : null);
            writer.WriteString("precision", read.Published is { } time ? Wire.Name(time.Precision) : null);
            Wire.Strings(writer, "authors", article.Authors);
            writer.WriteString("credit", read.Credit);
            writer.WriteString("language", article.Language);
            ArticleJson.WriteFindings(writer, article);
            writer.WriteString("canonical", article.Address);
            writer.WriteString("domain", read.Domain);
            writer.WriteString("family", read.Family);
            writer.WriteString("modified", read.Modified is { } modified ? PublicationText.WriteAsWritten(modified) : null);
            writer.WriteStartObject("evidence");
            writer.WriteString("published", read.Published?.Evidence);
            writer.WriteString("modified", read.Modified?.Evidence);
            writer.WriteStartArray("seen");
            foreach (var seen in read.DatesSeen)
            {
                writer.WriteStartObject();
                writer.WriteString("where", seen.Where);
                writer.WriteString("day", seen.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }
}
