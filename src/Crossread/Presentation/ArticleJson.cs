using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>Article lines: <c>{"id","url","outlet","title","text","published","precision","authors","language","findings"}</c>, a JSON object a line.</summary>
/// <remarks>On reading, all but <c>text</c> are optional, and fields that are not known are passed over. An id may be a string or a whole
/// number; without one the article is named by the SHA-256 of its fields.</remarks>
public static class ArticleJson
{
    /// <summary>Reads one article line.</summary>
    /// <param name="line">The line, without its line feed.</param>
    /// <param name="article">The article; null where the line is not one.</param>
    /// <param name="finding">What is wrong with the line; null where it was read. Code <c>bad-line</c>.</param>
    /// <returns>Whether it was read.</returns>
    public static bool TryParse(string line, [NotNullWhen(true)] out Article? article, [NotNullWhen(false)] out Finding? finding)
    {
        ArgumentNullException.ThrowIfNull(line);
        (article, finding) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException($"expected a JSON object, found {JsonFields.Described(document.RootElement.ValueKind)}");
            article = Read(document.RootElement);
            return true;
        }
        catch (JsonException e)
        {
            finding = new Finding("bad-line", $"not JSON at byte {e.BytePositionInLine ?? 0}: expected one article as a JSON object");
        }
        catch (FormatException e)
        {
            finding = new Finding("bad-line", e.Message);
        }

        return false;
    }

    /// <summary>An article as a line, without its line feed.</summary>
    /// <param name="article">The article. Lone surrogates come out as U+FFFD.</param>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", article.Id);
            writer.WriteString("url", article.Address);
            writer.WriteString("outlet", article.Outlet);
            writer.WriteString("title", article.Title);
            writer.WriteString("text", article.Text);
            WritePublished(writer, article.Published);
            Wire.Strings(writer, "authors", article.Authors);
            writer.WriteString("language", article.Language);
            WriteFindings(writer, article);
            writer.WriteEndObject();
        });
    }

    internal static void WritePublished(Utf8JsonWriter writer, PublicationTime? published)
    {
        writer.WriteString("published", published is null ? null : PublicationText.Write(published));
        writer.WriteString("precision", published is null ? null : Wire.Name(published.Precision));
    }

    internal static void WriteFindings(Utf8JsonWriter writer, Article article)
    {
        var spans = new Wire.Spans(article.Text);
        writer.WriteStartArray("findings");
        foreach (var finding in article.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("message", finding.Message);
            if (finding.Span is { } span)
                spans.Write(writer, "span", span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Article Read(JsonElement line)
    {
        var text = JsonFields.Text(line, "text") ?? throw new FormatException("field 'text' is missing");
        var title = JsonFields.Text(line, "title");
        var outlet = JsonFields.Text(line, "outlet");
        var address = JsonFields.Text(line, "url");
        var stated = JsonFields.Text(line, "published");
        var findings = ImmutableArray.CreateBuilder<Finding>();
        PublicationTime? published = null;
        if (!string.IsNullOrWhiteSpace(stated))
        {
            published = PublicationText.Read(stated, "field published");
            if (published is null)
                findings.Add(new Finding("bad-time", $"field 'published' is '{Shortened(stated)}': expected an ISO 8601 date or date and time"));
        }

        findings.AddRange(Findings(line, text));
        return new Article
        {
            Id = JsonFields.Id(line) ?? ContentId(title, text, outlet, address, stated),
            Text = text,
            Title = JsonFields.NullIfBlank(title),
            Outlet = JsonFields.NullIfBlank(outlet),
            Published = published,
            Authors = Authors(line),
            Language = JsonFields.NullIfBlank(JsonFields.Text(line, "language")),
            Address = JsonFields.NullIfBlank(address),
            Findings = findings.ToImmutable(),
        };
    }

    private static ImmutableArray<string> Authors(JsonElement line)
    {
        if (!line.TryGetProperty("authors", out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind == JsonValueKind.String)
            return JsonFields.NullIfBlank(JsonFields.String(value)) is { } one ? [one] : [];
        if (value.ValueKind != JsonValueKind.Array)
            throw new FormatException($"field 'authors' is {JsonFields.Described(value.ValueKind)}, expected a list of strings");
        return [.. value.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(JsonFields.String).Where(a => !string.IsNullOrWhiteSpace(a))];
    }

    private static IEnumerable<Finding> Findings(JsonElement line, string text)
    {
        if (!line.TryGetProperty("findings", out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        var index = new CodePointIndex(text);
        var last = index.ToCodePoint(text.Length);
        foreach (var element in list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object))
        {
            if (JsonFields.Text(element, "code") is { } code && JsonFields.Text(element, "message") is { } message)
                yield return new Finding(code, message, Span(element, index, last));
        }
    }

    private static TextSpan? Span(JsonElement finding, CodePointIndex index, int last)
    {
        if (!finding.TryGetProperty("span", out var pair) || pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2)
            return null;
        return pair[0].ValueKind == JsonValueKind.Number && pair[0].TryGetInt32(out var start)
            && pair[1].ValueKind == JsonValueKind.Number && pair[1].TryGetInt32(out var end)
            && start >= 0 && start <= end && end <= last
            ? new TextSpan(index.ToCodeUnit(start), index.ToCodeUnit(end))
            : null;
    }

    private static string ContentId(params string?[] fields)
    {
        var joined = string.Join('\0', fields.Select(f => f ?? "\u0001"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(joined)))[..16];
    }

    private static string Shortened(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
