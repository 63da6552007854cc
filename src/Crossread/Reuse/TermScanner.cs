using Crossread.Articles;

namespace Crossread.Reuse;

/// <summary>How a term is written where it stands.</summary>
internal enum TermShape
{
    /// <summary>In lower case.</summary>
    Lower,

    /// <summary>With a capital where a capital says something.</summary>
    Capital,

    /// <summary>With a capital at the head of a sentence, where every word has one.</summary>
    CapitalAtStart,

    /// <summary>Begins with a digit.</summary>
    Number,
}

/// <summary>A word of a text, folded for comparison.</summary>
/// <param name="Word">In lower case, without possessive ending.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">One past its end.</param>
internal readonly record struct Term(string Word, TermShape Shape, int Start, int End);

/// <summary>Splits a text of any language that puts spaces between words into folded words.</summary>
/// <remarks>Needs no lexicon, so that grouping works before and beyond the languages that are analysed. Linear time.</remarks>
internal static class TermScanner
{
    private const int LongestWord = 40;

    /// <summary>The words of a text, in order. Words longer than 40 letters are cut there.</summary>
    public static List<Term> Scan(ReadOnlySpan<char> text)
    {
        var terms = new List<Term>(text.Length / 6 + 1);
        var atStart = true;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (!char.IsLetterOrDigit(c))
            {
                if (c is '.' or '!' or '?' or '\n' or ':' or '"' or '“' or '”' or '«' or '»' or '„' or '…' or '—' or '|')
                    atStart = true;
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsJoint(text, i)))
                i++;
            var word = Fold(text[start..i]);
            if (word.Length > 0)
            {
                var shape = char.IsDigit(c) ? TermShape.Number
                    : !char.IsUpper(c) ? TermShape.Lower
                    : atStart ? TermShape.CapitalAtStart
                    : TermShape.Capital;
                terms.Add(new Term(word, shape, start, i));
            }

            atStart = false;
        }

        return terms;
    }

    // An apostrophe between letters, a full stop or comma between digits, and the stops of an abbreviation as "U.S." hold a word together.
    private static bool IsJoint(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 >= text.Length || i == 0)
            return false;
        return text[i] switch
        {
            '\'' or '’' => char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]),
            ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
            '.' => (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
                || (char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1]) && (i < 2 || !char.IsLetter(text[i - 2]))),
            _ => false,
        };
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            word = word[..LongestWord];
        Span<char> folded = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
            if (c != ',' && (c != '.' || char.IsDigit(word[0])))
                folded[length++] = c == '’' ? '\'' : char.ToLowerInvariant(c);
        if (length > 2 && folded[length - 1] == 's' && folded[length - 2] == '\'')
            length -= 2;
        return new string(folded[..length]);
    }

    /// <summary>The article's text with line breaks in the place of what is not part of the report.</summary>
    internal static ReadOnlySpan<char> Body(ArticleAnalysis analysis)
    {
        var text = analysis.Article.Text;
        if (analysis.LeftOut.IsEmpty)
            return text;
        var kept = text.ToCharArray();
        foreach (var leftOut in analysis.LeftOut)
            kept.AsSpan(leftOut.Span.Start, leftOut.Span.Length).Fill('\n');
        return kept;
    }
}
