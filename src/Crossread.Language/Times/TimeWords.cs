namespace Crossread.Language.Times;

/// <summary>The words of English time expressions.</summary>
internal static class TimeWords
{
    private const int Longest = 12;
    private static readonly Dictionary<string, TimeWord> _words = Build();
    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word does, in any case, a last stop left out.</summary>
    public static TimeWord Find(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest || word.IsEmpty)
            return default;
        Span<char> small = stackalloc char[Longest];
        var length = word.ToLowerInvariant(small);
        if (length > 0 && small[length - 1] == '.')
            length--;
        return _lookup.TryGetValue(small[..length], out var found) ? found : default;
    }

    private static Dictionary<string, TimeWord> Build()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);

        void Add(TimeWordKind kind, int value, string code, params ReadOnlySpan<string> forms)
        {
            foreach (var form in forms)
                words.TryAdd(form, new TimeWord(kind, value, code));
        }

        string[] months = ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"];
        for (var i = 0; i < months.Length; i++)
            Add(TimeWordKind.Month, i + 1, "", months[i].Split(' '));
        string[] weekdays = ["monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"];
        for (var i = 0; i < weekdays.Length; i++)
            Add(TimeWordKind.Weekday, i + 1, "", weekdays[i].Split(' '));
        for (var i = 0; i < weekdays.Length; i++)
            Add(TimeWordKind.Weekdays, i + 1, "", weekdays[i].Split(' ')[0] + "s");
        Add(TimeWordKind.Unit, 1, "D", "day", "days");
        Add(TimeWordKind.Unit, 7, "W", "week", "weeks");
        Add(TimeWordKind.Unit, 7, "WE", "weekend", "weekends");
        Add(TimeWordKind.Unit, 30, "M", "month", "months");
        Add(TimeWordKind.Unit, 91, "Q", "quarter", "quarters");
        Add(TimeWordKind.Unit, 365, "Y", "year", "years");
        Add(TimeWordKind.Unit, 3650, "DE", "decade", "decades");
        Add(TimeWordKind.Unit, 36500, "CE", "century", "centuries");
        Add(TimeWordKind.Unit, 0, "TH", "hour", "hours");
        Add(TimeWordKind.Unit, 0, "TM", "minute", "minutes");
        Add(TimeWordKind.Unit, 0, "TS", "second", "seconds");
        string[] numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];
        for (var i = 1; i < numbers.Length; i++)
            Add(TimeWordKind.Number, i, "", numbers[i]);
        string[] tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var i = 0; i < tens.Length; i++)
            Add(TimeWordKind.Number, 30 + 10 * i, "", tens[i]);
        Add(TimeWordKind.Number, 100, "", "hundred");
        string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
        for (var i = 0; i < ordinals.Length; i++)
            Add(TimeWordKind.Ordinal, i + 1, "", ordinals[i]);
        Add(TimeWordKind.PartOfDay, 0, "TMO", "morning", "mornings");
        Add(TimeWordKind.PartOfDay, 0, "TAF", "afternoon", "afternoons");
        Add(TimeWordKind.PartOfDay, 0, "TEV", "evening", "evenings");
        Add(TimeWordKind.PartOfDay, 0, "TNI", "night", "nights", "overnight");
        Add(TimeWordKind.Season, 0, "SP", "spring");
        Add(TimeWordKind.Season, 0, "SU", "summer");
        Add(TimeWordKind.Season, 0, "FA", "autumn", "fall");
        Add(TimeWordKind.Season, 0, "WI", "winter");
        Add(TimeWordKind.Day, 0, "", "today");
        Add(TimeWordKind.Day, 0, "TNI", "tonight");
        Add(TimeWordKind.Day, -1, "", "yesterday");
        Add(TimeWordKind.Day, 1, "", "tomorrow");
        Add(TimeWordKind.Relative, -1, "", "last", "past", "previous");
        Add(TimeWordKind.Relative, 0, "", "this", "current");
        Add(TimeWordKind.Relative, 1, "", "next", "coming", "following", "upcoming");
        Add(TimeWordKind.Edge, 0, "", "early", "late", "mid", "later", "earlier");
        Add(TimeWordKind.Clock, 0, "T12:00", "noon", "midday");
        Add(TimeWordKind.Clock, 0, "T24:00", "midnight");
        Add(TimeWordKind.Vague, 0, "PRESENT_REF", "now", "currently", "nowadays", "presently");
        Add(TimeWordKind.Vague, 0, "PAST_REF", "recently", "lately", "formerly", "previously");
        Add(TimeWordKind.Vague, 0, "FUTURE_REF", "soon");
        Add(TimeWordKind.Relative, -1, "", "recent");
        Add(TimeWordKind.Rate, 0, "P1D", "daily");
        Add(TimeWordKind.Rate, 0, "P1W", "weekly");
        Add(TimeWordKind.Rate, 0, "P1M", "monthly");
        Add(TimeWordKind.Rate, 0, "P1Y", "yearly", "annually", "annual");
        Add(TimeWordKind.Rate, 0, "P3M", "quarterly");
        Add(TimeWordKind.Rate, 0, "PT1H", "hourly");
        Add(TimeWordKind.Every, 0, "", "every", "each");
        Add(TimeWordKind.Article, 1, "", "a", "an");
        Add(TimeWordKind.Several, 0, "", "several", "few", "many", "some");
        return words;
    }
}
