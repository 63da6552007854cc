namespace Crossread.Comparison.Differences;

/// <summary>How much of what two tellings say they say both: only where it is much can a difference in one part of them mean anything.</summary>
internal static class Closeness
{
    /// <summary>The harmonic mean of the shares of either telling's words that the other has, near words counted by their nearness, each weighted by
    /// the root of its weight: 0 to 1.</summary>
    public static double Of(ReadTelling a, ReadTelling b, StoryTerms terms)
    {
        var (x, y) = (TermsOf(a, terms), TermsOf(b, terms));
        var (there, back) = (Covered(x, y, terms), Covered(y, x, terms));
        return there + back > 0 ? 2 * there * back / (there + back) : 0;
    }

    /// <summary>How many words of at least a weight both have.</summary>
    public static int Shared(ReadTelling a, ReadTelling b, StoryTerms terms, double weight) =>
        TermsOf(a, terms).Intersect(TermsOf(b, terms)).Count(t => terms.Weight(t) >= weight);

    private static int[] TermsOf(ReadTelling telling, StoryTerms terms) =>
        [.. Enumerable.Range(telling.Clause.FirstToken, telling.Clause.EndToken - telling.Clause.FirstToken)
            .Select(t => terms.TermOf(telling.Clause.Article, t)).Where(t => t >= 0).Distinct()];

    private static double Covered(int[] a, int[] b, StoryTerms terms)
    {
        var (covered, whole) = (0.0, 0.0);
        foreach (var term in a)
        {
            var weight = Math.Sqrt(terms.Weight(term));
            whole += weight;
            covered += weight * b.Select(other => terms.Nearness(term, other)).DefaultIfEmpty().Max();
        }

        return whole > 0 ? covered / whole : 0;
    }
}
