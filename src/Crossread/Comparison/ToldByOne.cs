using Crossread.Articles;
using Crossread.Language.Tokens;

namespace Crossread.Comparison;

/// <summary>Chooses what one article alone tells and is worth showing: clauses with a figure, a name or a statement that no other article comes near.</summary>
internal static class ToldByOne
{
    // Nearer than this to a clause of another article, and it may be told there.
    private const double NearFrom = 0.12;
    private const int LeastWords = 6;
    private const double MaxAttribution = 0.3;

    /// <summary>The clauses in order of the articles, then of place; at most one of a sentence.</summary>
    public static IEnumerable<Clause> Find(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses, Alignment alignment)
    {
        var isNear = new bool[clauses.Count];
        foreach (var link in alignment.Likely.Where(l => l.Likelihood >= NearFrom))
            isNear[link.A] = isNear[link.B] = true;
        var told = alignment.Groups.SelectMany(g => g).Select(c => clauses[c]).ToLookup(c => (c.Article, c.Sentence));
        var bySentence = clauses.Select((c, i) => (Clause: c, IsNear: isNear[i])).GroupBy(c => (c.Clause.Article, c.Clause.Sentence));
        foreach (var sentence in bySentence.OrderBy(s => s.Key))
        {
            var language = articles[sentence.Key.Article].Language;
            if (language.Sentences[sentence.Key.Sentence].IsHeading || sentence.Any(c => c.IsNear && 2 * c.Clause.Span.Length > language.Sentences[sentence.Key.Sentence].Span.Length))
                continue;
            var free = sentence.Where(c => !c.IsNear && c.Clause.Attribution <= MaxAttribution && !told[sentence.Key].Any(t => t.Overlaps(c.Clause)))
                .Select(c => c.Clause).OrderByDescending(c => c.EndToken - c.FirstToken).ThenBy(c => c.Span).FirstOrDefault();
            if (free is not null && IsWorth(free, articles[free.Article]))
                yield return free;
        }
    }

    private static bool IsWorth(Clause clause, ArticleAnalysis analysis)
    {
        var (words, figure) = (0, false);
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            words += analysis.Language.Tokens[t].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
            figure |= analysis.Language.Tokens[t].Kind == TokenKind.Number;
        }

        return words >= LeastWords && (figure || clause.Statement is not null || SpanOrder.Within(analysis.Language.Names, clause.Span, n => n.Span).Any());
    }
}
