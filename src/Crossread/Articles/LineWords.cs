using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>The words of one line for matching patterns: letters and digits with inner apostrophes and hyphens, and the marks that part a label from what it labels.</summary>
internal sealed class LineWords
{
    private readonly List<string> _folded = [];
    private readonly List<TextSpan> _spans = [];
    private readonly string _text;

    /// <summary>Reads the words of a span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The line.</param>
    /// <param name="most">Stop after so many words.</param>
    public LineWords(string text, TextSpan span, int most)
    {
        _text = text;
        for (var i = span.Start; i < span.End && Count < most;)
        {
            var c = text[i];
            if (IsWord(c) || (c == '@' && i + 1 < span.End && IsWord(text[i + 1])))
            {
                var start = i++;
                while (i < span.End && (IsWord(text[i]) || (text[i] is '\'' or '’' or '-' or '.' or '_' or '@' && i + 1 < span.End && IsWord(text[i + 1]))))
                    i++;
                Add(start, i, c == '@' ? "@" : text[start..i].Replace('’', '\'').ToLowerInvariant());
                continue;
            }

            if (c is ':' or '|' or '–' or '—' or '»' or '>' or '→' || (c == '-' && i > span.Start && char.IsWhiteSpace(text[i - 1])))
                Add(i, i + 1, ":");
            else if (c == '©')
                Add(i, i + 1, "©");
            i++;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _folded.Count;

    /// <summary>A word in lower case with straight apostrophes; a label's mark is ":", a handle "@".</summary>
    public string Folded(int index) => _folded[index];

    /// <summary>Where a word stands.</summary>
    public TextSpan Span(int index) => _spans[index];

    /// <summary>Whether a word can be part of a name: it begins with a capital, or, <paramref name="inside"/> one, is a small connecting word.</summary>
    public bool IsNamePart(int index, bool inside) =>
        char.IsUpper(_text[_spans[index].Start]) || (inside && _folded[index] is "of" or "the" or "de" or "van" or "von" or "der" or "al" or "bin" or "and");

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private void Add(int start, int end, string folded)
    {
        _spans.Add(new TextSpan(start, end));
        _folded.Add(folded);
    }
}
