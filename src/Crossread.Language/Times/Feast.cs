using System.Runtime.InteropServices;

namespace Crossread.Language.Times;

/// <summary>A day of the year that has a name.</summary>
/// <param name="Month">1 to 12; 0 for Easter.</param>
/// <param name="Day">Day of the month, or days after Easter; 0 where a weekday is counted.</param>
/// <param name="Weekday">1 Monday to 7 Sunday; 0 where the day is fixed.</param>
/// <param name="Count">Which of that weekday in the month, 1 the first; -1 the last.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feast(int Month, int Day, int Weekday = 0, int Count = 0)
{
    private static readonly (string Words, Feast Feast)[] _feasts =
    [
        ("christmas eve", new(12, 24)), ("christmas day", new(12, 25)), ("christmas", new(12, 25)), ("boxing day", new(12, 26)), ("new year's eve", new(12, 31)), ("new year's day", new(1, 1)),
        ("new year's", new(1, 1)), ("valentine's day", new(2, 14)), ("st. patrick's day", new(3, 17)), ("international women's day", new(3, 8)), ("april fools' day", new(4, 1)),
        ("may day", new(5, 1)), ("bastille day", new(7, 14)), ("halloween", new(10, 31)), ("veterans day", new(11, 11)), ("armistice day", new(11, 11)), ("thanksgiving day", new(11, 0, 4, 4)),
        ("thanksgiving", new(11, 0, 4, 4)), ("labor day", new(9, 0, 1, 1)), ("memorial day", new(5, 0, 1, -1)), ("good friday", new(0, -2)), ("easter sunday", new(0, 0)),
        ("easter monday", new(0, 1)), ("easter", new(0, 0)), ("pentecost", new(0, 49)),
    ];

    /// <summary>The feast whose words stand at the beginning of some text, the longest that fits, with how many characters it takes; 0 if none does.</summary>
    public static int Find(ReadOnlySpan<char> text, out Feast feast)
    {
        feast = default;
        foreach (var (words, which) in _feasts)
        {
            if (text.Length < words.Length || text.Length > words.Length && char.IsLetterOrDigit(text[words.Length]) || !char.IsUpper(text[0]) || !Same(text[..words.Length], words))
                continue;
            feast = which;
            return words.Length;
        }

        return 0;
    }

    /// <summary>The day it falls on in a year, 1 to 9999.</summary>
    public DateOnly In(int year)
    {
        if (Month == 0)
            return DateOnly.FromDayNumber(Math.Clamp(Easter(year).DayNumber + Day, 0, DateOnly.MaxValue.DayNumber));
        if (Weekday == 0)
            return new DateOnly(year, Month, Day);
        if (Count < 0)
        {
            var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
            return last.AddDays(-((CalendarReference.Number(last) - Weekday + 7) % 7));
        }

        var first = new DateOnly(year, Month, 1);
        return first.AddDays((Weekday - CalendarReference.Number(first) + 7) % 7 + 7 * (Count - 1));
    }

    private static bool Same(ReadOnlySpan<char> text, string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = char.ToLowerInvariant(text[i]);
            if (c != words[i] && !(words[i] == '\'' && c == '’'))
                return false;
        }

        return true;
    }

    /// <summary>Western Easter (the anonymous Gregorian algorithm, Nature 1876).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
        return new DateOnly(year, month, day);
    }
}
