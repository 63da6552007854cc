using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Crossread.Presentation;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads JSON objects, one a line or the items of one list, each as an article.</summary>
internal static class JsonUnits
{
    /// <summary>The objects of lines.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadLinesAsync(InputPart part, Stream lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(lines, cancellationToken: cancellationToken))
        {
            if (!part.Open.PassesOver())
                yield return part.Open.Unit(() => ReadLine(part, line), part.IsLasting);
        }
    }

    /// <summary>The items of a list, however long it is; what stands before damage is kept.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadListAsync(InputPart part, Stream list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in JsonListReader.ReadAsync(list, cancellationToken))
        {
            if (!part.Open.PassesOver())
                yield return part.Open.Unit(() => ReadObject(part, part.At("item", item.Number), item), part.IsLasting);
        }
    }

    /// <summary>Reads an object.</summary>
    public static InputArticle Read(InputPart part, string where, JsonElement item)
    {
        try
        {
            var text = part.Open.Options.Map.IsEmpty || item.ValueKind != JsonValueKind.Object ? item.GetRawText() : part.Open.Options.Map.Mapped(item);
            return Read(part, where, text, () => item.GetRawText());
        }
        catch (FormatException e)
        {
            return InputArticle.None(where, new Finding("bad-line", e.Message), Row(item.GetRawText()));
        }
    }

    /// <summary>Reads an object whose fields stand under their own names.</summary>
    /// <param name="part">What it stands in.</param>
    /// <param name="where">Where.</param>
    /// <param name="text">The object.</param>
    /// <param name="row">What stands there as it came, to be shown where it is no article.</param>
    public static InputArticle Read(InputPart part, string where, string text, Func<string> row)
    {
        if (!ArticleJson.TryParse(text, out var article, out var finding))
        {
            // Whoever mapped a field must see where it was looked for.
            if (finding.Message == "field 'text' is missing" && !part.Open.Options.Map.IsEmpty)
                finding = finding with { Message = $"field 'text' is missing: nothing stands at '{part.Open.Options.Map.PathOf("text")}'" };
            return InputArticle.None(where, finding, Row(row()));
        }

        return InputArticle.Of(where, article, string.IsNullOrWhiteSpace(article.Text) ? Row(row()) : null);
    }

    /// <summary>As much of a row as is kept.</summary>
    public static string Row(string text)
        => text.Length <= InputFinding.LongestRow ? text : text[..(char.IsHighSurrogate(text[InputFinding.LongestRow - 1]) ? InputFinding.LongestRow - 1 : InputFinding.LongestRow)];

    private static ImmutableArray<InputArticle> ReadLine(InputPart part, InputLine line) => ReadObject(part, part.At("line", line.Number), line);

    private static ImmutableArray<InputArticle> ReadObject(InputPart part, string where, InputLine line)
    {
        var (text, trouble) = line.Decode();
        if (trouble is not null)
            return [InputArticle.None(where, trouble, Row(Encoding.UTF8.GetString(line.Bytes.Span[..Math.Min(line.Bytes.Length, 3 * InputFinding.LongestRow)])))];
        if (string.IsNullOrWhiteSpace(text))
            return [];
        if (part.Open.Options.Map.IsEmpty)
            return [Read(part, where, text, () => text)];
        try
        {
            using var document = JsonDocument.Parse(text);
            return [Read(part, where, document.RootElement)];
        }
        catch (JsonException e)
        {
            return [InputArticle.None(where, new Finding("bad-line", FormattableString.Invariant($"not JSON at byte {e.BytePositionInLine ?? 0}: expected one article as a JSON object")), Row(text))];
        }
    }
}
