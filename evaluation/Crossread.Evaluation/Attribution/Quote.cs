using System.Text.Json;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Evaluation.Attribution;

/// <summary>One attribution, gold or predicted, with the tokens of its roles.</summary>
internal sealed class Quote
{
    private Quote(MarkedText text, List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content)
    {
        Source = source;
        Cue = cue;
        Content = content;
        SourceTokens = text.TokensOf(source);
        CueTokens = text.TokensOf(cue);
        ContentTokens = text.TokensOf(content);
        ContentWords = [.. ContentTokens.Where(t => text.IsWord[t])];
        if (ContentWords.Count == 0)
            ContentWords = ContentTokens;
    }

    public List<TextSpan> Source { get; }

    public List<TextSpan> Cue { get; }

    public List<TextSpan> Content { get; }

    public HashSet<int> SourceTokens { get; }

    public HashSet<int> CueTokens { get; }

    public HashSet<int> ContentTokens { get; }

    public HashSet<int> ContentWords { get; }

    public string? Kind { get; private init; }

    /// <summary>The resolved speaker of a prediction, the "reference" of gold.</summary>
    public string? Speaker { get; private init; }

    /// <summary>The stance in lower case; null where gold has none.</summary>
    public string? Stance { get; init; }

    /// <summary>How sure a prediction is; 1 for gold.</summary>
    public double Confidence { get; private init; } = 1;

    /// <summary>The attributions of a line of JSON: gold has a kind and a reference, a prediction a speaker.</summary>
    public static List<Quote> Read(JsonElement line, MarkedText text, CodePointIndex index)
    {
        var found = new List<Quote>();
        foreach (var attribution in line.GetProperty("attributions").EnumerateArray())
        {
            var content = Spans(attribution, "content");
            found.Add(new Quote(text, Spans(attribution, "source"), Spans(attribution, "cue"), content)
            {
                Kind = Field(attribution, "kind") ?? text.KindOf(content),
                Speaker = Field(attribution, "reference") ?? Field(attribution, "speaker"),
                Stance = Field(attribution, "stance"),
            });
        }

        return found;

        List<TextSpan> Spans(JsonElement attribution, string role)
        {
            var spans = new List<TextSpan>();
            if (!attribution.TryGetProperty(role, out var pairs))
                return spans;
            foreach (var pair in pairs.EnumerateArray())
                spans.Add(new TextSpan(index.ToCodeUnit(pair[0].GetInt32()), index.ToCodeUnit(pair[1].GetInt32())));
            return Merged(spans);
        }
    }

    /// <summary>A statement that was found, or a piece of one.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="content">Its pieces.</param>
    public static Quote Of(MarkedText text, Statement statement, IEnumerable<TextSpan> content)
    {
        var merged = Merged([.. content]);
        return new Quote(text, Merged([.. statement.Source]), Merged([.. statement.Cue]), merged)
        {
            Kind = text.KindOf(merged),
            Speaker = statement.Speaker.Name,
            Stance = statement.Stance.ToString().ToLowerInvariant(),
            Confidence = statement.Confidence,
        };
    }

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<TextSpan> Merged(List<TextSpan> spans)
    {
        spans.RemoveAll(s => s.IsEmpty);
        spans.Sort();
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }
}
