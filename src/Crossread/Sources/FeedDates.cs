using System.Globalization;
using System.Text.RegularExpressions;

namespace Crossread.Sources;

/// <summary>Reads the date forms of feeds: RFC 822 and its misspellings, ISO 8601 and W3C, ctime, and several local ones.</summary>
/// <remarks>Pure and thread-safe; linear in the text, of which no more than 200 characters are looked at. A time without a zone is taken as UTC.</remarks>
internal static partial class FeedDates
{
    private const int Longest = 200;

    private static readonly Dictionary<string, int> Months = Numbered(
        "jan january januar janvier gennaio enero janeiro január januári ιαν ιανουαρίου янв января",
        "feb february februar février fevrier febbraio febrero fevereiro február februári φεβ φεβρουαρίου фев февраля",
        "mar march märz maerz mrz mars marzo março március μάώ μαρ μαρτίου мар марта",
        "apr april avril aprile abril április απρ απριλίου апр апреля",
        "may mai maggio mayo maio május máujus μάι μαϊ μαιος μαΐου мая май",
        "jun june juni juin giugno junio junho június ιούν ιον ιουνίου июн июня",
        "jul july juli juillet luglio julio julho július ιούλ ιολ ιουλίου июл июля",
        "aug august août aout agosto augusztus αύγ αυγ αυγούστου авг августа",
        "sep sept september septembre settembre septiembre setembro szeptember σεπ σεπτεμβρίου сен сентября",
        "oct october okt oktober octobre ottobre octubre outubro október οκτ οκτωβρίου окт октября",
        "nov november novembre noviembre novembro νοέ νοε νοεμβρίου ноя ноября",
        "dec december dez dezember décembre decembre dicembre diciembre dezembro δεκ δεκεμβρίου дек декабря");

