using System.Globalization;
using System.Runtime.InteropServices;
using Crossread.Language.Lexicons;

namespace Crossread.Articles.Pages;

/// <summary>Finds dates in the strings of pages, in the languages and orders of the news: ISO 8601, RFC 5322, numbers with marks, names of months, Chinese, Japanese and Korean signs, seconds since 1970.</summary>
/// <remarks>Immutable, thread-safe. Time linear in the string.</remarks>
internal sealed class PageDateReader
{
    private const string Table = "lexicons/en/pages/months.tsv";
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    private static readonly Dictionary<string, int> s_months = Months();

    private readonly bool _monthFirst;

    private PageDateReader(bool monthFirst) => _monthFirst = monthFirst;

    /// <summary>Reads 3/4/2024 as the third of April.</summary>
    public static PageDateReader DayFirst { get; } = new(false);

    /// <summary>Reads 3/4/2024 as the fourth of March.</summary>
    public static PageDateReader MonthFirst { get; } = new(true);

    /// <summary>Whether a word names a month.</summary>
    public static bool IsMonth(string word) => s_months.ContainsKey(word.TrimEnd('.').ToLowerInvariant());

    /// <summary>The reader for a page.</summary>
    /// <param name="language">Its language tag; null where it is not known.</param>
    /// <param name="address">Its address; null where it is not known.</param>
    public static PageDateReader For(string? language, string? address)
    {
        if (language is not { Length: >= 2 } || !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return DayFirst;
        if (language.Length >= 5)
            return language.EndsWith("-US", StringComparison.OrdinalIgnoreCase) || language.EndsWith("-PH", StringComparison.OrdinalIgnoreCase) ? MonthFirst : DayFirst;
        // Plain "en": the countries that write the month first have the domains that name no country.
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "";
        var top = host[(host.LastIndexOf('.') + 1)..];
        return top.Length == 2 && top is not ("us" or "ph" or "tv" or "io" or "co" or "me") ? DayFirst : MonthFirst;
    }

    /// <summary>The first date of a string; null where there is none.</summary>
    /// <param name="text">The string.</param>
    /// <param name="from">Where to begin.</param>
    public PageDate? Find(string text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            var c = text[i];
            var digit = char.IsAsciiDigit(c);
            if (!digit && !char.IsLetter(c))
                continue;
            // "SmithDec 5, 2023": parts that only their looks keep apart.
            if (i > 0 && (digit ? char.IsAsciiDigit(text[i - 1]) : char.IsLetter(text[i - 1]) && !(char.IsUpper(c) && char.IsLower(text[i - 1]))))
                continue;
            if (Day(text, i) is not { } found)
                continue;
            return WithTime(text, i, found.Day, found.End);
        }

        return null;
    }

