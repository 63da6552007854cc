using System.Runtime.InteropServices;

namespace Crossread.Language.Text;

/// <summary>The families of marks that close one another.</summary>
internal enum MarkFamily
{
    Double,
    Single,
    Angled,
    SingleAngled,
}

/// <summary>What a mark does where it stands.</summary>
internal enum MarkSide
{
    Open,
    Close,

    /// <summary>A single mark that may close, and hardly is an apostrophe: after a stop, a comma or another mark.</summary>
    StrongClose,

    /// <summary>A single mark after an s: a closing mark or a plural's possessive.</summary>
    AfterS,

    /// <summary>An apostrophe, a sign for feet or inches.</summary>
    None,
}

/// <summary>One mark of a paragraph.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Width">How many code units it takes: 2 for <c>``</c> and <c>''</c>.</param>
/// <param name="Family">Which marks it pairs with.</param>
/// <param name="Side">What it does.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mark(int Start, int Width, MarkFamily Family, MarkSide Side);

/// <summary>Reads the marks of one paragraph and settles which side each stands on.</summary>
internal static class QuotationMarkReader
{
    // Words that begin with an apostrophe where letters are left out.
    private static readonly string[] _elisions = ["em", "tis", "twas", "til", "till", "cause", "cos", "n", "bout", "round", "nuff", "s", "ere", "twould"];

