using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Articles.Pages;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads what is one article: a text, a page, a JSON object.</summary>
internal static class WholeUnit
{
    /// <summary>Longest file that is read as a whole, in bytes.</summary>
    public const long Longest = 64L << 20;

    /// <summary>The one unit of a part.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream whole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (part.Open.PassesOver())
            yield break;
        var content = await BytesAsync(whole, Longest, "expected a shorter file, or JSON lines", cancellationToken);
        yield return part.Open.Unit(() => Read(part, content), part.IsLasting);
    }

    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="InputException">There are more of them.</exception>
    public static async Task<byte[]> BytesAsync(Stream stream, long longest, string expected, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > longest)
                throw new InputException(new Finding("file-too-long", $"longer than {longest >> 20} MiB; {expected}"));
        }

        return bytes.ToArray();
    }

    private static ImmutableArray<InputArticle> Read(InputPart part, byte[] content)
    {
        var decoded = InputDecoder.Decode(content, part.Headers["Content-Type"]);
        return decoded.Format switch
        {
            InputFormat.PlainText or InputFormat.Addresses => [OfFile(part, PlainTextReader.Read(decoded.Text, part.Id) is var read && part.Address is { } from ? read with { Address = from } : read, decoded)],
            InputFormat.Html => [OfFile(part, ArticleExtractor.Extract(decoded.Text, part.Id, part.Address), decoded)],
            InputFormat.Json or InputFormat.JsonLines => [Json(part, decoded.Text)],
            _ => [new InputArticle(part.Where, null, decoded.Findings)],
        };
    }

    private static InputArticle OfFile(InputPart part, Article article, DecodedInput decoded)
        => InputArticle.Of(part.Where, article with { Source = part.FileName.Length == 0 ? null : part.FileName, Findings = decoded.Findings.AddRange(article.Findings) });

    private static InputArticle Json(InputPart part, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonUnits.Read(part, part.Where, document.RootElement);
        }
        catch (JsonException e)
        {
            return InputArticle.None(part.Where, new Finding("bad-json", FormattableString.Invariant($"line {(e.LineNumber ?? 0) + 1}: not valid JSON; expected an article, a list of articles, or one a line")));
        }
    }
}
