using System.Globalization;
using Crossread.Language;

namespace Crossread.Evaluation.Times;

/// <summary>How often a given time expression gets the value that annotators gave it (TimeBank 1.2 and AQUAINT in the edition of TempEval-3).</summary>
/// <remarks>
/// The articles are not there, only the expressions with the tense of the events beside them: each is read in a sentence of a few words in that tense.
/// Right is the same value to the letter; a time of day counts as its day where the annotators gave a day.
/// </remarks>
internal static class TimeScorer
{
    private const string File = "language/timex/tbaq-expressions.tsv";

    /// <summary>Measures days, and values of each type.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var analyzer = new TextAnalyzer(AnalysisScope.Language);
        var tallies = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var line in data.TextLines(File).Skip(1))
        {
            var columns = line.Split('\t');
            var (type, value) = (columns[3], columns[4]);
            var published = DateOnly.Parse(columns[2].AsSpan(0, 10), CultureInfo.InvariantCulture);
            var values = analyzer.Analyze(new SourceText(Frame(columns[9], columns[10]) + columns[8] + ".") { Published = published }).Times.Select(t => t.Value).OfType<string>().ToList();
            var isDay = type == "DATE" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
            if (isDay)
                Count("days", values.Exists(v => v.AsSpan(0, Math.Min(10, v.Length)).SequenceEqual(value)));
            Count(type switch { "DATE" => "dates", "TIME" => "clock-times", "DURATION" => "durations", _ => "sets" }, values.Contains(value));
        }

        return [.. tallies.Select(t => new Figure("tbaq", t.Key + "-right", (double)t.Value.Right / t.Value.All)
        {
            Protocol = "given the expression and the tense beside it",
            Target = t.Key == "days" ? 0.93 : null,
            Words = t.Key == "days" ? "dates that name a day, given the expression" : "",
            Peer = t.Key == "days" ? "chrono-node 2.10: 88.5" : "",
        })];

        void Count(string name, bool isRight)
        {
            var tally = tallies.GetValueOrDefault(name);
            tallies[name] = (tally.Right + (isRight ? 1 : 0), tally.All + 1);
        }
    }

    // The tense of the event before counts first, as in a sentence; that of the event after only where it is past or future.
    private static string Frame(string before, string after)
    {
        var tense = before.Length > 0 ? before : after.StartsWith("PRESENT", StringComparison.Ordinal) ? "" : after;
        return tense.StartsWith("FUTURE", StringComparison.Ordinal) ? "It will happen "
            : tense.StartsWith("PAST", StringComparison.Ordinal) || tense.Contains("PERFECTIVE", StringComparison.Ordinal) ? "It happened "
            : tense.Length > 0 ? "It is "
            : "Then: ";
    }
}
