using Crossread.Articles;
using Crossread.Language.Times;

namespace Crossread.Comparison.Differences;

/// <summary>Times of one event that do not agree, or of which one is more exact.</summary>
internal static class TimeDifferences
{
    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
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
                var (x, y) = (byArticle[i].First(), byArticle[j].First());
                var (shorter, longer) = x.Time.Value!.Length <= y.Time.Value!.Length ? (x.Time.Value, y.Time.Value) : (y.Time.Value, x.Time.Value);
                yield return new Difference(
                    DifferenceKind.Date,
                    [x.Telling.Side(x.Time.Span), y.Telling.Side(y.Time.Span)],
                    longer.StartsWith(shorter, StringComparison.Ordinal) ? "one is more exact" : "");
                yield break;
            }
        }
    }

    /// <summary>Whether two values name one day, or a range and one of its ends.</summary>
    private static bool SameDay(string a, string b) =>
        a.Length >= 10 && b.Length >= 10 && string.CompareOrdinal(a, 0, b, 0, 10) == 0;
}
