using System.Text.Json;
using Crossread.Language;
using Crossread.Language.Speech;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Training.Speech;

/// <summary>The sentences of annotated articles as the engine parts them, with roles as tags.</summary>
internal static class RoleSentences
{
    /// <summary>The tags: outside, then for each role beginning, middle, end and single word.</summary>
    public static readonly string[] Tags = ["O", .. from role in Enum.GetValues<SpeechRole>() from place in "BIES" select $"{place}-{role}"];

    /// <summary>Reads articles.</summary>
    /// <param name="lines">Lines in the format of <c>data/attribution</c>.</param>
    public static List<List<RoleSentence>> Read(IEnumerable<JsonElement> lines)
    {
        var analyzer = new TextAnalyzer(AnalysisScope.Language);
        var all = lines.Select(l => l.Clone()).ToList();
        var silent = SilentWords(all);
        return [.. all.AsParallel().AsOrdered().Select(line => Read(analyzer, line, silent))];
    }

    /// <summary>The words of cues of what is thought, planned or found: none of them is a word of saying.</summary>
    private static HashSet<string> SilentWords(List<JsonElement> lines)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            foreach (var attribution in line.GetProperty("attributions").EnumerateArray().Where(a => !a.GetProperty("speech").GetBoolean()))
                words.UnionWith(CueWords(line, attribution));
        }

        return words;
    }

    private static string[] CueWords(JsonElement line, JsonElement attribution)
    {
        var text = line.GetProperty("text").GetString()!;
        var index = new CodePointIndex(text);
        return
        [
            .. attribution.GetProperty("cue").EnumerateArray()
                .SelectMany(p => text[index.ToCodeUnit(p[0].GetInt32())..index.ToCodeUnit(p[1].GetInt32())].Split([' ', ',', ':', '.'], StringSplitOptions.RemoveEmptyEntries)),
        ];
    }

    // The data count every quotation as speech; of one with a few words in quotation marks the cue decides, as it does of others.
    private static bool IsThought(JsonElement line, JsonElement attribution, HashSet<string> silent) => !attribution.GetProperty("speech").GetBoolean()
        || (attribution.GetProperty("kind").GetString() == "mixed" && CueWords(line, attribution) is { Length: > 0 } cue && cue.All(silent.Contains));

    private static List<RoleSentence> Read(TextAnalyzer analyzer, JsonElement line, HashSet<string> silent)
    {
        var text = line.GetProperty("text").GetString()!;
        var index = new CodePointIndex(text);
        var analyzed = analyzer.Analyze(new SourceText(text));
        var words = analyzed.SyntacticWords;
        var roles = new int[words.Length];
        var begins = new bool[words.Length];
        // Later ones lie over earlier ones: what is least often a slip comes last.
        foreach (var (name, role) in new[] { ("content", SpeechRole.Content), ("source", SpeechRole.Source), ("cue", SpeechRole.Cue) })
        {
            foreach (var (attribution, piece) in line.GetProperty("attributions").EnumerateArray().SelectMany(a => a.GetProperty(name).EnumerateArray().Select(p => (a, p))))
            {
                var number = (int)(role == SpeechRole.Content && IsThought(line, attribution, silent) ? SpeechRole.Thought : role);
                var span = new TextSpan(index.ToCodeUnit(piece[0].GetInt32()), index.ToCodeUnit(piece[1].GetInt32()));
                var isFirst = true;
                for (var w = FirstAfter(words, span.Start); w < words.Length && words[w].Span.Start < span.End; w++)
                {
                    if (2 * words[w].Span.Shared(span) < words[w].Span.Length)
                        continue;
                    (roles[w], begins[w], isFirst) = (number + 1, isFirst, false);
                }
            }
        }

        var ranges = SentenceWords.Ranges(words, analyzed.Sentences);
        var marks = WordMarker.Mark(words, analyzed.Sentences, ranges, analyzed.Quotations);
        var sentences = new List<RoleSentence>();
        for (var s = 0; s < ranges.Length; s++)
        {
            var (first, length) = ranges[s].GetOffsetAndLength(words.Length);
            if (length is 0 or > 200)
                continue;
            var tags = new int[length];
            for (var w = 0; w < length; w++)
            {
                if (roles[first + w] == 0)
                    continue;
                var starts = w == 0 || begins[first + w] || roles[first + w - 1] != roles[first + w];
                var ends = w + 1 == length || begins[first + w + 1] || roles[first + w + 1] != roles[first + w];
                tags[w] = 1 + (4 * (roles[first + w] - 1)) + (starts ? ends ? 3 : 0 : ends ? 2 : 1);
            }

            sentences.Add(new RoleSentence(SentenceWords.Forms(text, words, ranges[s]), [.. words[ranges[s]].Select(x => x.Span)], marks[s], tags));
        }

        return sentences;
    }

    private static int FirstAfter(IReadOnlyList<SyntacticWord> words, int position)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
