using System.Collections.Immutable;

namespace Crossread.Language.Text;

/// <summary>Finds the paragraphs of a text.</summary>
/// <remarks>
/// A line is a paragraph, unless its end is a stray break inside a sentence: no empty line follows, the line does not end a sentence,
/// and the next line begins in lower case. Linear time.
/// </remarks>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs, in order; white space at the edges is left out, lines without a visible character are none.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        int start = -1, end = -1;
        for (var line = 0; line < text.Length;)
        {
            var stop = line;
            while (stop < text.Length && !Spaces.IsLineBreak(text[stop]))
                stop++;
            int first = line, last = stop;
            while (first < last && !Spaces.IsVisible(text[first]))
                first++;
            while (last > first && !Spaces.IsVisible(text[last - 1]))
                last--;
            if (first == last)
            {
                Close();
            }
            else if (start >= 0 && IsStray(text, end, first))
            {
                end = last;
            }
            else
            {
                Close();
                (start, end) = (first, last);
            }

            if (stop + 1 < text.Length && text[stop] == '\r' && text[stop + 1] == '\n')
                stop++;
            line = stop + 1;
        }

        Close();
        return paragraphs.DrainToImmutable();

        void Close()
        {
            if (start >= 0)
                paragraphs.Add(new TextSpan(start, end));
            start = -1;
        }
    }

    private static bool IsStray(string text, int end, int next)
    {
        // A link's or list item's first letter may be small too; what comes before must look unfinished.
        if (!char.IsLower(text[next]) || text.AsSpan(next).StartsWith("http") || text.AsSpan(next).StartsWith("www."))
            return false;
        var last = text[end - 1];
        return char.IsLetterOrDigit(last) || last is ',' or ';' or '(' || Dashes.IsAny(last) || QuotationMarks.IsMark(last) && end > 1 && char.IsLetter(text[end - 2]);
    }
}
