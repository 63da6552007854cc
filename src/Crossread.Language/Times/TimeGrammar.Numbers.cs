using System.Globalization;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <content>Numbers that are dates, years or times of day.</content>
internal readonly partial struct TimeGrammar
{
    private bool IsDecade(int i)
    {
        var word = Word(i);
        return tokens[i].Kind == TokenKind.Number && word.Length is 5 && word[4] == 's' && word[3] == '0' && word[0] is '1' or '2' && char.IsAsciiDigit(word[1]) && char.IsAsciiDigit(word[2]);
    }

    private TimeReading Number(int i)
    {
        var word = Word(i);
        if (IsDecade(i))
            return TimeReading.Date(i + 1, word[..3].ToString());
        if (word.Length == 10 && word[4] == '-' && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            return TimeReading.Date(i + 1, iso);
        if (word.Contains('/'))
            return Slashed(i);
        if (Clock(i) is { End: > 0 } clock)
            return clock;
        if (DayMonth(i, 0) is { End: > 0 } dated)
            return dated;
        if (TryYear(i, out var year) && YearFits(i, year))
            return TimeReading.Date(i + 1, CalendarReference.Year(year));
        return Counted(i);
    }

    /// <summary>"nineteen ninety-seven", "twenty nineteen": the year, 0 if it is none.</summary>
    private int SpelledYear(int i)
    {
        if (At(i).Value is not (18 or 19 or 20) || i + 1 >= sentence.EndToken || At(i + 2).Kind == TimeWordKind.Unit)
            return 0;
        var rest = Spelled(Word(i + 1)) is var spelled and > 0 ? spelled : At(i + 1) is { Kind: TimeWordKind.Number, Value: >= 10 and < 100 } word ? word.Value : 0;
        return rest == 0 ? 0 : 100 * At(i).Value + rest;
    }

    private TimeReading Slashed(int i)
    {
        var parts = Word(i).ToString().Split('/');
        if (parts.Length != 3 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var a) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var b)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || parts[2].Length is not (2 or 4))
            return TimeReading.None;
        year += parts[2].Length == 2 ? year < 50 ? 2000 : 1900 : 0;
        // 12/19 is American, 19/12 the other way; 3/4 may be either, and stays open.
        var (month, day) = a > 12 ? (b, a) : (a, b);
        if (month is < 1 or > 12 || day is < 1 or > 31)
            return TimeReading.None;
        return TimeReading.Date(i + 1, a <= 12 && b <= 12 && a != b ? null : MakeDay(year, month, day));
    }

    private bool YearFits(int i, int year)
    {
        if (year is < 1500 or > 2100)
            return false;
        var before = Word(i - 1);
        if (before is "in" or "In" or "since" or "Since" or "of" or "until" or "by" or "By" or "from" or "From" or "before" or "after" or "After" or "during" or "During" or "through" or "late" or "early"
            or "mid" or "between" or "to" or "till" or "year" or "summer" or "around" or "circa" or "over" or "than" or "Before" or "Between" or "Until" or "for" or "back" or "and" or "the" or "Olympics" or "(")
        {
            // "of 2000 people", "to 1800 jobs": a count is followed by what is counted.
            return !(before is "of" or "to" or "over" or "than" or "for" or "and" or "the" or "around" && i + 1 < sentence.EndToken && tokens[i + 1].Kind == TokenKind.Word
                && (Word(i + 1).EndsWith("s") || Word(i + 1) is "people" or "men" or "women" or "percent" or "million" or "children"));
        }

        return i > sentence.FirstToken && year is >= 1900 and <= 2050 && i + 1 < sentence.EndToken && (Dashes.IsAny(text[tokens[i - 1].Span.Start]) || Is(i - 1, ",") && Is(i + 1, ",") || Is(i + 1, ")"));
    }

    /// <summary>"9 a.m.", "9:30 p.m.", "14:00".</summary>
    private TimeReading Clock(int i)
    {
        var word = Word(i);
        var colon = word.IndexOf(':');
        if (!int.TryParse(colon < 0 ? word : word[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour > 24)
            return TimeReading.None;
        var minute = 0;
        if (colon >= 0 && (word.Length - colon != 3 || !int.TryParse(word[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minute) || minute > 59))
            return TimeReading.None;
        var end = i + 1;
        var half = end < sentence.EndToken ? Word(end) : default;
        if (half is "a.m." or "am" or "AM" or "A.M." or "a.m")
            hour = hour == 12 ? 0 : hour;
        else if (half is "p.m." or "pm" or "PM" or "P.M." or "p.m")
            hour = hour < 12 ? hour + 12 : hour;
        else if (half is "o'clock" or "o’clock")
            hour += 0;
        else if (colon < 0)
            return TimeReading.None;
        else
            end--;
        return new TimeReading(end + 1, TimeType.Time, string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}"));
    }
}
