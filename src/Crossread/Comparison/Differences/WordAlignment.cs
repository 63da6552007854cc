namespace Crossread.Comparison.Differences;

/// <summary>The words of two stretches laid side by side.</summary>
/// <remarks>Global alignment by dynamic programming (Needleman and Wunsch 1970) over words: the same term fits best, near terms fit by their nearness.
/// Cost is the product of the two lengths, which are cut at <see cref="MaxWords"/>.</remarks>
internal static class WordAlignment
{
    /// <summary>Words of either side that are aligned; what follows them counts as not aligned.</summary>
    internal const int MaxWords = 160;

    private const double SameFits = 1.0;
    private const double GapCosts = 0.15;

    /// <summary>A stretch of one side that stands in place of a stretch of the other; either may be empty. Tokens, half-open.</summary>
    internal sealed record Change(int FirstA, int EndA, int FirstB, int EndB);

    /// <summary>Aligns two stretches of tokens.</summary>
    /// <returns>The pairs of equal terms, in order, and the changes between them.</returns>
    public static (List<(int A, int B)> Same, List<Change> Changes) Align(ReadTelling a, int firstA, int endA, ReadTelling b, int firstB, int endB, StoryTerms terms)
    {
        var x = Tokens(a, firstA, endA, terms);
        var y = Tokens(b, firstB, endB, terms);
        var score = new double[x.Count + 1, y.Count + 1];
        for (var i = x.Count - 1; i >= 0; i--)
        {
            for (var j = y.Count - 1; j >= 0; j--)
                score[i, j] = Math.Max(Fit(x[i].Term, y[j].Term, terms) + score[i + 1, j + 1], Math.Max(score[i + 1, j], score[i, j + 1]) - GapCosts);
        }

        var same = new List<(int A, int B)>();
        for (int i = 0, j = 0; i < x.Count && j < y.Count;)
        {
            if (score[i, j] <= Math.Max(score[i + 1, j], score[i, j + 1]) - GapCosts + 1e-12)
            {
                if (score[i + 1, j] >= score[i, j + 1])
                    i++;
                else
                    j++;
                continue;
            }

            if (x[i].Term == y[j].Term)
                same.Add((x[i].Token, y[j].Token));
            i++;
            j++;
        }

        return (same, Changes(same, firstA, endA, firstB, endB));
    }

    private static double Fit(int a, int b, StoryTerms terms) => a == b ? SameFits + terms.Weight(a) : (0.6 * terms.Nearness(a, b)) - 0.2;

    private static List<(int Token, int Term)> Tokens(ReadTelling telling, int first, int end, StoryTerms terms)
    {
        var tokens = new List<(int Token, int Term)>();
        for (var t = first; t < end && tokens.Count < MaxWords; t++)
        {
            if (terms.TermOf(telling.Clause.Article, t) is >= 0 and var term)
                tokens.Add((t, term));
        }

        return tokens;
    }

    private static List<Change> Changes(List<(int A, int B)> same, int firstA, int endA, int firstB, int endB)
    {
        var changes = new List<Change>();
        var (a, b) = (firstA, firstB);
        foreach (var (nextA, nextB) in same.Append((endA, endB)))
        {
            if (nextA > a || nextB > b)
                changes.Add(new Change(a, nextA, b, nextB));
            (a, b) = (nextA + 1, nextB + 1);
        }

        return changes;
    }
}
