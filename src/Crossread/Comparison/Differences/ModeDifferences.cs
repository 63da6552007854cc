namespace Crossread.Comparison.Differences;

/// <summary>Quoted in one telling, in the reporter's words in another.</summary>
internal sealed class ModeDifferences(StoryTerms terms)
{
    private const double CloseFrom = 0.4;
    private const double ContentFrom = 0.2;

    // Of words with and without marks, how much they tell at least, and how much of what is quoted stands in the other: by weight, and by number.
    private const double LeastUnmarked = 0.5;
    private const double UnmarkedFrom = 0.6;
    private const double UnmarkedWords = 0.75;

    /// <summary>One at most: whole tellings before words.</summary>
    public IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings) => (Retold(tellings) ?? Unmarked(tellings)) is { } mode ? [mode] : [];

    /// <summary>The quotation and the retelling of it that come nearest to each other, where an article only quotes and another only retells.</summary>
    private Difference? Retold(IReadOnlyList<ReadTelling> tellings)
    {
        var byArticle = tellings.ToLookup(t => t.Clause.Article);
        var best = (
            from quoted in tellings
            where quoted.IsQuotation && quoted.Statement is not null
            from retold in tellings
            where retold.Statement is not null && retold.Clause.Article != quoted.Clause.Article && byArticle[retold.Clause.Article].All(t => t.IsReported)
            let close = Closeness.Of(quoted, retold, terms)
            where close >= CloseFrom && QuotationDifferences.MaySpeakAlike(quoted, retold, 0)
            orderby close descending
            select (Quoted: quoted, Retold: retold)).FirstOrDefault();
        return best.Quoted is null ? null : Between(best.Quoted, best.Quoted.Side(), best.Retold, best.Retold.Side());
    }

    /// <summary>Words within quotation marks that another article has without them, and quotes in no telling.</summary>
    private Difference? Unmarked(IReadOnlyList<ReadTelling> tellings)
    {
        (double Weight, Difference? Difference) best = default;
        foreach (var quoted in tellings.Where(t => t.QuotedWords > 0))
        {
            var said = quoted.Quoted(quoted.Clause.FirstToken, quoted.Clause.EndToken);
            if (said.Count == 0)
                continue;
            var whole = said.Sum(t => WeightOf(quoted, t));
            foreach (var plain in tellings)
            {
                if (plain.Clause.Article == quoted.Clause.Article)
                    continue;
                var (same, _) = WordAlignment.Align(quoted, said[0], said[^1] + 1, plain, plain.Clause.FirstToken, plain.Clause.EndToken, terms);
                same.RemoveAll(p => !quoted.IsQuoted(p.A));
                var shared = same.Sum(p => WeightOf(quoted, p.A));
                if (shared < Math.Max(LeastUnmarked, UnmarkedFrom * whole) || same.Count < UnmarkedWords * said.Count || shared <= best.Weight || same.Exists(p => plain.IsQuoted(p.B))
                    || tellings.Any(t => t.Clause.Article == plain.Clause.Article && t.QuotedWords > 0 && Quotes(t, quoted, same)))
                    continue;
                best = (shared, Between(quoted, quoted.Side(said[0], said[^1] + 1), plain, plain.Side(same[0].B, same[^1].B + 1)));
            }
        }

        return best.Difference;
    }

    /// <summary>Whether a telling quotes one of the words.</summary>
    private bool Quotes(ReadTelling telling, ReadTelling quoted, List<(int A, int B)> same) =>
        telling.Quoted(telling.Clause.FirstToken, telling.Clause.EndToken).Select(t => terms.TermOf(telling.Clause.Article, t))
            .Intersect(same.Select(p => terms.TermOf(quoted.Clause.Article, p.A))).Any(t => terms.Weight(t) >= ContentFrom);

    private static Difference Between(ReadTelling quoted, DifferenceSide quotedSide, ReadTelling retold, DifferenceSide retoldSide) =>
        new(DifferenceKind.Mode, ReadTelling.InOrder(quoted, quotedSide, retold, retoldSide), $"{quoted.Teller} quotes, {retold.Teller} retells");

    private double WeightOf(ReadTelling telling, int token) => terms.TermOf(telling.Clause.Article, token) is >= 0 and var term ? terms.Weight(term) : 0;
}