    // Hours from UTC (RFC 822, section 5.1, and names in use).
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["Z"] = 0,
        ["WET"] = 0,
        ["BST"] = 1,
        ["WEST"] = 1,
        ["CET"] = 1,
        ["MET"] = 1,
        ["MEZ"] = 1,
        ["CEST"] = 2,
        ["MEST"] = 2,
        ["MESZ"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["MSD"] = 4,
        ["ADT"] = -3,
        ["AST"] = -4,
        ["AT"] = -4,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["ET"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["CT"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["MT"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
        ["PT"] = -8,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["JST"] = 9,
        ["KST"] = 9,
        ["IST"] = 5.5,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["A"] = -1,
        ["N"] = 1,
        ["M"] = -12,
        ["Y"] = 12,
    };

    /// <summary>The time a text states, in UTC; null where it states none.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var stated = text.Trim();
        if (stated.Length > Longest)
            return null;
        return Numeric(stated) ?? Spelled(stated);
    }

    private static DateTimeOffset? Numeric(string text)
    {
        var match = Iso().Match(text);
        if (match.Success)
        {
            var year = Whole(match.Groups["y"]);
            if (match.Groups["o"].Success)
                return Make(year, 1, 1, match, Whole(match.Groups["o"]) - 1);
            return Make(year, match.Groups["m"].Success ? Whole(match.Groups["m"]) : 1, match.Groups["d"].Success ? Whole(match.Groups["d"]) : 1, match, 0);
        }

        return null;
    }

    private static DateTimeOffset? Make(int year, int month, int day, Match match, int daysLater)
    {
        var zone = match.Groups["z"].Success ? Zone(match.Groups["z"].Value.Trim()) : 0;
        if (zone is null)
            return null;
        var seconds = match.Groups["s"].Success ? double.Parse(match.Groups["s"].Value.Replace(',', '.'), CultureInfo.InvariantCulture) : 0;
        var hour = match.Groups["h"].Success ? Whole(match.Groups["h"]) : 0;
        if (match.Groups["half"].Success)
            hour = (hour % 12) + (match.Groups["half"].Value is "\uC624\uD6C4" ? 12 : 0);
        // Korean sites that write so mean their own time.
        if (match.Groups["half"].Success || text(match).Contains('\uB144', StringComparison.Ordinal))
            zone = 9;
        return Time(year, month, day, daysLater, hour, match.Groups["mi"].Success ? Whole(match.Groups["mi"]) : 0, seconds, zone.Value);

        static string text(Match match) => match.Value;
    }

    private static DateTimeOffset? Spelled(string text)
    {
        int? month = null, year = null, day = null;
        int hour = 0, minute = 0;
        double second = 0, zone = 0;
        var (hasTime, half) = (false, -1);
        foreach (Match token in Tokens().Matches(text))
        {
            var word = token.Value;
            if (token.Groups["time"].Success)
            {
                if (hasTime)
                    continue;
                hasTime = true;
                hour = Whole(token.Groups["h"]);
                minute = Whole(token.Groups["mi"]);
                second = token.Groups["s"].Success ? double.Parse(token.Groups["s"].Value, CultureInfo.InvariantCulture) : 0;
            }
            else if (token.Groups["offset"].Success && (hasTime || year is not null))
            {
                if (Zone(word) is not { } hours)
                    return null;
                zone = hours;
            }
            else if (token.Groups["offset"].Success || char.IsDigit(word[0]))
            {
                if (!int.TryParse(word.AsSpan().TrimStart("+-"), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return null; // a zone before any time
                if (word.TrimStart('+', '-').Length >= 4 && year is null)
                    year = number;
                else if (year is not null && month is null && number is >= 1 and <= 12)
                    month = number; // 2006/09/15
                else if (day is null && number is >= 1 and <= 31)
                    day = number;
                else if (year is null)
                    year = number + (number < 70 ? 2000 : number < 100 ? 1900 : 0);
                else
                    return null;
            }
            else if (Months.TryGetValue(word.ToLowerInvariant(), out var named))
            {
                month ??= named;
            }
            else if (word.Equals("am", StringComparison.OrdinalIgnoreCase) || word.Equals("pm", StringComparison.OrdinalIgnoreCase))
            {
                half = word[0] is 'p' or 'P' ? 12 : 0;
            }
            else if (hasTime && Zones.TryGetValue(word, out var hours))
            {
                zone = hours;
            }
        }

        if (half >= 0 && hour <= 12)
            hour = (hour % 12) + half;
        return month is { } m && year is { } y ? Time(y, m, day ?? 1, 0, hour, minute, second, zone) : null;
    }

    private static double? Zone(string zone)
    {
        if (zone.Length == 0 || Zones.TryGetValue(zone, out var named))
            return Zones.GetValueOrDefault(zone);
        var sign = zone[0] == '-' ? -1 : 1;
        var digits = zone.AsSpan().TrimStart("+-").ToString().Replace(":", "", StringComparison.Ordinal);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var hours = digits.Length <= 2 ? number : (number / 100) + (number % 100 / 60.0);
        return hours <= 24 ? sign * hours : null;
    }

    private static DateTimeOffset? Time(int year, int month, int day, int daysLater, int hour, int minute, double second, double zone)
    {
        if (year is < 1 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 24 || minute > 59 || second >= 62 || (year == 1 && month == 1))
            return null;
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).AddDays(daysLater).AddHours(hour).AddMinutes(minute).AddSeconds(second).AddMinutes(-Math.Round(zone * 60));
    }

    private static int Whole(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Numbered(params string[] months) => months
        .SelectMany((names, i) => names.Split(' ').Select(name => (Name: name, Number: i + 1)))
        .ToDictionary(n => n.Name, n => n.Number, StringComparer.Ordinal);

    [GeneratedRegex("""
        ^(?<y>[0-9]{4})(?:
            -?(?<o>[0-9]{3})(?![0-9])
          | (?:[-./]|\u002D?)(?<m>[0-9]{2})(?:(?:[-./]|\u002D?)(?<d>[0-9]{1,2}))?
          | -(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})
          | \uB144\s*(?<m>[0-9]{1,2})\uC6D4\s*(?<d>[0-9]{1,2})\uC77C
        )?
        (?:(?:\s*[Tt]\s*|\s+)(?<half>\uC624\uC804|\uC624\uD6C4)?\s*(?<h>[0-9]{1,2})(?::?(?<mi>[0-9]{2})(?::?(?<s>[0-9]{2}(?:[.,][0-9]{1,9})?)[0-9]*)?)?)?
        (?<z>\s*(?:[Zz]|[+-][0-9]{1,2}:?[0-9]{0,2}|[A-Z]{2,4}))?$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex("""(?<time>(?<h>[0-9]{1,2}):(?<mi>[0-9]{1,2})(?::(?<s>[0-9]{1,2}(?:\.[0-9]{1,7})?))?)|(?<offset>[+-][0-9]{1,2}:?[0-9]{2}\b)|[0-9]{1,6}|\p{L}+""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tokens();
}
