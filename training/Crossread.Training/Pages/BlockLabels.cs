using Crossread.Articles.Pages;
using Crossread.Evaluation.Pages;

namespace Crossread.Training.Pages;

/// <summary>Says of each line of a page whether it stands in the reference text.</summary>
/// <remarks>
/// Lines of four words and more are looked up by their runs of four words; of those found, the heaviest chain that stands in the same order in page and reference is taken, so that
/// of a text repeated on the page the place within the article counts. Shorter lines must stand where the chain leaves a gap.
/// </remarks>
internal static class BlockLabels
{
    private const int Run = 4;
    private const float PieceWeight = 12;

    /// <summary>Labels of the lines: a share from 0 to 1 of its words that is in the text, and how much the line counts; 0 for those of which nothing is known.</summary>
    public static (float[] Labels, float[] Weights) Of(PageOutline page, LabelledPage gold)
    {
        var labels = new float[page.Blocks.Length];
        var weights = new float[page.Blocks.Length];
        if (gold.Text is not null)
            ByText(page, gold.Text, labels, weights);
        else
            ByPieces(page, gold, labels, weights);
        return (labels, weights);
    }

    private static void ByText(PageOutline page, string text, float[] labels, float[] weights)
    {
        var words = Shingles.Words(text);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var run = string.Join('\n', words.GetRange(i, Run));
            if (!places.TryGetValue(run, out var list))
                places.Add(run, list = []);
            list.Add(i);
        }

        var blocks = page.Blocks;
        var own = new List<string>[blocks.Length];
        var share = new float[blocks.Length];
        var candidates = new List<(int Block, int Place, double Weight)>();
        for (var b = 0; b < blocks.Length; b++)
        {
            own[b] = Shingles.Words(blocks[b].Words(page.Text).ToString());
            if (own[b].Count < Run)
                continue;
            var found = 0;
            var starts = new Dictionary<int, int>();
            for (var i = 0; i + Run <= own[b].Count; i++)
            {
                if (!places.TryGetValue(string.Join('\n', own[b].GetRange(i, Run)), out var list))
                    continue;
                found++;
                foreach (var at in list.Take(8))
                    starts[at - i] = starts.GetValueOrDefault(at - i) + 1;
            }

            share[b] = (float)found / (own[b].Count - Run + 1);
            if (share[b] < 0.3)
                continue;
            foreach (var (start, count) in starts.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(4))
                candidates.Add((b, start, count));
        }

        // The heaviest chain in order: each block once.
        var best = new double[candidates.Count];
        var before = new int[candidates.Count];
        var last = -1;
        for (var i = 0; i < candidates.Count; i++)
        {
            (best[i], before[i]) = (candidates[i].Weight, -1);
            for (var j = Math.Max(0, i - 1500); j < i; j++)
            {
                if (candidates[j].Block < candidates[i].Block && candidates[j].Place < candidates[i].Place && best[j] + candidates[i].Weight > best[i])
                    (best[i], before[i]) = (best[j] + candidates[i].Weight, j);
            }

            if (last < 0 || best[i] > best[last])
                last = i;
        }

        var covered = new bool[words.Count];
        var ends = new int[blocks.Length];
        var begins = new int[blocks.Length];
        Array.Fill(begins, -1);
        for (var i = last; i >= 0; i = before[i])
        {
            var (block, place, _) = candidates[i];
            labels[block] = share[block];
            begins[block] = Math.Max(0, place);
            ends[block] = Math.Min(words.Count, place + own[block].Count);
            for (var w = begins[block]; w < ends[block]; w++)
                covered[w] = true;
        }

        // Lines that stand elsewhere in the reference are its text, too, where nothing else covers it.
        foreach (var (block, place, _) in candidates)
        {
            if (labels[block] > 0)
                continue;
            var (from, to) = (Math.Max(0, place), Math.Min(words.Count, place + own[block].Count));
            var free = 0;
            for (var w = from; w < to; w++)
                free += covered[w] ? 0 : 1;
            if (to > from && free * 2 > to - from)
            {
                labels[block] = share[block];
                for (var w = from; w < to; w++)
                    covered[w] = true;
            }
        }

        Short(own, words, covered, begins, ends, labels);
        for (var b = 0; b < blocks.Length; b++)
            weights[b] = Math.Max(1, own[b].Count) * 300f / Math.Max(150, words.Count);
    }

    private static void Short(List<string>[] own, List<string> words, bool[] covered, int[] begins, int[] ends, float[] labels)
    {
        var from = 0;
        var next = new int[own.Length];
        var until = words.Count;
        for (var b = own.Length - 1; b >= 0; b--)
        {
            next[b] = until;
            if (begins[b] >= 0)
                until = begins[b];
        }

        for (var b = 0; b < own.Length; b++)
        {
            if (begins[b] >= 0)
            {
                from = ends[b];
                continue;
            }

            if (own[b].Count is 0 or >= Run || labels[b] > 0)
                continue;
            for (var at = from; at + own[b].Count <= Math.Min(next[b], words.Count); at++)
            {
                var same = true;
                for (var k = 0; same && k < own[b].Count; k++)
                    same = !covered[at + k] && words[at + k] == own[b][k];
                if (!same)
                    continue;
                labels[b] = 1;
                for (var k = 0; k < own[b].Count; k++)
                    covered[at + k] = true;
                from = at + own[b].Count;
                break;
            }
        }
    }

    // A piece that stands in many lines says less of each; one that is a small part of a line says little of the line.
    private static void ByPieces(PageOutline page, LabelledPage gold, float[] labels, float[] weights)
    {
        foreach (var (piece, label) in gold.With.Select(w => (w, 1f)).Concat(gold.Without.Select(w => (w, 0f))))
        {
            var lines = new List<int>();
            for (var b = 0; b < labels.Length; b++)
            {
                if (Holds(page.Blocks[b].Words(page.Text).ToString(), piece))
                    lines.Add(b);
            }

            foreach (var b in lines)
            {
                var part = label > 0 ? 1 : Math.Min(1, 1.5f * piece.Length / page.Blocks[b].Span.Length);
                if (PieceWeight * part / lines.Count is var weight && weight > weights[b])
                    (labels[b], weights[b]) = (label, weight);
            }
        }
    }

    private static bool Holds(string words, string piece)
    {
        var squeezed = string.Join(' ', piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return squeezed.Length > 0 && words.Contains(squeezed, StringComparison.Ordinal);
    }
}
