using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <summary>The grammar of English time expressions over the tokens of one sentence.</summary>
internal readonly struct TimeGrammar(string text, ImmutableArray<Token> tokens, Sentence sentence, CalendarReference calendar)
{
    private const int TenseReach = 12;

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

    // ---- months and days ----

    private bool IsCapital(int i) => char.IsUpper(text[tokens[i].Span.Start]);

    private bool TryDayNumber(int i, out int day)
    {
        day = 0;
        if (i >= sentence.EndToken || tokens[i].Kind != TokenKind.Number)
            return false;
        var word = Word(i);
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        if (digits is 0 or > 2 || !(digits == word.Length || word[digits..] is "st" or "nd" or "rd" or "th"))
            return false;
        day = int.Parse(word[..digits], CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31;
    }

    private bool TryYear(int i, out int year)
    {
        year = 0;
        return i < sentence.EndToken && tokens[i].Kind == TokenKind.Number && tokens[i].Span.Length == 4
            && int.TryParse(Word(i), NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1000 and <= 2199;
    }

    private static bool IsRealDay(int month, int day) => day <= (month == 2 ? 29 : month is 4 or 6 or 9 or 11 ? 30 : 31);

    /// <summary>From a month on: "May", "May 23", "May 23-24", "May 23, 2024", "May 2024".</summary>
    private TimeReading Month(int i, int weekday)
    {
        var month = At(i).Value;
        if (!IsCapital(i))
            return TimeReading.None;
        var next = i + 1;
        if (TryDayNumber(next, out var day) && IsRealDay(month, day) && !(next + 1 < sentence.EndToken && text[tokens[next + 1].Span.Start] == ':'))
        {
            var end = next + 1;
            var last = RangeEnd(ref end, month, day);
            var year = YearAfter(ref end);
            var first = year is { } stated ? MakeDay(stated, month, day) : calendar.DayOf(month, day, weekday, TenseAt(i));
            if (last == 0 || first is not { } from)
                return WithPartOfDay(end, first);
            var to = MakeDay(from.Year, month, last);
            return TimeReading.Date(end, to is { } until ? CalendarReference.Day(from) + "/" + CalendarReference.Day(until) : null);
        }

        var after = next;
        if (after + 1 < sentence.EndToken && (Is(after, ",") || Is(after, "of")) && TryYear(after + 1, out _))
            after++;
        if (TryYear(after, out var only))
            return TimeReading.Date(after + 1, CalendarReference.Month(only, month));
        // "may" and "march" are verbs too, "Jan" and "Mar" names, "sun" and "sat" words.
        if (tokens[i].Span.Length <= 4 && !Word(i).EndsWith(".") && month is not (6 or 7 or 5))
            return TimeReading.None;
        if (month is 5 or 3 && !MonthFits(i))
            return TimeReading.None;
        return TimeReading.Date(next, calendar.YearOf(month, TenseAt(i)) is { } which ? CalendarReference.Month(which, month) : null);
    }

    private bool MonthFits(int i) => Word(i - 1) is "in" or "In" or "since" or "Since" or "until" or "by" or "By" or "of" or "for" or "last" or "next" or "this" or "during" or "from" or "through"
        or "early" or "late" or "and" or "to" or "before" or "after" or "between" or "Early" or "Late" or "each" or "every" or "till";

    // "23-24", "23 to 24", "23–24", "23 and 24"
    private int RangeEnd(ref int end, int month, int day)
    {
        if (end + 1 >= sentence.EndToken || !(Dashes.IsAny(text[tokens[end].Span.Start]) && tokens[end].Span.Length == 1 || Is(end, "to") || Is(end, "and")))
            return 0;
        if (!TryDayNumber(end + 1, out var last) || last <= day || !IsRealDay(month, last))
            return 0;
        // "May 5 and 20 others": what follows must not be counted.
        if (!Dashes.IsAny(text[tokens[end].Span.Start]) && end + 2 < sentence.EndToken && tokens[end + 2].Kind == TokenKind.Word && At(end + 2).Kind == TimeWordKind.None
            && Word(end + 2) is not ("in" or "at" or "on" or "for" or "to" or "with" or "as" or "and" or "by" or "after" or "before"))
            return 0;
        end += 2;
        return last;
    }

    private int? YearAfter(ref int end)
    {
        var k = end;
        if (k < sentence.EndToken && Is(k, ","))
            k++;
        if (!TryYear(k, out var year))
            return null;
        end = k + 1;
        return year;
    }

    private static DateOnly? MakeDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private TimeReading WithPartOfDay(int end, DateOnly? day)
    {
        if (KindAt(end) == TimeWordKind.PartOfDay && !Is(end, "overnight"))
            return new TimeReading(end + 1, TimeType.Time, day is { } known ? CalendarReference.Day(known) + At(end).Code : null);
        return TimeReading.Date(end, day);
    }

    /// <summary>"Monday", "Monday evening", "Thursday, May 23".</summary>
    private TimeReading Weekday(int i)
    {
        var weekday = At(i).Value;
        if (!IsCapital(i) || tokens[i].Span.Length <= 5 && !Word(i).EndsWith("."))
            return TimeReading.None;
        var k = i + 1;
        if (k < sentence.EndToken && Is(k, ","))
            k++;
        if (k < sentence.EndToken && KindAt(k) == TimeWordKind.Month && TryDayNumber(k + 1, out _))
            return Month(k, weekday);
        if (k + 1 < sentence.EndToken && TryDayNumber(k, out _) && KindAt(k + 1) == TimeWordKind.Month && DayMonth(k, weekday) is { End: > 0 } dated)
            return dated;
        return WithPartOfDay(i + 1, calendar.Weekday(weekday, TenseAt(i)));
    }

    /// <summary>"23 May", "23rd of May 2024".</summary>
    private TimeReading DayMonth(int i, int weekday)
    {
        if (!TryDayNumber(i, out var day))
            return TimeReading.None;
        var k = i + 1;
        if (k < sentence.EndToken && Is(k, "of"))
            k++;
        if (KindAt(k) != TimeWordKind.Month || !IsCapital(k) || !IsRealDay(At(k).Value, day))
            return TimeReading.None;
        var month = At(k).Value;
        var end = k + 1;
        var year = YearAfter(ref end);
        return TimeReading.Date(end, year is { } stated ? MakeDay(stated, month, day) : calendar.DayOf(month, day, weekday, TenseAt(i)));
    }

    // ---- counted from the day of publication ----

    private TimeReading Deictic(int i, TimeWord word)
    {
        if (word.Code.Length > 0)
            return new TimeReading(i + 1, TimeType.Time, calendar.Plus(word.Value) is { } day ? CalendarReference.Day(day) + word.Code : null);
        return WithPartOfDay(i + 1, calendar.Plus(word.Value));
    }

    /// <summary>"last week", "this morning", "next Monday", "last June", "the past three years".</summary>
    private TimeReading Relative(int i, int relative)
    {
        var k = i + 1;
        var word = At(k);
        switch (word.Kind)
        {
            case TimeWordKind.Unit:
                if (Word(k).EndsWith("s") && word.Code != "TS")
                    return relative < 0 ? TimeReading.Date(k + 1, "PAST_REF") : relative > 0 ? TimeReading.Date(k + 1, "FUTURE_REF") : TimeReading.None;
                if (word.Code.StartsWith('T'))
                    return new TimeReading(k + 1, TimeType.Duration, Duration(1, word.Code));
                if (Is(i, "past"))
                    return new TimeReading(k + 1, TimeType.Duration, Duration(1, word.Code));
                if (word.Code == "D")
                    return TimeReading.Date(k + 1, (string?)null);
                if (Is(i, "following") || Is(i, "previous"))
                    return TimeReading.Date(k + 1, (string?)null);
                return TimeReading.Date(k + 1, calendar.Unit(word.Code, relative));
            case TimeWordKind.Weekday when IsCapital(k):
                return WithPartOfDay(k + 1, calendar.Weekday(word.Value, relative, TenseAt(i)));
            case TimeWordKind.Month when IsCapital(k):
                return RelativeMonth(k, word.Value, relative);
            case TimeWordKind.PartOfDay:
                if (relative > 0 || relative < 0 && word.Code != "TNI")
                    return TimeReading.None;
                return new TimeReading(k + 1, TimeType.Time, calendar.Plus(relative) is { } day ? CalendarReference.Day(day) + word.Code : null);
            case TimeWordKind.Season:
                return TimeReading.Date(k + 1, SeasonFrom(word.Code, relative));
            case TimeWordKind.Number or TimeWordKind.Several:
                return PastPeriod(i, k);
        }

        if (k < sentence.EndToken && tokens[k].Kind == TokenKind.Number)
            return PastPeriod(i, k);
        return TimeReading.None;
    }

    private TimeReading RelativeMonth(int k, int month, int relative)
    {
        if (calendar.Published is not { } day)
            return TimeReading.Date(k + 1, (string?)null);
        var year = relative < 0 ? month < day.Month ? day.Year : day.Year - 1 : relative > 0 ? month > day.Month ? day.Year : day.Year + 1 : day.Year;
        if (TryDayNumber(k + 1, out var of) && IsRealDay(month, of))
            return TimeReading.Date(k + 2, MakeDay(year, month, of));
        return TimeReading.Date(k + 1, CalendarReference.Month(year, month));
    }

    private TimeReading PastPeriod(int i, int k)
    {
        var counted = Counted(k);
        return counted.Type == TimeType.Duration && counted.End > 0 && At(i).Value != 0 ? counted : TimeReading.None;
    }

    private string? SeasonFrom(string code, int relative)
    {
        if (calendar.Published is not { } day)
            return null;
        var begin = code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var year = day.Year;
        if (relative < 0 && begin + 2 >= day.Month)
            year--;
        else if (relative > 0 && begin <= day.Month)
            year++;
        return CalendarReference.Year(year) + "-" + code;
    }

    /// <summary>"early December", "late last year", "later this week", "mid-May".</summary>
    private TimeReading Edge(int i)
    {
        var k = i + 1;
        if (k < sentence.EndToken && (Is(k, "in") || Is(k, "on")) && Is(i, "later") | Is(i, "earlier"))
            return TimeReading.None;
        if (k < sentence.EndToken && tokens[k].Span.Length == 1 && Dashes.IsHyphen(text[tokens[k].Span.Start]))
            k++;
        if (k >= sentence.EndToken)
            return TimeReading.None;
        var word = At(k);
        return word.Kind switch
        {
            TimeWordKind.Month => Month(k, 0),
            TimeWordKind.Weekday => Weekday(k),
            TimeWordKind.Relative => Relative(k, word.Value),
            TimeWordKind.Day => Deictic(k, word),
            TimeWordKind.Season => Season(k),
            _ => tokens[k].Kind == TokenKind.Number && (TryYear(k, out _) || IsDecade(k)) ? Number(k) : Is(k, "the") && tokens.Length > k + 1 && IsDecade(k + 1) ? Number(k + 1) : TimeReading.None,
        };
    }

    private TimeReading Season(int i)
    {
        var k = i + 1;
        if (k < sentence.EndToken && Is(k, "of"))
            k++;
        if (TryYear(k, out var year))
            return TimeReading.Date(k + 1, CalendarReference.Year(year) + "-" + At(i).Code);
        return !Is(i, "fall") && !Is(i, "spring") && Word(i - 1) is "in" or "the" or "In" ? TimeReading.Date(i + 1, (string?)null) : TimeReading.None;
    }

    // ---- lengths ----

    private static string Duration(int count, string code) => code switch
    {
        "TH" => "PT" + TimeReading.Number(count) + "H",
        "TM" => "PT" + TimeReading.Number(count) + "M",
        "TS" => "PT" + TimeReading.Number(count) + "S",
        "DE" => "P" + TimeReading.Number(10 * count) + "Y",
        "CE" => "P" + TimeReading.Number(100 * count) + "Y",
        _ => "P" + TimeReading.Number(count) + code,
    };

    private static string VagueDuration(string code) => code.StartsWith('T') ? "PTX" + code[1..] : "PX" + code;

    /// <summary>"three years", "30 days", "several weeks", "three years ago", "first half of the year".</summary>
    private TimeReading Counted(int i)
    {
        var word = At(i);
        if (word.Kind == TimeWordKind.Ordinal)
            return Ordinal(i, word.Value);
        var k = i;
        var count = -1;
        if (word.Kind == TimeWordKind.Several)
        {
            k++;
        }
        else
        {
            if (!TryCount(ref k, out count))
                return TimeReading.None;
        }

        // "three straight years", "three more days"
        if (k + 1 < sentence.EndToken && KindAt(k + 1) == TimeWordKind.Unit && Word(k) is "more" or "straight" or "consecutive" or "full" or "whole" or "long" or "or" or "-" or "additional" or "other" or "calendar" or "business" or "working" or "school" or "fiscal")
            k++;
        var unit = At(k);
        if (unit.Kind != TimeWordKind.Unit)
            return TimeReading.None;
        if (unit.Code == "TS" && Is(k, "second"))
            return TimeReading.None;
        return Measured(k, count, unit);
    }

    /// <summary>After number and unit: "ago", "earlier", or a plain length.</summary>
    private TimeReading Measured(int k, int count, TimeWord unit)
    {
        var end = k + 1;
        if (end < sentence.EndToken && Is(end, "ago"))
        {
            var value = count < 0 ? "PAST_REF" : unit.Code is "TH" or "TM" or "TS" ? null : calendar.Unit(unit.Code, -count);
            return TimeReading.Date(end + 1, value);
        }

        if (end < sentence.EndToken && Is(end, "from") && end + 1 < sentence.EndToken && Is(end + 1, "now"))
            return TimeReading.Date(end + 2, count < 0 ? "FUTURE_REF" : calendar.Unit(unit.Code, count));
        if (end < sentence.EndToken && Word(end) is "earlier" or "later" or "before" && !(Is(end, "before") && end + 1 < sentence.EndToken && tokens[end + 1].Kind == TokenKind.Word))
        {
            // "a year earlier" is most often than the year told of, which is that of publication; nearer anchors are not known here.
            return TimeReading.Date(end + 1, unit.Code == "Y" && count > 0 && !Is(end, "later") ? calendar.Unit("Y", -count) : null);
        }

        // "28 years old" is an age.
        return new TimeReading(end, TimeType.Duration, count < 0 ? VagueDuration(unit.Code) : Duration(count, unit.Code));
    }

    private bool TryCount(ref int k, out int count)
    {
        count = 0;
        if (tokens[k].Kind == TokenKind.Number)
        {
            Span<char> digits = stackalloc char[8];
            var length = 0;
            foreach (var c in Word(k))
            {
                if (c == ',')
                    continue;
                if (!char.IsAsciiDigit(c) || length == digits.Length)
                    return false;
                digits[length++] = c;
            }

            k++;
            return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out count);
        }

        var word = At(k);
        if (word.Kind != TimeWordKind.Number)
        {
            var spelled = Spelled(Word(k));
            if (spelled == 0)
                return false;
            count = spelled;
            k++;
            return true;
        }

        count = word.Value;
        k++;
        // "twenty four"
        if (count >= 20 && count < 100 && count % 10 == 0 && k < sentence.EndToken && At(k) is { Kind: TimeWordKind.Number, Value: < 10 } ones)
        {
            count += ones.Value;
            k++;
        }

        return true;
    }

    // "twenty-five"
    private static int Spelled(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0)
            return 0;
        var tens = TimeWords.Find(word[..hyphen]);
        var ones = TimeWords.Find(word[(hyphen + 1)..]);
        return tens is { Kind: TimeWordKind.Number, Value: >= 20 } && ones is { Kind: TimeWordKind.Number, Value: < 10 } ? tens.Value + ones.Value : 0;
    }

    /// <summary>"first half of the year", "third quarter of 2021", "second quarter".</summary>
    private TimeReading Ordinal(int i, int number)
    {
        var k = i + 1;
        if (k >= sentence.EndToken)
            return TimeReading.None;
        var code = Is(k, "half") && number <= 2 ? "H" : Is(k, "quarter") && number <= 4 ? "Q" : "";
        if (code.Length == 0)
            return TimeReading.None;
        var end = k + 1;
        string? year = null;
        var stated = false;
        if (end < sentence.EndToken && Is(end, "of"))
        {
            var y = end + 1;
            if (Is(y, "the") || Is(y, "this") || Is(y, "last") || Is(y, "next"))
            {
                if (y + 1 >= sentence.EndToken || !(Is(y + 1, "year") || Is(y + 1, "century")))
                    return TimeReading.None;
                if (Is(y + 1, "century"))
                    return TimeReading.Date(y + 2, (string?)null);
                year = calendar.Unit("Y", Is(y, "last") ? -1 : Is(y, "next") ? 1 : 0);
                end = y + 2;
                stated = true;
            }
            else if (TryYear(y, out var which))
            {
                year = CalendarReference.Year(which);
                end = y + 1;
                stated = true;
            }
            else
            {
                return TimeReading.None;
            }
        }

        // "the first half" alone may be of a match.
        if (!stated)
        {
            if (code == "H")
                return TimeReading.None;
            year = calendar.Published is { } day ? CalendarReference.Year(number > (day.Month + 2) / 3 && TenseAt(i) != Tense.Future ? day.Year - 1 : day.Year) : null;
        }

        return TimeReading.Date(end, year is null ? null : year + "-" + code + TimeReading.Number(number));
    }

    /// <summary>"a year ago", "an hour"; "a day" after a number counts how often.</summary>
    private TimeReading Article(int i)
    {
        var k = i + 1;
        if (k >= sentence.EndToken)
            return TimeReading.None;
        if (Is(k, "few") || Is(k, "couple"))
        {
            var unit = Is(k, "couple") && Is(k + 1, "of") ? k + 2 : k + 1;
            return At(unit) is { Kind: TimeWordKind.Unit } several ? Measured(unit, -1, several) : TimeReading.None;
        }

        if (Is(k, "half"))
            return Half(k);
        var word = At(k);
        if (word.Kind != TimeWordKind.Unit || Word(k).EndsWith("s") || word.Code is "TS" or "Q" or "WE")
            return TimeReading.None;
        if (i > sentence.FirstToken && (tokens[i - 1].Kind is TokenKind.Number or TokenKind.Symbol || Word(i - 1) is "times" or "twice" or "once" or "dollars" or "euros" or "pounds" or "percent" or "hours" or "barrels" or "people"))
            return new TimeReading(k + 1, TimeType.Set, Duration(1, word.Code));
        return Measured(k, 1, word);
    }

    private TimeReading Half(int i)
    {
        var k = i + 1;
        if (k < sentence.EndToken && (Is(k, "a") || Is(k, "an")))
            k++;
        var word = At(k);
        return word.Kind != TimeWordKind.Unit || Word(k).EndsWith("s") ? TimeReading.None
            : new TimeReading(k + 1, TimeType.Duration, word.Code switch { "Y" => "P6M", "DE" => "P5Y", "TH" => "PT30M", "CE" => "P50Y", _ => null });
    }

    /// <summary>"for years", "in decades": a unit in the plural without a number.</summary>
    private TimeReading BareUnit(int i)
    {
        var word = At(i);
        return Word(i).EndsWith("s") && word.Code is not ("TS" or "Q" or "WE" or "TM") && Word(i - 1) is "for" or "in" or "For" or "In" or "of" or "after" or "After" or "over" && !(Is(i - 1, "of") && i - 2 >= sentence.FirstToken && Word(i - 2) is not ("hundreds" or "thousands" or "dozens" or "couple" or "tens"))
            ? new TimeReading(i + 1, TimeType.Duration, VagueDuration(word.Code)) : TimeReading.None;
    }

    /// <summary>"every week", "every two years", "each Monday".</summary>
    private TimeReading Every(int i)
    {
        var k = i + 1;
        if (k >= sentence.EndToken)
            return TimeReading.None;
        var word = At(k);
        if (word.Kind == TimeWordKind.Unit && !Word(k).EndsWith("s"))
            return new TimeReading(k + 1, TimeType.Set, Duration(1, word.Code));
        if (word.Kind == TimeWordKind.Weekday)
            return new TimeReading(k + 1, TimeType.Set, "XXXX-WXX-" + TimeReading.Number(word.Value));
        if (word.Kind == TimeWordKind.PartOfDay)
            return new TimeReading(k + 1, TimeType.Set, "XXXX-XX-XX" + word.Code);
        if (word.Kind == TimeWordKind.Number || tokens[k].Kind == TokenKind.Number)
            return Counted(k) is { Type: TimeType.Duration, End: > 0 } length ? length with { Type = TimeType.Set } : TimeReading.None;
        return TimeReading.None;
    }

    // ---- numbers ----

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

    // ---- expressions that an article or a compound begins ----

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
        if (Is(k, "day") && k + 1 < sentence.EndToken && (Is(k + 1, "before") || Is(k + 1, "after")))
        {
            var days = Is(k + 1, "before") ? -2 : 2;
            return k + 2 < sentence.EndToken && (days < 0 ? Is(k + 2, "yesterday") : Is(k + 2, "tomorrow"))
                ? TimeReading.Date(k + 3, calendar.Plus(days)) : TimeReading.Date(k + 2, (string?)null);
        }

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

    /// <summary>"three-year", "30-day", "mid-May", "mid-2023", "fourth-quarter", "twenty-five years".</summary>
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

    // ---- tense ----

    /// <summary>Which way the sentence looks at a token: by the nearest verb before it, else after it.</summary>
    private Tense TenseAt(int i)
    {
        for (var k = i - 1; k >= Math.Max(sentence.FirstToken, i - TenseReach); k--)
        {
            if (TenseOf(Word(k)) is var tense and not Tense.Unknown)
                return tense;
        }

        for (var k = i + 1; k < Math.Min(sentence.EndToken, i + TenseReach); k++)
        {
            if (TenseOf(Word(k)) is var tense and not Tense.Unknown)
                return tense;
        }

        return Tense.Unknown;
    }

    private static Tense TenseOf(ReadOnlySpan<char> word)
    {
        if (word is "will" or "shall" or "due" or "scheduled" or "expected" or "planned" or "plans" or "plan" or "planning" or "set" or "going" or "upcoming" or "slated" or "may" or "intends" or "would" or "'ll" or "until" or "next")
            return Tense.Future;
        if (word.EndsWith("'ll") || word.EndsWith("’ll"))
            return Tense.Future;
        if (word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0]))
            return Tense.Past;
        if (word is "is" or "are" or "am" or "isn't" or "aren't" or "isn’t" or "aren’t")
            return Tense.Present;
        return word is "said" or "told" or "was" or "were" or "had" or "did" or "came" or "went" or "met" or "held" or "took" or "made" or "gave" or "began" or "left" or "won" or "lost" or "killed" or "fell" or "rose"
            or "saw" or "got" or "sent" or "spoke" or "wrote" or "became" or "brought" or "found" or "led" or "sold" or "bought" or "paid" or "hit" or "broke" or "grew" or "flew" or "been" or "has" or "since" or "ago"
            ? Tense.Past : Tense.Unknown;
    }
}
