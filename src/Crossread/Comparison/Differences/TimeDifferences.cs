using Crossread.Articles;
using Crossread.Language.Times;

namespace Crossread.Comparison.Differences;

/// <summary>Times of one event that do not agree, or of which one is more exact.</summary>
internal static class TimeDifferences
{
    // Two times may belong to two events.
    private const double ClosestFrom = 0.65;

    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        var byArticle = tellings.SelectMany(t => SpanOrder.Within(t.Language.Times, t.Clause.Span, x => x.Span)
                .Where(x => x.Type is TimeType.Date or TimeType.Time && x.Value is { Length: > 3 } v && char.IsAsciiDigit(v[0]))
                .Select(x => (Telling: t, Time: x)))
            .GroupBy(p => p.Telling.Clause.Article).OrderBy(g => g.Key).ToArray();
        for (var i = 0; i < byArticle.Length; i++)
        {
            for (var j = i + 1; j < byArticle.Length; j++)
            {
                // Any two that agree, and the articles agree.
                if (byArticle[i].Any(a => byArticle[j].Any(b => string.Equals(a.Time.Value, b.Time.Value, StringComparison.Ordinal) || SameDay(a.Time.Value!, b.Time.Value!))))
                    continue;
                var (x, y, close) = byArticle[i].SelectMany(a => byArticle[j].Select(b => (a, b, Close: Closeness.Of(a.Telling, b.Telling, terms)))).MaxBy(p => p.Close);
                var (shorter, longer) = x.Time.Value!.Length <= y.Time.Value!.Length ? (x.Time.Value, y.Time.Value) : (y.Time.Value, x.Time.Value);
                // Two dates of which one holds the other are of one event, if neither is counted from the day of the report.
                var isMoreExact = longer.StartsWith(shorter, StringComparison.Ordinal);
                if (isMoreExact ? !IsFixed(x) || !IsFixed(y) : close < ClosestFrom)
                    continue;
                var exact = x.Time.Value.Length > y.Time.Value.Length ? x : y;
                yield return new Difference(
                    DifferenceKind.Date,
                    [x.Telling.Side(x.Time.Span), y.Telling.Side(y.Time.Span)],
                    isMoreExact ? $"{exact.Telling.Teller} is more exact" : $"{x.Telling.Teller} says {x.Telling.Side(x.Time.Span).Words}, {y.Telling.Teller} {y.Telling.Side(y.Time.Span).Words}");
                yield break;
            }
        }
    }

    private static bool IsFixed((ReadTelling Telling, TimeExpression Time) time) => time.Telling.Side(time.Time.Span).Words.Any(char.IsAsciiDigit);

    /// <summary>Whether two values name one day, or a range and one of its ends.</summary>
    private static bool SameDay(string a, string b) =>
        a.Length >= 10 && b.Length >= 10 && string.CompareOrdinal(a, 0, b, 0, 10) == 0;
}
