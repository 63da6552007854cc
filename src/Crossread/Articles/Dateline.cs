using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>The lead that gives a report's place, day and agency: "GENEVA, Dec 19 (Reuters) -", "(CNN) —", "MOSCOW, December 19. /TASS/.".</summary>
/// <param name="Span">From its first character to its closing mark.</param>
/// <param name="Agency">The name in brackets or between slashes; null where none is given.</param>
internal sealed record Dateline(TextSpan Span, TextSpan? Agency)
{
    private const int Longest = 100;
    private const int LongestAgency = 40;

    /// <summary>Reads the dateline that a paragraph begins with; null where it has none.</summary>
    public static Dateline? Read(string text, TextSpan line)
    {
        var limit = Math.Min(line.End, line.Start + Longest);
        var position = line.Start;
        var capitals = 0;
        var words = 0;
        while (position < limit)
        {
            var c = text[position];
            if (c is '(' or '/')
                return Bracketed(text, line, position, limit);
            if (IsDash(text, position, limit, out var after))
                return capitals > 0 && position > line.Start ? new Dateline(new TextSpan(line.Start, after), null) : null;
            if (char.IsWhiteSpace(c) || c is ',' or '.')
            {
                position++;
                continue;
            }

            var start = position;
            while (position < limit && (char.IsLetterOrDigit(text[position]) || text[position] is '\'' or '’' || (text[position] == '-' && position + 1 < limit && char.IsLetter(text[position + 1]))))
                position++;
            if (position == start)
                return null;
            words++;
            // The town is in capitals; region and day follow it. A sentence has small words among its first ones.
            if (IsCapitals(text, start, position))
                capitals++;
            else if (capitals == 0 || words > 8 || !(char.IsUpper(text[start]) || char.IsDigit(text[start]) || text.AsSpan(start, position - start) is "de" or "of" or "la"))
                return Mixed(text, line, limit);
        }

        return null;
    }

    // "Moscow (Reuters) -", "Sarrin, Oct. 14 (NPA) –": a town in small letters counts where a bracket and a dash follow.
    private static Dateline? Mixed(string text, TextSpan line, int limit)
    {
        var open = text.AsSpan(line.Start, limit - line.Start).IndexOf('(');
        if (open < 0 || !char.IsUpper(text[line.Start]))
            return null;
        open += line.Start;
        var words = 0;
        for (var i = line.Start; i < open; i++)
        {
            if (i > line.Start && !char.IsWhiteSpace(text[i - 1]))
                continue;
            words++;
            if (words > 6 || char.IsLower(text[i]))
                return null;
        }

        return Bracketed(text, line, open, limit) is { } found && IsDash(text, found.Span.End - 1, line.End, out _) ? found : null;
    }

    private static Dateline? Bracketed(string text, TextSpan line, int open, int limit)
    {
        var closing = text[open] == '(' ? ')' : '/';
        var close = text.AsSpan(open + 1, limit - open - 1).IndexOf(closing);
        if (close <= 0 || close > LongestAgency)
            return null;
        var agency = TextLines.Trimmed(text, new TextSpan(open + 1, open + 1 + close));
        if (agency.IsEmpty || !char.IsLetter(text[agency.Start]))
            return null;
        var position = open + close + 2;
        while (position < line.End && (text[position] == '.' || char.IsWhiteSpace(text[position])))
            position++;
        var dashed = IsDash(text, position, line.End, out var after);
        // Without a dash only a lead that is nothing but capitals is one: "(CNN) The", "(PTI)".
        if (!dashed && !(closing == '/' || (open == line.Start && IsCapitals(text, agency.Start, agency.End))))
            return null;
        var end = dashed ? after : position;
        while (end > line.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end < line.End ? new Dateline(new TextSpan(line.Start, end), agency) : null;
    }

    private static bool IsDash(string text, int position, int limit, out int after)
    {
        after = position;
        if (position >= limit)
            return false;
        if (text[position] is '–' or '—' or '―')
            after = position + 1;
        else if (text[position] == '-' && (position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1])))
        {
            while (after < limit && text[after] == '-')
                after++;
        }

        return after > position;
    }

    private static bool IsCapitals(string text, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
                return false;
            if (char.IsUpper(text[i]))
                letters++;
        }

        return letters >= 2;
    }
}
