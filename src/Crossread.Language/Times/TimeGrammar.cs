using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <summary>The grammar of English time expressions over the tokens of one sentence.</summary>
internal readonly partial struct TimeGrammar(string text, ImmutableArray<Token> tokens, Sentence sentence, CalendarReference calendar)
{
    public ReadOnlySpan<char> Word(int i) =>
        i >= sentence.FirstToken && i < sentence.EndToken ? text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length - Ending(i)) : default;

    /// <summary>Length of a possessive ending: "today's", "Monday's".</summary>
    public int Ending(int i)
    {
        var span = tokens[i].Span;
        return span.Length > 3 && text[span.End - 1] == 's' && QuotationMarks.IsApostrophe(text[span.End - 2]) ? 2 : 0;
    }

    public TimeWord At(int i) => i >= sentence.FirstToken && i < sentence.EndToken && tokens[i].Kind == TokenKind.Word ? TimeWords.Find(Word(i)) : default;

    private TimeWordKind KindAt(int i) => At(i).Kind;

    /// <summary>Whether a word outside the table can begin an expression.</summary>
    public bool MayBegin(int i) => tokens[i].Kind == TokenKind.Word && text[tokens[i].Span.Start] is 'C' or 'N' or 'V' or 'S' or 'I' or 'B' or 'H' or 'T' or 'L' or 'E' or 'G' or 'P' or 'A' or 'M'
        || Word(i) is "the" or "The" or "half" or "Half" || tokens[i].Kind == TokenKind.Word && tokens[i].Span.Length < 24 && Word(i).Contains('-');

    private bool Is(int i, string word) => Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an expression that begins at a token.</summary>
    public TimeReading Read(int i)
    {
        if (tokens[i].Kind == TokenKind.Word && IsCapital(i) && FeastAt(i) is { End: > 0 } feast)
            return feast;
        var word = At(i);
        switch (word.Kind)
        {
            case TimeWordKind.Month:
                return Month(i, 0);
            case TimeWordKind.Weekday:
                return Weekday(i);
            case TimeWordKind.Weekdays:
                return IsCapital(i) ? new TimeReading(i + 1, TimeType.Set, "XXXX-WXX-" + TimeReading.Number(word.Value)) : TimeReading.None;
            case TimeWordKind.Day:
                return Deictic(i, word);
            case TimeWordKind.Relative:
                return Relative(i, word.Value);
            case TimeWordKind.Edge:
                return Edge(i);
            case TimeWordKind.Clock:
                return new TimeReading(i + 1, TimeType.Time, word.Code);
            case TimeWordKind.Vague:
                return TimeReading.Date(i + 1, word.Code);
            case TimeWordKind.Rate:
                return new TimeReading(i + 1, TimeType.Set, word.Code);
            case TimeWordKind.Every:
                return Every(i);
            case TimeWordKind.Article:
                return Article(i);
            case TimeWordKind.Number when SpelledYear(i) is var year and > 0:
                return TimeReading.Date(i + 2, CalendarReference.Year(year));
            case TimeWordKind.Number or TimeWordKind.Several or TimeWordKind.Ordinal:
                return Counted(i);
            case TimeWordKind.Season:
                return Season(i);
            case TimeWordKind.Unit:
                return BareUnit(i);
            case TimeWordKind.PartOfDay:
                return Is(i, "overnight") ? new TimeReading(i + 1, TimeType.Time, null) : TimeReading.None;
        }

        if (tokens[i].Kind == TokenKind.Number)
            return Number(i);
        if (Is(i, "the"))
            return The(i);
        return Is(i, "half") ? Half(i) : Compound(i);
    }

    private TimeReading FeastAt(int i)
    {
        var start = tokens[i].Span.Start;
        var length = Feast.Find(text.AsSpan(start, sentence.Span.End - start), out var feast);
        if (length == 0)
            return TimeReading.None;
        var end = i + 1;
        while (end < sentence.EndToken && tokens[end].Span.Start < start + length)
            end++;
        return TryYear(end, out var year) ? TimeReading.Date(end + 1, feast.In(year)) : TimeReading.Date(end, calendar.Feast(feast, TenseAt(i)));
    }

    private TimeReading The(int i)
    {
        var k = i + 1;
        if (k >= sentence.EndToken)
            return TimeReading.None;
        if (IsDecade(k))
            return Number(k);
        var word = At(k);
        if (word.Kind == TimeWordKind.Relative)
            return Is(k, "this") ? TimeReading.None : Relative(k, word.Value);
        if (word.Kind == TimeWordKind.Ordinal)
            return Ordinal(k, word.Value);
        if (BesideDay(k) is { End: > 0 } beside)
            return beside;

        if (Is(k, "same") && At(k + 1) is { Kind: TimeWordKind.Unit } same && !Word(k + 1).EndsWith("s") && same.Code is "D" or "W" or "M" or "Y")
            return TimeReading.Date(k + 2, (string?)null);
        if (Is(k, "weekend"))
            return TimeReading.Date(k + 1, calendar.Unit("WE", TenseAt(i) == Tense.Future || calendar.Published is not { } day || CalendarReference.Number(day) > 5 ? 0 : -1));
        if (Is(k, "future"))
            return TimeReading.Date(k + 1, "FUTURE_REF");
        if (Is(k, "past") && KindAt(k + 1) is TimeWordKind.None && !IsNumberAt(k + 1))
            return TimeReading.Date(k + 1, "PAST_REF");
        if (Is(k, "latest") && Is(k + 1, "quarter"))
            return TimeReading.Date(k + 2, calendar.Unit("Q", -1));
        if (CenturyAt(k) is > 0 and var century)
            return TimeReading.Date(k + 2, (century - 1).ToString("D2", CultureInfo.InvariantCulture));
        if (Is(k, "year") && TryYear(k + 1, out var year))
            return TimeReading.Date(k + 2, CalendarReference.Year(year));
        return word.Kind == TimeWordKind.Edge && At(k + 1).Kind != TimeWordKind.None || word.Kind == TimeWordKind.Edge && IsNumberAt(k + 1) ? Edge(k) : TimeReading.None;
    }

    // "the 20th century", "the nineteenth century"
    private int CenturyAt(int i)
    {
        if (i + 1 >= sentence.EndToken || !Is(i + 1, "century"))
            return 0;
        return At(i) is { Kind: TimeWordKind.Ordinal } word ? word.Value : TryDayNumber(i, out var number) && number <= 21 ? number : 0;
    }

    private bool IsNumberAt(int i) => i < sentence.EndToken && tokens[i].Kind == TokenKind.Number;

    /// <summary>"three-year", "30-day", "mid-May", "mid-2023", "fourth-quarter", "twenty-five years", "year-end".</summary>
    private TimeReading Compound(int i)
    {
        var word = Word(i);
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || hyphen == word.Length - 1)
            return TimeReading.None;
        var left = word[..hyphen];
        var right = word[(hyphen + 1)..];
        if (Spelled(word) > 0)
            return Counted(i);
        if (left is "year" or "Year" && right is "end")
            return TimeReading.Date(i + 1, calendar.Published is { } published ? MakeDay(published.Year, 12, 31) : null);
        var unit = TimeWords.Find(right);
        if (unit is { Kind: TimeWordKind.Unit } && !right.EndsWith("s"))
        {
            var number = TimeWords.Find(left);
            var count = number.Kind is TimeWordKind.Number or TimeWordKind.Article ? number.Value : int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0;
            if (count > 0)
                return new TimeReading(i + 1, TimeType.Duration, Duration(count, unit.Code));
            if (number.Kind == TimeWordKind.Ordinal && unit.Code == "Q" && number.Value <= 4 && calendar.Published is { } day)
                return TimeReading.Date(i + 1, CalendarReference.Year(number.Value > (day.Month + 2) / 3 ? day.Year - 1 : day.Year) + "-Q" + TimeReading.Number(number.Value));
        }

        if (left is not ("mid" or "Mid" or "early" or "late"))
            return TimeReading.None;
        if (right.Length == 4 && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100)
            return TimeReading.Date(i + 1, CalendarReference.Year(year));
        if (right.Length == 5 && right.EndsWith("0s") && char.IsAsciiDigit(right[0]))
            return TimeReading.Date(i + 1, right[..3].ToString());
        return unit.Kind == TimeWordKind.Month && char.IsUpper(right[0])
            ? TimeReading.Date(i + 1, calendar.YearOf(unit.Value, TenseAt(i)) is { } of ? CalendarReference.Month(of, unit.Value) : null) : TimeReading.None;
    }
}
