using System.Globalization;

namespace Crossread.Language.Times;

/// <summary>Which way a sentence looks.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>Turns what an expression says into TIMEX3 values, counted from a day of publication that may not be known.</summary>
internal readonly struct CalendarReference(DateOnly? published)
{
    public DateOnly? Published { get; } = published;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }

    /// <summary>The day so many days from publication; null outside the calendar.</summary>
    public DateOnly? Plus(int days)
    {
        if (Published is not { } day)
            return null;
        var number = (long)day.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>A weekday (1 Monday to 7 Sunday): the latest one up to the day of publication; where the sentence speaks of what is or will be, the first from it on.
    /// That of the next day is the next day in any tense: nobody names a day six days past by its weekday alone (in TimeBank eleven of fourteen look ahead).</summary>
    public DateOnly? Weekday(int weekday, Tense tense)
    {
        if (Published is not { } day)
            return null;
        var back = (Number(day) - weekday + 7) % 7;
        return tense is Tense.Future or Tense.Present || back == 6 ? Plus(back == 0 ? 0 : 7 - back) : Plus(-back);
    }

    /// <summary>"last Monday": before the day of publication; "next Monday": after it.</summary>
    public DateOnly? Weekday(int weekday, int relative, Tense tense)
    {
        if (Published is not { } day)
            return null;
        var back = (Number(day) - weekday + 7) % 7;
        return relative < 0 ? Plus(back == 0 ? -7 : -back) : relative > 0 ? Plus(7 - back) : Weekday(weekday, tense);
    }

    /// <summary>A month without its year; the one that comes next is that one in any tense.</summary>
    public int? YearOf(int month, Tense tense)
    {
        if (Published is not { } day)
            return null;
        var gap = month - day.Month;
        if (gap is 1 or -11)
            return gap == 1 ? day.Year : day.Year + 1;
        return tense switch
        {
            Tense.Past => gap > 0 ? day.Year - 1 : day.Year,
            Tense.Future => gap < 0 ? day.Year + 1 : day.Year,
            _ => gap > 6 ? day.Year - 1 : gap < -7 ? day.Year + 1 : day.Year,
        };
    }

    /// <summary>A day of a month without its year; of the years around that of publication the one that the weekday, the tense and nearness favour.</summary>
    public DateOnly? DayOf(int month, int dayOfMonth, int weekday, Tense tense)
    {
        if (Published is not { } published)
            return null;
        DateOnly? best = null;
        var cost = double.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (year is < 1 or > 9999 || dayOfMonth > DateTime.DaysInMonth(year, month))
                continue;
            var day = new DateOnly(year, month, dayOfMonth);
            var gap = day.DayNumber - published.DayNumber;
            var price = Math.Abs(gap) + (weekday > 0 && Number(day) != weekday ? 10_000 : 0) + (tense == Tense.Past && gap > 7 || tense == Tense.Future && gap < -7 ? 150 : 0);
            if (price < cost)
                (best, cost) = (day, price);
        }

        return best;
    }

    /// <summary>A feast by its month and day, or by its weekday of a month ("the fourth Thursday of November", -1 the last).</summary>
    public DateOnly? Feast(Feast feast, Tense tense)
    {
        if (Published is not { } published)
            return null;
        DateOnly? best = null;
        var cost = int.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (year is < 1 or > 9999)
                continue;
            var day = feast.In(year);
            var gap = day.DayNumber - published.DayNumber;
            var price = Math.Abs(gap) + (tense == Tense.Past && gap > 0 || tense == Tense.Future && gap < 0 ? 400 : 0);
            if (price < cost)
                (best, cost) = (day, price);
        }

        return best;
    }

    /// <summary>A unit so many units from the present one: "last week", "three years ago".</summary>
    public string? Unit(string code, int count)
    {
        if (Published is not { } day || Math.Abs((long)count) > 100_000)
            return null;
        switch (code)
        {
            case "D":
                return Plus(count) is { } other ? Day(other) : null;
            case "W":
                return Plus(7 * count) is { } inWeek ? Week(inWeek) : null;
            case "WE":
                return Plus(7 * count) is { } inWeekend ? Week(inWeekend) + "-WE" : null;
            case "M":
                var months = (long)day.Year * 12 + day.Month - 1 + count;
                return months is >= 12 and < 120_000 ? Month((int)(months / 12), (int)(months % 12) + 1) : null;
            case "Q":
                var quarters = (long)day.Year * 4 + (day.Month - 1) / 3 + count;
                return quarters is >= 4 and < 40_000 ? string.Create(CultureInfo.InvariantCulture, $"{quarters / 4:D4}-Q{quarters % 4 + 1}") : null;
            case "Y":
                return day.Year + count is >= 1 and <= 9999 and var year ? Year(year) : null;
            case "DE":
                return day.Year / 10 + count is >= 1 and <= 999 and var decade ? decade.ToString("D3", CultureInfo.InvariantCulture) : null;
            case "CE":
                return day.Year / 100 + count is >= 1 and <= 99 and var century ? century.ToString("D2", CultureInfo.InvariantCulture) : null;
            default:
                return null;
        }
    }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
