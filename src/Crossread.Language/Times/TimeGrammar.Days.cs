using System.Globalization;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <content>Months, days and weekdays, and what is counted from the day of publication.</content>
internal readonly partial struct TimeGrammar
{
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
        // "Tuesday nights"
        if (KindAt(i + 1) == TimeWordKind.PartOfDay && Word(i + 1).EndsWith("s"))
            return new TimeReading(i + 2, TimeType.Set, "XXXX-WXX-" + TimeReading.Number(weekday) + At(i + 1).Code);
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

    private TimeReading Deictic(int i, TimeWord word)
    {
        if (word.Code.Length > 0)
            return new TimeReading(i + 1, TimeType.Time, calendar.Plus(word.Value) is { } day ? CalendarReference.Day(day) + word.Code : null);
        return WithPartOfDay(i + 1, calendar.Plus(word.Value));
    }

    /// <summary>"day before yesterday", "day after Christmas", from "day" on; without what it stands beside its value is not known.</summary>
    private TimeReading BesideDay(int i)
    {
        if (!Is(i, "day") || i + 1 >= sentence.EndToken || !(Is(i + 1, "before") || Is(i + 1, "after")))
            return TimeReading.None;
        // None of these readings begins with a day beside another: there is no end to count to.
        var anchor = i + 2 >= sentence.EndToken ? TimeReading.None : KindAt(i + 2) switch
        {
            TimeWordKind.Day or TimeWordKind.Weekday or TimeWordKind.Relative or TimeWordKind.Month => Read(i + 2),
            TimeWordKind.None when tokens[i + 2].Kind == TokenKind.Word && IsCapital(i + 2) => FeastAt(i + 2),
            _ => TimeReading.None,
        };
        if (anchor is { Type: TimeType.Date, End: > 0, Value: { Length: 10 } value }
            && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var number = day.DayNumber + (Is(i + 1, "before") ? -1 : 1);
            return TimeReading.Date(anchor.End, number < 0 || number > DateOnly.MaxValue.DayNumber ? null : CalendarReference.Day(DateOnly.FromDayNumber(number)));
        }

        return TimeReading.Date(i + 2, (string?)null);
    }

    /// <summary>"last week", "this morning", "next Monday", "last June", "the past three years".</summary>
    private TimeReading Relative(int i, int relative)
    {
        var k = i + 1;
        var word = At(k);
        switch (word.Kind)
        {
            case TimeWordKind.Unit:
                // "recent months", "the coming years": a length.
                if (Word(k).EndsWith("s") && word.Code != "TS" && relative != 0 && (Is(i, "recent") || Is(i, "coming")))
                    return new TimeReading(k + 1, TimeType.Duration, VagueDuration(word.Code));
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
}
