using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Language.Times;

namespace Crossread.Presentation;

/// <summary>Puts in order of time what is told with a day, and when the articles were published.</summary>
internal static class TimelineArranger
{
    public static ImmutableArray<TimelineEntry> Arrange(StoryComparison comparison, IReadOnlyDictionary<string, ReportArticle> articles)
    {
        var told = comparison.Claims.SelectMany(claim => claim.Tellings
            .SelectMany(t => Days(articles[t.Article], t).Select(day => (Claim: claim, Day: day, Telling: t)))
            .GroupBy(t => t.Day, StringComparer.Ordinal)
            .Select(g => new TimelineEntry(
                g.Key,
                TimelineKind.Told,
                Cited(articles[g.First().Telling.Article], g.First().Telling.Span),
                [.. g.Select(t => articles[t.Telling.Article].Label).Distinct(StringComparer.Ordinal)])));
        var published = articles.Values
            .Where(a => a.Analysis.Article.Published is not null)
            .Select(a => new TimelineEntry(PublicationText.Write(a.Analysis.Article.Published!), TimelineKind.Published, Beginning(a), [a.Label]));
        return [.. told.Concat(published).OrderBy(e => e.When, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Days(ReportArticle article, Telling telling) => article.Analysis.Language.Times
        .Where(t => t.Type is TimeType.Date or TimeType.Time && IsDay(t.Value) && telling.Span.Contains(t.Span))
        .Select(t => t.Value!)
        .Distinct(StringComparer.Ordinal);

    // "2031-03-04", "2031-03-04T18:00": a week, a year or a length is no point of a timeline.
    private static bool IsDay(string? value) =>
        value is { Length: >= 10 } && value[4] == '-' && value[7] == '-' && (value.Length == 10 || value[10] == 'T')
        && value.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiDigit(value[5]) && char.IsAsciiDigit(value[8]);

    private static Citation Cited(ReportArticle article, TextSpan span) => new(article, span, span);

    private static Citation Beginning(ReportArticle article)
    {
        var first = article.Analysis.Language.Sentences.Select(s => s.Span).FirstOrDefault();
        return Cited(article, first);
    }
}
