using System.Runtime.CompilerServices;
namespace Crossread.Language.Parsing;

/// <summary>The best tree over the words of a sentence, given a score for each pair of word and head.</summary>
internal static class SpanningTree
{
    // In doubles: a float would lose the scores beside it.
    private const double RootCost = 1e6;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">For each word a row: the score of being the root, then of hanging on each word.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="heads">The head of each word; -1 for the one root.</param>
    /// <remarks>The best head of each word alone, where that makes a tree with one root; else the best spanning tree (Chu and Liu 1965, Edmonds 1967), with a cost
    /// on roots so high that there is one. The first is quadratic in the words, the second cubic at worst.</remarks>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var words = heads.Length;
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * stride, words + 1);
            var best = 0;
            for (var head = 1; head <= words; head++)
            {
                if (head != word + 1 && row[head] > row[best])
                    best = head;
            }

            heads[word] = best - 1;
        }

        if (IsTree(heads))
            return;
        // Node 0 is the root, as in Edmonds' algorithm.
        var size = words + 1;
        var weights = new double[size * size];
        for (var word = 0; word < words; word++)
        {
            for (var head = 0; head < size; head++)
                weights[(head * size) + word + 1] = head == word + 1 ? double.NegativeInfinity : scores[(word * stride) + head] - (head == 0 ? RootCost : 0);
        }

        var found = Edmonds(weights, size);
        for (var word = 0; word < words; word++)
            heads[word] = found[word + 1] - 1;
    }

    /// <summary>Whether heads make a tree with one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        // 0: not seen; otherwise the number of the walk that saw it first.
        var seen = new int[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            if (heads[word] < 0)
                roots++;
            var at = word;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == word + 1)
                return false;
        }

        return roots == 1 || heads.IsEmpty;
    }

    /// <summary>The heads of the best tree from node 0; cycles are drawn together one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Edmonds(double[] weights, int size)
    {
        var heads = new int[size];
        heads[0] = -1;
        for (var node = 1; node < size; node++)
        {
            var best = 0;
            for (var head = 0; head < size; head++)
            {
                if (head != node && weights[(head * size) + node] > weights[(best * size) + node])
                    best = head;
            }

            heads[node] = best;
        }

        if (FindCycle(heads) is not { } cycle)
            return heads;
        var inside = new bool[size];
        foreach (var node in cycle)
            inside[node] = true;
        // The nodes outside keep their order; the cycle becomes the last node.
        var outside = new List<int>();
        for (var node = 0; node < size; node++)
        {
            if (!inside[node])
                outside.Add(node);
        }

        var smaller = outside.Count + 1;
        var drawn = new double[smaller * smaller];
        Array.Fill(drawn, double.NegativeInfinity);
        var enters = new int[smaller];
        var leaves = new int[smaller];
        for (var i = 0; i < outside.Count; i++)
        {
            for (var j = 0; j < outside.Count; j++)
                drawn[(i * smaller) + j] = weights[(outside[i] * size) + outside[j]];
            var (into, from) = (double.NegativeInfinity, double.NegativeInfinity);
            foreach (var node in cycle)
            {
                var enter = weights[(outside[i] * size) + node] - weights[(heads[node] * size) + node];
                if (enter > into)
                    (into, enters[i]) = (enter, node);
                if (outside[i] != 0 && weights[(node * size) + outside[i]] > from)
                    (from, leaves[i]) = (weights[(node * size) + outside[i]], node);
            }

            drawn[(i * smaller) + smaller - 1] = into;
            drawn[((smaller - 1) * smaller) + i] = from;
        }

        var rest = Edmonds(drawn, smaller);
        for (var i = 1; i < outside.Count; i++)
            heads[outside[i]] = rest[i] == smaller - 1 ? leaves[i] : outside[rest[i]];
        var broken = enters[rest[smaller - 1]];
        heads[broken] = outside[rest[smaller - 1]];
        return heads;
    }

    private static List<int>? FindCycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var node = start;
            while (node > 0 && seen[node] == 0)
            {
                seen[node] = start;
                node = heads[node];
            }

            if (node <= 0 || seen[node] != start)
                continue;
            var cycle = new List<int>();
            var at = node;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != node);
            return cycle;
        }

        return null;
    }
}