    /// <summary>The date that a value for machines states: as <see cref="Find"/>, and eight digits or seconds since 1970.</summary>
    public PageDate? Stated(string value)
    {
        var text = value.Trim();
        if (text.Length > 120)
            text = text[..120];
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            var moment = DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? seconds / 1000 : seconds);
            if (moment.Year is >= FirstYear and <= LastYear)
                return new PageDate(moment, TimePrecision.Instant, 0, text.Length);
        }

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (text.Length == 8 || !char.IsAsciiDigit(text[8]))
            && Valid(Number(text, 0, 4), Number(text, 4, 2), Number(text, 6, 2)) is { } compact)
        {
            if (text.Length >= 15 && text[8] is 'T' && text.AsSpan(9, 6).IndexOfAnyExceptInRange('0', '9') < 0)
                return WithTime($"{text[9..11]}:{text[11..13]}:{text[13..15]}{text[15..]}", 0, compact, 0);
            return new PageDate(new DateTimeOffset(compact, TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, 0, 8);
        }

        return Find(text);
    }

    private static int Number(string text, int start, int length) => int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private (DateOnly Day, int End)? Day(string text, int start)
    {
        var reader = new Reader(text, start);
        if (char.IsAsciiDigit(text[start]))
        {
            var first = reader.Number(out var digits);
            if (digits == 4)
                return YearFirst(ref reader, first);
            if (digits > 2)
                return null;
            var mark = reader.Peek();
            if (mark is '.' or '/' or '-' && reader.DigitAt(1))
            {
                reader.At++;
                var second = reader.Number(out digits);
                if (digits > 2 || reader.Peek() != mark)
                    return null;
                reader.At++;
                reader.Spaces();
                var year = reader.Number(out digits);
                if (digits == 2 && mark is '.' or '/')
                    year += 2000;
                else if (digits != 4)
                    return null;
                return Ordered(first, second, year, mark) is { } ordered ? (ordered, reader.At) : null;
            }

            // 23 May 2024, 23rd of May, 23. Mai 2024, 23 de mayo de 2024, 23-May-2024
            reader.Ordinal();
            reader.Gap();
            reader.Little();
            if (mark == '.' && reader.DigitAt(0))
            {
                // 23. 5. 2024
                var month = reader.Number(out digits);
                if (digits > 2 || reader.Peek() != '.')
                    return null;
                reader.At++;
                reader.Spaces();
                var year = reader.Number(out digits);
                return digits == 4 && Valid(year, month, first) is { } spaced ? (spaced, reader.At) : null;
            }

            if (reader.Month() is not { } named)
                return null;
            reader.Gap();
            reader.Little();
            var named4 = reader.Number(out digits);
            if (digits == 2 && reader.Quoted)
                (named4, digits) = (named4 + 2000, 4);
            return digits == 4 && Valid(named4, named, first) is { } day ? (day, reader.At) : null;
        }

        // May 23, 2024; May 23rd 2024
        if (reader.Month() is not { } monthFirst)
            return null;
        reader.Gap();
        var dayOfMonth = reader.Number(out var dayDigits);
        if (dayDigits is 0 or > 2)
            return null;
        reader.Ordinal();
        reader.Gap();
        reader.Little();
        var written = reader.Number(out var yearDigits);
        return yearDigits == 4 && Valid(written, monthFirst, dayOfMonth) is { } american ? (american, reader.At) : null;
    }

    // 2024-05-23, 2024/5/23, 2024年5月23日, 2024년 5월 23일
    private static (DateOnly Day, int End)? YearFirst(ref Reader reader, int year)
    {
        var mark = reader.Peek();
        if (mark is not ('-' or '/' or '.' or '年' or '년' or '_'))
            return null;
        reader.At++;
        reader.Spaces();
        var month = reader.Number(out var digits);
        if (digits is 0 or > 2)
            return null;
        var second = reader.Peek();
        if (second != mark && second is not ('月' or '월'))
            return null;
        reader.At++;
        reader.Spaces();
        var day = reader.Number(out digits);
        if (digits is 0 or > 2)
            return null;
        if (reader.Peek() is '日' or '일')
            reader.At++;
        return Valid(year, month, day) is { } valid ? (valid, reader.At) : null;
    }

    private DateOnly? Ordered(int first, int second, int year, char mark)
    {
        var dayFirst = Valid(year, second, first);
        var monthFirst = Valid(year, first, second);
        return mark == '.' ? dayFirst : _monthFirst ? monthFirst ?? dayFirst : dayFirst ?? monthFirst;
    }

    private static PageDate WithTime(string text, int start, DateOnly day, int end)
    {
        if ((TimeAfter(text, end) ?? TimeBefore(text, start)) is not { } found)
            return new PageDate(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, start, end);
        var offset = found.Offset is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero;
        return new PageDate(
            new DateTimeOffset(day, new TimeOnly(found.Hour, found.Minute, found.Second), offset),
            found.Offset is null ? TimePrecision.LocalTime : TimePrecision.Instant, start, Math.Max(end, found.End));
    }

    // "14:05 | 23 May 2024", "11:30 AM EST, Fri Dec 22, 2023": a time that ends shortly before the day begins.
    private static TimeOfDay? TimeBefore(string text, int start)
    {
        var from = Math.Max(0, start - 24);
        for (var i = from; i < start; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && TimeAt(text, i) is { } time && time.End <= start)
                return time;
        }

        return null;
    }

    private static TimeOfDay? TimeAfter(string text, int at)
    {
        var limit = Math.Min(text.Length, at + 12);
        for (var i = at; i < limit; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                return TimeAt(text, i);
        }

        return null;
    }

    private static TimeOfDay? TimeAt(string text, int at)
    {
        var reader = new Reader(text, at);
        var hour = reader.Number(out var digits);
        if (digits is 0 or > 2 || hour > 23)
            return null;
        int minute = 0, second = 0;
        var clock = reader.Peek() is ':' or '.' or 'h' && reader.DigitAt(1);
        if (clock)
        {
            reader.At++;
            minute = reader.Number(out digits);
            if (digits != 2 || minute > 59)
                return null;
            if (reader.Peek() == ':' && reader.DigitAt(1))
            {
                reader.At++;
                second = reader.Number(out digits);
                if (digits != 2 || second > 59)
                    return null;
                if (reader.Peek() is '.' or ',' && reader.DigitAt(1))
                {
                    reader.At++;
                    reader.Number(out _);
                }
            }
        }

        var end = reader.At;
        reader.Spaces();
        var half = reader.Half();
        if (half != 0 && hour is >= 1 and <= 12)
        {
            hour = (hour % 12) + (half == 'p' ? 12 : 0);
            end = reader.At;
        }
        else if (!clock)
            return null;
        else
            reader.At = end;
        var offset = reader.Zone();
        return new TimeOfDay(hour, minute, second, offset, offset is null ? end : reader.At);
    }

    private static Dictionary<string, int> Months()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(Table, 2))
        {
            foreach (var form in row[1].Split(' '))
                months.TryAdd(form, int.Parse(row[0], CultureInfo.InvariantCulture));
        }

        return months;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct TimeOfDay(int Hour, int Minute, int Second, int? Offset, int End);

    private ref struct Reader(string text, int at)
    {
        private const int LongestWord = 16;

        public int At { get; set; } = at;

        public bool Quoted { get; private set; }

        public readonly char Peek() => At < text.Length ? text[At] : '\0';

        public readonly bool DigitAt(int ahead) => At + ahead < text.Length && char.IsAsciiDigit(text[At + ahead]);

        public int Number(out int digits)
        {
            var value = 0;
            for (digits = 0; At < text.Length && char.IsAsciiDigit(text[At]) && digits < 9; digits++, At++)
                value = (value * 10) + (text[At] - '0');
            if (DigitAt(0))
                digits = 10;
            return value;
        }

        public void Spaces()
        {
            while (At < text.Length && char.IsWhiteSpace(text[At]))
                At++;
        }

        public void Gap()
        {
            Quoted = false;
            for (var n = 0; At < text.Length && n < 4 && (char.IsWhiteSpace(text[At]) || text[At] is '.' or ',' or '-' or '/' or '\'' or '’'); n++, At++)
                Quoted |= text[At] is '\'' or '’';
        }

        public void Ordinal()
        {
            if (At + 1 < text.Length && char.IsAsciiLetter(text[At]) && text.AsSpan(At, 2) is "st" or "nd" or "rd" or "th" or "er" && !(At + 2 < text.Length && char.IsLetter(text[At + 2])))
                At += 2;
            else if (Peek() is 'º' or '°' or '.')
                At++;
        }

        // "of", "de", "del", "tháng" and the like between the parts.
        public void Little()
        {
            var before = At;
            var word = Word();
            if (word is "of" or "de" or "del" or "di" or "do" or "d" or "tháng")
                Gap();
            else
                At = before;
        }

        public int? Month()
        {
            var before = At;
            if (s_months.TryGetValue(Word(), out var month))
            {
                if (Peek() == '.')
                    At++;
                return month;
            }

            At = before;
            return null;
        }

        public char Half()
        {
            var before = At;
            var word = Word();
            if (word is "am" or "pm")
                return word[0];
            if (word is "a" or "p" && Peek() == '.')
            {
                At++;
                Spaces();
                if (Word() is "m")
                {
                    if (Peek() == '.')
                        At++;
                    return word[0];
                }
            }

            At = before;
            return '\0';
        }

        public int? Zone()
        {
            var before = At;
            Spaces();
            var mark = Peek();
            if (mark is '+' or '-' or '\u2212' && DigitAt(1))
            {
                At++;
                var hours = Number(out var digits);
                var minutes = 0;
                if (digits == 4)
                    (hours, minutes) = (hours / 100, hours % 100);
                else if (digits <= 2 && Peek() == ':' && DigitAt(1))
                {
                    At++;
                    minutes = Number(out _);
                }

                if (digits is 1 or 2 or 4 && hours <= 14 && minutes < 60)
                    return (mark == '+' ? 1 : -1) * ((hours * 60) + minutes);
            }
            else if (mark == '(')
                At++;
            if (WrittenDate.ZoneOf(Word()) is { } named)
                return named;
            At = before;
            return null;
        }

        private string Word()
        {
            var start = At;
            while (At < text.Length && char.IsLetter(text[At]) && At - start < LongestWord)
                At++;
            return text[start..At].ToLowerInvariant();
        }
    }
}
