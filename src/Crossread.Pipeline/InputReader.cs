using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Articles.Pages;
using Crossread.Presentation;

namespace Crossread.Pipeline;

/// <summary>Reads articles from inputs: what an input is, its content shows; its name helps only where the content leaves it open.</summary>
internal sealed class InputReader
{
    /// <summary>Whole files longer than this, in bytes, are passed over; lines have their own limit, files of lines have none.</summary>
    public const long LongestFile = 256L << 20;

    private const int Window = 1 << 16;

    private readonly Dictionary<string, string>? _names;

    /// <summary>Makes a reader of these inputs.</summary>
    public InputReader(IEnumerable<Input> inputs, ArticleNaming naming)
    {
        if (naming == ArticleNaming.ByFile)
            _names = Names(inputs);
    }

    /// <summary>The units of an input in order; the last one says that the input ends.</summary>
    public async IAsyncEnumerable<InputUnit> ReadAsync(Input input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream? stream = null;
        InputUnit? broken = null;
        var window = new byte[Window];
        var length = 0;
        try
        {
            stream = input.Open();
            length = await stream.ReadAtLeastAsync(window, Window, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            broken = Broken(input, e);
        }
        if (broken is not null)
        {
            yield return broken;
            yield break;
        }
        await using (stream!)
        {
            var whole = new JoinedStream(window.AsMemory(0, length), stream!);
            if (IsLines(input, window.AsSpan(0, length)))
            {
                await foreach (var line in LineReader.ReadAsync(whole, cancellationToken: cancellationToken))
                    yield return new InputUnit(input, line.Length + 1, () => ReadLine(input, line), EndsInput: false);
                yield return new InputUnit(input, 0, () => [], EndsInput: true);
                yield break;
            }
            InputUnit unit;
            try
            {
                unit = await WholeAsync(input, whole, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unit = Broken(input, e);
            }
            yield return unit;
        }
    }

    private static InputUnit Broken(Input input, Exception e)
        => new(input, 0, () => [new InputArticle(input.Name, null, [new Finding("unreadable", $"cannot be read: {e.Message}")])], EndsInput: true);

    private async Task<InputUnit> WholeAsync(Input input, Stream whole, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Window];
        for (int read; (read = await whole.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > LongestFile)
            {
                var finding = new Finding("file-too-long", $"longer than {LongestFile >> 20} MiB; expected a shorter file, or JSON lines");
                return new InputUnit(input, input.Length ?? bytes.Length, () => [new InputArticle(input.Name, null, [finding])], EndsInput: true);
            }
        }
        var content = bytes.ToArray();
        return new InputUnit(input, content.Length, () => ReadWhole(input, content), EndsInput: true);
    }

    private static bool IsLines(Input input, ReadOnlySpan<byte> beginning)
    {
        var decoded = InputDecoder.Decode(beginning);
        if (decoded.Format is InputFormat.Empty or InputFormat.Binary || decoded.Encoding is "utf-16le" or "utf-16be")
            return false;
        return decoded.Format == InputFormat.JsonLines
            || (decoded.Format is InputFormat.PlainText or InputFormat.Json
                && (input.Name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || input.Name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)));
    }

    private static ImmutableArray<InputArticle> ReadLine(Input input, InputLine line)
    {
        if (ArticleLines.Parse(line) is not { } read)
            return [];
        var where = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, line {line.Number}");
        return [read.Article is { } article ? Checked(where, article) : new InputArticle(where, null, [read.Finding!])];
    }

    private ImmutableArray<InputArticle> ReadWhole(Input input, byte[] content)
    {
        var decoded = InputDecoder.Decode(content);
        var name = _names?.GetValueOrDefault(input.Name);
        switch (decoded.Format)
        {
            case InputFormat.PlainText:
                return [OfFile(input, PlainTextReader.Read(decoded.Text, name), decoded)];
            case InputFormat.Html:
                return [OfFile(input, ArticleExtractor.Extract(decoded.Text, name), decoded)];
            case InputFormat.Json:
                return ReadJson(input, decoded);
            case InputFormat.JsonLines: // in an encoding that cannot be read line by line
                return [.. decoded.Text.Split('\n').SelectMany((line, i) => ReadLine(input, LineOf(i + 1, line)))];
            default:
                return [new InputArticle(input.Name, null, decoded.Findings)];
        }
    }

    private static InputLine LineOf(int number, string line)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(line.TrimEnd('\r'));
        return new InputLine(number, bytes, bytes.Length);
    }

    private static ImmutableArray<InputArticle> ReadJson(Input input, DecodedInput decoded)
    {
        try
        {
            using var document = JsonDocument.Parse(decoded.Text);
            var values = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().ToArray() : [document.RootElement];
            return [.. values.Select((value, i) =>
            {
                var where = values.Length == 1 ? input.Name : string.Create(CultureInfo.InvariantCulture, $"{input.Name}, item {i + 1}");
                return ArticleJson.TryParse(value.GetRawText(), out var article, out var finding)
                    ? Checked(where, article)
                    : new InputArticle(where, null, [finding]);
            })];
        }
        catch (JsonException e)
        {
            var where = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, line {(e.LineNumber ?? 0) + 1}");
            return [new InputArticle(where, null, [new Finding("bad-json", "not valid JSON; expected an article, a list of articles, or one a line")])];
        }
    }

    private static InputArticle OfFile(Input input, Article article, DecodedInput decoded)
    {
        var findings = decoded.Findings.AddRange(article.Findings);
        var source = System.IO.Path.GetFileName(input.Name);
        return Checked(input.Name, article with { Source = source.Length == 0 ? null : source, Findings = findings });
    }

    // An article without a word is no article; what it is named or says beside the text does not make it one.
    private static InputArticle Checked(string where, Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Text))
            return new InputArticle(where, article, article.Findings);
        var findings = article.Findings.IsEmpty ? [new Finding("empty", "the article has no text; expected at least one word")] : article.Findings;
        return new InputArticle(where, null, findings);
    }

    private static Dictionary<string, string> Names(IEnumerable<Input> inputs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in inputs.Where(i => i.Path is not null).GroupBy(i => System.IO.Path.GetFileNameWithoutExtension(i.Name), StringComparer.Ordinal))
        {
            var paths = same.Select(i => i.Name.Split(System.IO.Path.DirectorySeparatorChar)).ToArray();
            // As many folders in front as tell the files apart; the ending too where the folder does not.
            var depth = 1;
            var longest = paths.Max(p => p.Length);
            while (depth < longest && paths.Select(p => Tail(p, depth)).Distinct(StringComparer.Ordinal).Count() < paths.Length)
                depth++;
            foreach (var input in same)
            {
                var name = Tail(input.Name.Split(System.IO.Path.DirectorySeparatorChar), depth);
                names[input.Name] = paths.Length == 1 ? System.IO.Path.GetFileNameWithoutExtension(name) : name;
            }
        }
        return names;
    }

    private static string Tail(string[] path, int depth) => string.Join('/', path[Math.Max(0, path.Length - depth)..]);
}
