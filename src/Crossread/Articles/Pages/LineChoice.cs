namespace Crossread.Articles.Pages;

/// <summary>Chooses lines by how likely each is the article's.</summary>
internal static class LineChoice
{
    /// <summary>The lines by which the F1 of the text's words is expected to be highest.</summary>
    /// <remarks>
    /// Those more likely than half of the F1 that can be had (Lewis, SIGIR 1995): one even chance where the page is clear, less where the model is unsure of all of a page.
    /// Time in the order of the lines' sorting.
    /// </remarks>
    /// <param name="scores">Log odds of each line.</param>
    /// <param name="lengths">How much each line counts; 1 or more.</param>
    /// <returns>Of each line, whether it is chosen.</returns>
    public static bool[] Best(ReadOnlySpan<double> scores, ReadOnlySpan<int> lengths)
    {
        var likely = new double[scores.Length];
        var order = new int[scores.Length];
        double all = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            likely[i] = 1 / (1 + Math.Exp(-scores[i]));
            order[i] = i;
            all += likely[i] * lengths[i];
        }

        // Equal likelihoods keep the order of the lines.
        Array.Sort(order, (a, b) => likely[a] != likely[b] ? likely[b].CompareTo(likely[a]) : a - b);
        double right = 0, chosen = 0, best = 0;
        var count = 0;
        for (var k = 0; k < order.Length; k++)
        {
            right += likely[order[k]] * lengths[order[k]];
            chosen += lengths[order[k]];
            if (2 * right / (chosen + all) is var expected && expected > best)
                (best, count) = (expected, k + 1);
        }

        var kept = new bool[scores.Length];
        for (var k = 0; k < count; k++)
            kept[order[k]] = true;
        return kept;
    }
}
