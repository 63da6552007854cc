using System.Globalization;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <content>Lengths of time, how often, and what a number counts.</content>
internal readonly partial struct TimeGrammar
{
    private static string Duration(int count, string code) => code switch
    {
        "TH" => "PT" + TimeReading.Number(count) + "H",
        "TM" => "PT" + TimeReading.Number(count) + "M",
        "TS" => "PT" + TimeReading.Number(count) + "S",
        "DE" => "P" + TimeReading.Number(10 * count) + "Y",
        "CE" => "P" + TimeReading.Number(100 * count) + "Y",
        _ => "P" + TimeReading.Number(count) + code,
    };

    // "two and a half years"
    private static string? WithHalf(int count, string code) => code switch
    {
        "Y" => "P" + TimeReading.Number(count) + "Y6M",
        "DE" => "P" + TimeReading.Number((10 * count) + 5) + "Y",
        "D" => "P" + TimeReading.Number(count) + "DT12H",
        "TH" => "PT" + TimeReading.Number(count) + "H30M",
        "TM" => "PT" + TimeReading.Number(count) + "M30S",
        _ => null,
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

        // "2 1/2 years", "two and a half years"
        var half = count <= 0 || k + 1 >= sentence.EndToken ? k : Is(k, "1/2") || Is(k, "½") ? k + 1 : k + 3 < sentence.EndToken && Is(k, "and") && Is(k + 1, "a") && Is(k + 2, "half") ? k + 3 : k;
        if (half > k && At(half) is { Kind: TimeWordKind.Unit } halved && WithHalf(count, halved.Code) is { } duration)
            return new TimeReading(half + 1, TimeType.Duration, duration);
        // "three straight years", "three more days"
        if (k + 1 < sentence.EndToken && KindAt(k + 1) == TimeWordKind.Unit && Word(k) is "more" or "straight" or "consecutive" or "full" or "whole" or "long" or "or" or "-" or "additional" or "other" or "calendar" or "business" or "working" or "school" or "fiscal" or "trading")
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
        // "a year and a half", "a week or so ago"
        if (count > 0 && end + 2 < sentence.EndToken && Is(end, "and") && Is(end + 1, "a") && Is(end + 2, "half") && WithHalf(count, unit.Code) is { } halved)
            return new TimeReading(end + 3, TimeType.Duration, halved);
        if (end + 2 < sentence.EndToken && Is(end, "or") && Is(end + 1, "so") && Is(end + 2, "ago"))
            end += 2;
        if (end < sentence.EndToken && Is(end, "ago"))
        {
            // "a week ago" is meant to the day, more weeks are not.
            var value = count < 0 ? "PAST_REF" : unit.Code is "TH" or "TM" or "TS" ? null : unit.Code == "W" && count == 1 ? calendar.Unit("D", -7) : calendar.Unit(unit.Code, -count);
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
            return At(unit) is { Kind: TimeWordKind.Unit } several ? Measured(unit, Is(k, "couple") ? 2 : -1, several) : TimeReading.None;
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
        if (BesideDay(i) is { End: > 0, Value: not null } beside)
            return beside;
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
        if (word.Kind == TimeWordKind.Month && IsCapital(k))
            return new TimeReading(k + 1, TimeType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{word.Value:D2}"));
        if (word.Kind == TimeWordKind.Number || tokens[k].Kind == TokenKind.Number)
            return Counted(k) is { Type: TimeType.Duration, End: > 0 } length ? length with { Type = TimeType.Set } : TimeReading.None;
        return TimeReading.None;
    }
}
