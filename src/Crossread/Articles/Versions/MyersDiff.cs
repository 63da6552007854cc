namespace Crossread.Articles.Versions;

/// <summary>The longest common subsequence of two sequences by their fewest insertions and deletions (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
internal static class MyersDiff
{
    // Work and memory grow with the square of the differences; two texts with more of them have little in common.
    private const int MostDifferences = 1000;

    /// <summary>Which elements of the sequences are the same.</summary>
    /// <param name="a">The one sequence.</param>
    /// <param name="b">The other.</param>
    /// <returns>For each element of <paramref name="a"/> its counterpart in <paramref name="b"/>, -1 where it has none; counterparts stand in the same order. Where the
    /// sequences differ in more than a thousand elements, only their common beginning and end have counterparts.</returns>
    public static int[] Match(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var matches = new int[a.Length];
        matches.AsSpan().Fill(-1);
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            matches[start] = start;
            start++;
        }

        var (endA, endB) = (a.Length, b.Length);
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
            matches[--endA] = --endB;
        Middle(a[start..endA], b[start..endB], start, matches);
        return matches;
    }

    private static void Middle(ReadOnlySpan<string> a, ReadOnlySpan<string> b, int start, int[] matches)
    {
        if (a.IsEmpty || b.IsEmpty)
            return;
        // furthest[k + offset]: how far into a the best path on diagonal k = x - y has come.
        var most = Math.Min(a.Length + b.Length, MostDifferences);
        var offset = most + 1;
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            trace.Add(furthest.AsSpan(offset - d, (2 * d) + 1).ToArray());
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[offset + k - 1] < furthest[offset + k + 1]) ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                    (x, y) = (x + 1, y + 1);
                furthest[offset + k] = x;
                if (x >= a.Length && y >= b.Length)
                {
                    Follow(trace, a.Length, b.Length, start, matches);
                    return;
                }
            }
        }
    }

    // Back along the path: on each diagonal the elements that both have.
    private static void Follow(List<int[]> trace, int x, int y, int start, int[] matches)
    {
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var before = trace[d];
            var k = x - y;
            int Furthest(int diagonal) => Math.Abs(diagonal) <= d ? before[diagonal + d] : 0;
            var isDown = k == -d || (k != d && Furthest(k - 1) < Furthest(k + 1));
            var fromX = d == 0 ? 0 : isDown ? Furthest(k + 1) : Furthest(k - 1);
            var fromY = d == 0 ? 0 : fromX - (isDown ? k + 1 : k - 1);
            var (stopX, stopY) = d == 0 ? (0, 0) : isDown ? (fromX, fromY + 1) : (fromX + 1, fromY);
            while (x > stopX && y > stopY)
                matches[start + --x] = start + --y;
            (x, y) = (fromX, fromY);
        }
    }
}
