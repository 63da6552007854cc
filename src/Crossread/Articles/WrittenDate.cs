using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>A full calendar date as people and machines write it at the head of an article, with a time of day where one is given.</summary>
/// <param name="Span">From the first to the last character of it.</param>
/// <param name="Value">The instant in UTC; a time without a zone is taken as UTC.</param>
/// <param name="Precision">How much of it is known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenDate(TextSpan Span, DateTimeOffset Value, TimePrecision Precision)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    // Abbreviations that name one zone in the news; hours and minutes east of Greenwich.
    private static readonly Dictionary<string, int> Zones = new(StringComparer.Ordinal)
    {
        ["z"] = 0,
        ["utc"] = 0,
        ["gmt"] = 0,
        ["wet"] = 0,
        ["bst"] = 60,
        ["west"] = 60,
        ["cet"] = 60,
        ["cest"] = 120,
        ["eet"] = 120,
        ["eest"] = 180,
        ["msk"] = 180,
        ["edt"] = -240,
        ["est"] = -300,
        ["cdt"] = -300,
        ["cst"] = -360,
        ["mdt"] = -360,
        ["mst"] = -420,
        ["pdt"] = -420,
        ["pst"] = -480,
        ["jst"] = 540,
        ["hkt"] = 480,
        ["sgt"] = 480,
        ["aest"] = 600,
        ["aedt"] = 660,
    };

    /// <summary>Minutes east of Greenwich of a zone that an abbreviation names; null where it names none.</summary>
    /// <param name="abbreviation">In small letters.</param>
    internal static int? ZoneOf(string abbreviation) => Zones.TryGetValue(abbreviation, out var minutes) ? minutes : null;

    /// <summary>Reads the date that begins at <paramref name="start"/>, if one does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it must begin.</param>
    /// <param name="end">Where reading must stop.</param>
    public static WrittenDate? At(string text, int start, int end)
    {
        var reader = new Reader(text, start, end);
        TimeOfDay? time = null;
        var before = reader.Position;
        if (ReadTime(ref reader) is { } early && reader.SkipSeparators())
            time = early;
        else
            reader.Position = before;
        ReadWeekday(ref reader);
        if (ReadDay(ref reader) is not { } day)
            return null;
        var last = reader.Position;
        if (time is null)
        {
            reader.SkipSeparators();
            if (ReadTime(ref reader) is { } late)
            {
                time = late;
                last = reader.Position;
            }
        }

        var value = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var precision = TimePrecision.Day;
        if (time is { } given)
        {
            precision = given.Offset is null ? TimePrecision.LocalTime : TimePrecision.Instant;
            value = value.AddSeconds(given.Seconds).AddMinutes(-(given.Offset ?? 0));
        }

        return new WrittenDate(new TextSpan(start, last), value, precision);
    }

    private static void ReadWeekday(ref Reader reader)
    {
        var before = reader.Position;
        var word = reader.Word();
        if (word.Length >= 3 && Weekdays.Any(w => w.StartsWith(word, StringComparison.Ordinal)))
        {
            reader.Mark('.');
            reader.SkipSeparators();
        }
        else
            reader.Position = before;
    }

    private static DateOnly? ReadDay(ref Reader reader)
    {
        var before = reader.Position;
        if (reader.Number(out var first, out var digits))
        {
            var mark = reader.Peek();
            if (mark is '-' or '/' or '.' && reader.PeekDigit(1))
            {
                reader.Position++;
                return reader.Number(out var second, out var secondDigits) && secondDigits <= 2 && reader.Mark(mark) && reader.Number(out var third, out var thirdDigits)
                    ? Numeric(first, digits, second, third, thirdDigits, mark)
                    : null;
            }

            // 23 May 2024, 23rd of May, 2024
            reader.Ordinal();
            reader.Spaces();
            if (reader.TryWord("of"))
                reader.Spaces();
            if (digits > 2 || Month(reader.Word()) is not { } month)
                return null;
            reader.Mark('.');
            reader.Mark(',');
            reader.Spaces();
            return reader.Number(out var year, out var yearDigits) && yearDigits == 4 ? Valid(year, month, first) : null;
        }

        // May 23, 2024
        reader.Position = before;
        if (Month(reader.Word()) is not { } named)
            return null;
        reader.Mark('.');
        reader.Spaces();
        if (!reader.Number(out var dayOfMonth, out var dayDigits) || dayDigits > 2)
            return null;
        reader.Ordinal();
        reader.Mark(',');
        reader.Spaces();
        return reader.Number(out var fullYear, out var fullDigits) && fullDigits == 4 ? Valid(fullYear, named, dayOfMonth) : null;
    }

    // 2024-05-23; 23.05.2024 (day first wherever full stops are used); 23/05/2024 or 05/23/2024 where only one reading is a date.
    private static DateOnly? Numeric(int first, int firstDigits, int second, int third, int thirdDigits, char mark)
    {
        if (firstDigits == 4 && thirdDigits <= 2)
            return Valid(first, second, third);
        if (firstDigits > 2 || thirdDigits != 4)
            return null;
        var dayFirst = Valid(third, second, first);
        if (mark == '.')
            return dayFirst;
        var monthFirst = Valid(third, first, second);
        return dayFirst is null ? monthFirst : monthFirst is null || monthFirst == dayFirst ? dayFirst : null;
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        year is >= 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int? Month(string word)
    {
        if (word.Length < 3)
            return null;
        var index = Array.FindIndex(Months, m => m.StartsWith(word, StringComparison.Ordinal));
        return index >= 0 && (word.Length == 3 || word.Equals(Months[index], StringComparison.Ordinal) || word is "sept") ? index + 1 : null;
    }

    private static TimeOfDay? ReadTime(ref Reader reader)
    {
        var before = reader.Position;
        if (reader.TryWord("t") || reader.TryWord("at"))
            reader.Spaces();
        if (!reader.Number(out var hour, out var digits) || digits > 2 || hour > 23)
            return Back(ref reader, before);
        int minute = 0, second = 0;
        var clock = reader.Peek() is ':' or '.' && reader.PeekDigit(1);
        if (clock)
        {
            reader.Position++;
            if (!reader.Number(out minute, out digits) || digits != 2 || minute > 59)
                return Back(ref reader, before);
            if (reader.Peek() == ':' && reader.PeekDigit(1))
            {
                reader.Position++;
                if (!reader.Number(out second, out digits) || digits != 2 || second > 59)
                    return Back(ref reader, before);
                if (reader.Peek() is '.' && reader.PeekDigit(1))
                {
                    reader.Position++;
                    reader.Number(out _, out _);
                }
            }
        }

        var afterClock = reader.Position;
        reader.Spaces();
        var half = reader.Word();
        if (reader.Peek() == '.' && half is "a" or "p")
        {
            reader.Position++;
            half += reader.Word();
            reader.Mark('.');
        }

        if (half is "am" or "pm" && hour is >= 1 and <= 12)
        {
            hour = hour % 12 + (half is "pm" ? 12 : 0);
            afterClock = reader.Position;
        }
        else if (!clock)
            return Back(ref reader, before);
        else
            reader.Position = afterClock;

        var offset = ReadZone(ref reader);
        return new TimeOfDay(hour * 3600 + minute * 60 + second, offset);
    }

    private static TimeOfDay? Back(ref Reader reader, int position)
    {
        reader.Position = position;
        return null;
    }

    private static int? ReadZone(ref Reader reader)
    {
        var before = reader.Position;
        reader.Spaces();
        var mark = reader.Peek();
        if (mark is '+' or '-' or '\u2212' && reader.PeekDigit(1))
        {
            reader.Position++;
            reader.Number(out var hours, out var digits);
            var minutes = 0;
            if (digits == 4)
                (hours, minutes) = (hours / 100, hours % 100);
            else if (digits <= 2 && reader.Peek() == ':' && reader.PeekDigit(1))
            {
                reader.Position++;
                reader.Number(out minutes, out _);
            }

            if (digits is 2 or 4 && hours <= 14 && minutes < 60)
                return (mark == '+' ? 1 : -1) * (hours * 60 + minutes);
        }
        else if (Zones.TryGetValue(reader.Word(), out var named))
            return named;
        reader.Position = before;
        return null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct TimeOfDay(int Seconds, int? Offset);

    /// <summary>Walks over the characters of one line.</summary>
    private ref struct Reader(string text, int position, int end)
    {
        public int Position { get; set; } = position;

        public readonly char Peek() => Position < end ? text[Position] : '\0';

        public readonly bool PeekDigit(int ahead) => Position + ahead < end && char.IsAsciiDigit(text[Position + ahead]);

        public void Spaces()
        {
            while (Position < end && (char.IsWhiteSpace(text[Position])))
                Position++;
        }

        public bool SkipSeparators()
        {
            var before = Position;
            while (Position < end && (char.IsWhiteSpace(text[Position]) || text[Position] is ',' or '|' or '-' or '–' or '—' or '·' or '•' or '@' or '/'))
                Position++;
            return Position > before;
        }

        public bool Mark(char mark)
        {
            if (Peek() != mark)
                return false;
            Position++;
            return true;
        }

        public bool Number(out int value, out int digits)
        {
            value = digits = 0;
            while (Position < end && char.IsAsciiDigit(text[Position]) && digits < 9)
            {
                value = value * 10 + (text[Position] - '0');
                Position++;
                digits++;
            }

            return digits > 0 && !PeekDigit(0);
        }

        public void Ordinal()
        {
            var before = Position;
            if (Word() is not ("st" or "nd" or "rd" or "th"))
                Position = before;
        }

        /// <summary>The letters that follow, in lower case; empty where none do.</summary>
        public string Word()
        {
            var start = Position;
            while (Position < end && char.IsLetter(text[Position]) && Position - start < 12)
                Position++;
            return text[start..Position].ToLowerInvariant();
        }

        public bool TryWord(string word)
        {
            var before = Position;
            if (Word().Equals(word, StringComparison.Ordinal))
                return true;
            Position = before;
            return false;
        }
    }
}