    /// <summary>Reads the marks of a stretch of text into a list, in order. Linear in the stretch.</summary>
    public static void Read(string text, int start, int end, List<Mark> marks)
    {
        var first = marks.Count;
        var open = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c < '\u0080' ? c is not ('"' or '\'' or '`') : !QuotationMarks.IsMark(c))
                continue;
            var mark = ReadMark(text, i, start, end, open);
            if (mark.Side == MarkSide.None)
                continue;
            if (mark.Family == MarkFamily.Double)
                open = Math.Max(0, open + (mark.Side == MarkSide.Open ? 1 : -1));
            marks.Add(mark);
            i += mark.Width - 1;
        }

        SettleSingles(text, marks, first);
    }

    private static Mark ReadMark(string text, int i, int start, int end, int open)
    {
        var before = i > start ? text[i - 1] : ' ';
        switch (text[i])
        {
            case '\u201C' or '\u201F' or '\u301D':
                // German texts close with “ what „ opens.
                return new Mark(i, 1, MarkFamily.Double, open > 0 && ClosesGerman(text, i, end) ? MarkSide.Close : MarkSide.Open);
            case '\u201E':
                return new Mark(i, 1, MarkFamily.Double, MarkSide.Open);
            case '\u201D':
                // Careless typesetting opens with ”: after a space, before a letter.
                var opens = open == 0 && !IsInner(before) && i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
                return new Mark(i, 1, MarkFamily.Double, opens ? MarkSide.Open : MarkSide.Close);
            case '\u301E' or '\u301F':
                return new Mark(i, 1, MarkFamily.Double, MarkSide.Close);
            case '\u00AB' or '\u2039' or '\u00BB' or '\u203A':
                var family = text[i] is '\u00AB' or '\u00BB' ? MarkFamily.Angled : MarkFamily.SingleAngled;
                var outward = text[i] is '\u00AB' or '\u2039';
                var word = i + 1 < end && char.IsLetterOrDigit(text[i + 1]);
                // »So« is the German way round; « so » with hard spaces the French.
                var hard = i > start && before is '\u00A0' or '\u202F';
                var side = outward
                    ? IsInner(before) && !word ? MarkSide.Close : MarkSide.Open
                    : !IsInner(before) && word && !hard ? MarkSide.Open : MarkSide.Close;
                return new Mark(i, 1, family, side);
            case '"' or '\uFF02':
                return new Mark(i, 1, MarkFamily.Double, SideOfDouble(text, i, 1, start, end, open));
            case '`' or '\'' when i + 1 < end && text[i + 1] == text[i]:
                return new Mark(i, 2, MarkFamily.Double, text[i] == '`' ? MarkSide.Open : SideOfDouble(text, i, 2, start, end, open));
            default:
                return new Mark(i, 1, MarkFamily.Single, SideOfSingle(text, i, start, end));
        }
    }

    private static bool ClosesGerman(string text, int i, int end) =>
        i > 0 && IsInner(text[i - 1]) && !(i + 1 < end && char.IsLetterOrDigit(text[i + 1]));

    private static bool IsInner(char c) => char.IsLetterOrDigit(c) || c is '.' or ',' or '!' or '?' or '…' or ')' or ']' or '%';

    private static MarkSide SideOfDouble(string text, int i, int width, int start, int end, int open)
    {
        var before = i > start ? text[i - 1] : ' ';
        var after = i + width < end ? text[i + width] : ' ';
        // Inches: 5'10", a 12" gun.
        if (open == 0 && char.IsAsciiDigit(before) && !char.IsLetter(after))
            return MarkSide.None;
        var free = Spaces.IsSpace(before) || before is '(' or '[' or '{' or '/' || Dashes.IsAny(before) || QuotationMarks.IsOpening(before);
        var bound = Spaces.IsSpace(after) || after is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '…';
        if (free && !bound)
            return Dashes.IsAny(before) && open > 0 && !char.IsLetterOrDigit(after) ? MarkSide.Close : MarkSide.Open;
        if (bound && !free)
            return MarkSide.Close;
        // '."Then', 'said,"We', ' " ', a mark beside another straight one: by what is open.
        if (free && after is '.' or '…')
            return open > 0 && !Spaces.IsSpace(before) ? MarkSide.Close : MarkSide.Open;
        return open > 0 ? MarkSide.Close : MarkSide.Open;
    }

    private static MarkSide SideOfSingle(string text, int i, int start, int end)
    {
        var c = text[i];
        var before = i > start ? text[i - 1] : ' ';
        var after = i + 1 < end ? text[i + 1] : ' ';
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            return MarkSide.None;
        var word = char.IsLetterOrDigit(after) || QuotationMarks.IsDouble(after) || after is '…' or '.' or '[' or '$' or '£' or '€';
        var free = Spaces.IsSpace(before) || before is '(' or '[' or '{' or '/' || Dashes.IsAny(before) || QuotationMarks.IsDouble(before);
        if (free && word && c is not '\u00B4' && (c != '\u2019') && !Elides(text, i + 1, end))
            return MarkSide.Open;
        if (QuotationMarks.IsOpening(c) || c == '`' || Spaces.IsSpace(before) || i == start)
            return MarkSide.None;
        if (char.IsLetterOrDigit(after))
            return MarkSide.None;
        if (before is 's' or 'S')
            return MarkSide.AfterS;
        return char.IsLetterOrDigit(before) ? MarkSide.Close : MarkSide.StrongClose;
    }

    private static bool Elides(string text, int word, int end)
    {
        var stop = word;
        while (stop < end && stop - word < 8 && char.IsLetterOrDigit(text[stop]))
            stop++;
        var letters = text.AsSpan(word, stop - word);
        if (letters.Length is 2 or 3 && char.IsAsciiDigit(letters[0]) && char.IsAsciiDigit(letters[1]) && letters[^1] is 's' or >= '0' and <= '9')
            return true;
        foreach (var elision in _elisions)
        {
            if (letters.Equals(elision, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Pairs the single marks: an opening one with the best closing one before the next opening one; the rest are apostrophes.</summary>
    private static void SettleSingles(string text, List<Mark> marks, int first)
    {
        for (var i = first; i < marks.Count; i++)
        {
            var mark = marks[i];
            if (mark.Family != MarkFamily.Single)
                continue;
            if (mark.Side != MarkSide.Open)
            {
                marks[i] = mark with { Side = MarkSide.None };
                continue;
            }

            int best = -1, depth = 0, j = i + 1;
            for (; j < marks.Count; j++)
            {
                var other = marks[j];
                if (other.Family == MarkFamily.Single)
                {
                    if (other.Side == MarkSide.Open && depth == 0)
                        break;
                    if (depth > 0)
                        continue;
                    if (other.Side is MarkSide.Close or MarkSide.StrongClose)
                    {
                        best = j;
                        break;
                    }

                    best = j;
                }
                else if (other.Family == MarkFamily.Double)
                {
                    // Deeper than this nobody quotes; the bound keeps the search linear.
                    depth += other.Side == MarkSide.Open ? 1 : -1;
                    if (depth is < 0 or > 2)
                        break;
                }
            }

            if (best < 0)
            {
                // Without a closing mark only a paragraph's first mark can be one: the next paragraph may take it up.
                if (i > first || !LeadsParagraph(text, mark.Start))
                    marks[i] = mark with { Side = MarkSide.None };
                continue;
            }

            for (var k = i + 1; k < best; k++)
            {
                // A third level of quotation is rare enough to be taken as apostrophes.
                if (marks[k].Family == MarkFamily.Single)
                    marks[k] = marks[k] with { Side = MarkSide.None };
            }

            marks[best] = marks[best] with { Side = MarkSide.Close };
            i = best;
        }
    }

    private static bool LeadsParagraph(string text, int mark)
    {
        for (var i = mark - 1; i >= 0 && !Spaces.IsLineBreak(text[i]); i--)
        {
            if (Spaces.IsVisible(text[i]))
                return false;
        }

        return true;
    }
}
