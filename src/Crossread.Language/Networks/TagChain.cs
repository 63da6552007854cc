namespace Crossread.Language.Networks;

/// <summary>The best sequence of tags, given scores for each word and for each pair of neighbours (Viterbi; linear-chain CRF: Lafferty and others 2001).</summary>
/// <param name="tags">How many tags there are.</param>
/// <param name="between">Scores of neighbours: row the earlier, column the later tag. After these a row for the first word, then one for the last.</param>
internal sealed class TagChain(int tags, float[] between)
{
    /// <summary>Scores that forbid.</summary>
    public const float Never = -1e4f;

    /// <summary>Finds the best sequence.</summary>
    /// <param name="scores">For each word a row of scores.</param>
    /// <param name="best">The tag of each word; of equals the first.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<int> best)
    {
        var words = best.Length;
        if (words == 0)
            return;
        var from = new byte[words * tags];
        Span<float> held = stackalloc float[tags];
        Span<float> next = stackalloc float[tags];
        for (var tag = 0; tag < tags; tag++)
            held[tag] = scores[tag] + between[(tags * tags) + tag];
        for (var word = 1; word < words; word++)
        {
            next.Fill(float.NegativeInfinity);
            var back = from.AsSpan(word * tags, tags);
            for (var earlier = 0; earlier < tags; earlier++)
            {
                var row = between.AsSpan(earlier * tags, tags);
                for (var tag = 0; tag < tags; tag++)
                {
                    var score = held[earlier] + row[tag];
                    if (score > next[tag])
                        (next[tag], back[tag]) = (score, (byte)earlier);
                }
            }

            for (var tag = 0; tag < tags; tag++)
                held[tag] = next[tag] + scores[(word * tags) + tag];
        }

        var last = 0;
        for (var tag = 0; tag < tags; tag++)
        {
            held[tag] += between[(tags * tags) + tags + tag];
            if (held[tag] > held[last])
                last = tag;
        }

        for (var word = words - 1; word >= 0; word--)
        {
            best[word] = last;
            last = from[(word * tags) + last];
        }
    }
}
