using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>The words of a source, taken apart: "the Russian President", "Rita Moss, the club's chair,".</summary>
internal sealed class SourcePhrase
{
    private static readonly HashSet<string> Stops = new(StringComparer.OrdinalIgnoreCase)
    {
        "who", "whom", "whose", "which", "that", "of", "in", "for", "at", "from", "with", "on", "to", "by", "as", "during", "after", "near", "inside", "outside", "about",
        "against", "under", "over", "among", "familiar", "close", "briefed", "involved", "led", "including", "speaking", "representing", "knowledgeable",
    };

    private static readonly HashSet<string> Definite = new(StringComparer.OrdinalIgnoreCase) { "the", "this", "that", "his", "her", "their", "its", "our", "my", "these", "those" };

    private SourcePhrase(TextSpan span, TextSpan head, List<string> words, bool isDefinite, bool isIndefinite, List<string> bodies)
    {
        Bodies = bodies;
        Span = span;
        Head = head;
        Words = words;
        IsDefinite = isDefinite;
        IsIndefinite = isIndefinite;
    }

    /// <summary>The whole source without a comma at its end.</summary>
    public TextSpan Span { get; }

    /// <summary>Up to the first comma, preposition or relative pronoun.</summary>
    public TextSpan Head { get; }

    /// <summary>The words of the head, articles left out, as written.</summary>
    public List<string> Words { get; }

    public bool IsDefinite { get; }

    public bool IsIndefinite { get; }

    /// <summary>The capitalised words after the head and "of" or "for": "the head of the Harbour Board"; empty where there are none.</summary>
    public List<string> Bodies { get; }

    /// <summary>The head noun in lower case.</summary>
    public string Noun => Words.Count > 0 ? Words[^1].ToLowerInvariant() : "";

    public static SourcePhrase Of(string text, TextSpan source)
    {
        int start = source.Start, end = source.End;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '—' or '–'))
            end--;
        var words = new List<string>();
        bool definite = false, indefinite = false;
        int headEnd = end, i = start;
        while (i < end)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '(' or ')' or '“' or '”' or '"')
            {
                i++;
                continue;
            }

            if (text[i] is ',' or ';' or ':' or '—' or '–')
            {
                if (words.Count > 0)
                {
                    headEnd = i;
                    break;
                }

                i++;
                continue;
            }

            var from = i;
            while (i < end && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or ';' or ':' or '—' or '–' or ')' or '”' or '"'))
                i++;
            var word = text[from..i];
            if (words.Count > 0 && Stops.Contains(word))
            {
                headEnd = from;
                break;
            }

            if (words.Count == 0 && Definite.Contains(word))
                definite = true;
            else if (words.Count == 0 && word is "a" or "A" or "an" or "An" or "one" or "One" or "another" or "Another" or "some" or "Some" or "several" or "many")
                indefinite = true;
            else
                words.Add(word);
        }

        while (headEnd > start && char.IsWhiteSpace(text[headEnd - 1]))
            headEnd--;
        headEnd = Math.Max(start, headEnd);
        end = Math.Max(start, end);
        return new SourcePhrase(new TextSpan(start, end), new TextSpan(start, headEnd), words, definite, indefinite, BodiesIn(text.AsSpan(headEnd, Math.Max(0, end - headEnd)).Trim()));
    }

    private static List<string> BodiesIn(ReadOnlySpan<char> rest)
    {
        if (!(rest.StartsWith("of ", StringComparison.Ordinal) || rest.StartsWith("for ", StringComparison.Ordinal)))
            return [];
        var comma = rest.IndexOf(',');
        return [.. (comma < 0 ? rest : rest[..comma]).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0]))];
    }
}
