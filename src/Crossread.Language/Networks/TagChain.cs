namespace Crossread.Language.Networks;

/// <summary>The best sequence of tags, given scores for each word and for each pair of neighbours (Viterbi; linear-chain CRF: Lafferty and others 2001).</summary>
/// <param name="tags">How many tags there are.</param>
/// <param name="between">Scores of neighbours: row the earlier, column the later tag. After these a row for the first word, then one for the last.</param>
internal sealed class TagChain(int tags, float[] between)
{
    /// <summary>Scores that forbid.</summary>
    public const float Never = -1e4f;

    // About e to the -30th.
    private const float Negligible = 1e-13f;

    private readonly float[] _links = Links(between);

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

    /// <summary>Turns scores into probabilities, all sequences considered (forward and backward: Rabiner 1989).</summary>
    /// <param name="scores">For each word a row of scores; becomes each tag's probability, a row's sum is 1.</param>
    /// <param name="words">How many words there are.</param>
    public void Weigh(Span<float> scores, int words)
    {
        if (words == 0)
            return;
        var forward = new float[words * tags];
        Span<float> next = stackalloc float[tags];
        for (var word = 0; word < words; word++)
        {
            var own = scores.Slice(word * tags, tags);
            var largest = own[0];
            foreach (var score in own)
                largest = Math.Max(largest, score);
            foreach (ref var score in own)
                score -= largest;
            Exp(own);
            var held = forward.AsSpan(word * tags, tags);
            for (var tag = 0; tag < tags; tag++)
            {
                var sum = 0f;
                if (word == 0)
                    sum = _links[(tags * tags) + tag];
                for (var earlier = 0; word > 0 && earlier < tags; earlier++)
                    sum += forward[((word - 1) * tags) + earlier] * _links[(earlier * tags) + tag];
                held[tag] = sum * own[tag];
            }

            Normalise(held);
        }

        Span<float> backward = stackalloc float[tags];
        for (var tag = 0; tag < tags; tag++)
            backward[tag] = _links[(tags * tags) + tags + tag];
        for (var word = words - 1; word >= 0; word--)
        {
            var own = scores.Slice(word * tags, tags);
            for (var earlier = 0; earlier < tags; earlier++)
            {
                var sum = 0f;
                for (var tag = 0; tag < tags; tag++)
                    sum += _links[(earlier * tags) + tag] * own[tag] * backward[tag];
                next[earlier] = sum;
            }

            for (var tag = 0; tag < tags; tag++)
                own[tag] = forward[(word * tags) + tag] * backward[tag];
            Normalise(own);
            Normalise(next);
            next.CopyTo(backward);
        }
    }

    private static void Normalise(Span<float> values)
    {
        var sum = 0f;
        foreach (var value in values)
            sum += value;
        var by = sum > 0 ? 1 / sum : 0;
        foreach (ref var value in values)
            value *= by;
    }

    private static void Exp(Span<float> scores)
    {
        // What cannot be is exactly 0: numbers too small to be normal ones take many times as long.
        Activations.Exp(scores);
        foreach (ref var score in scores)
            score = score < Negligible ? 0 : score;
    }

    private static float[] Links(float[] between)
    {
        float[] links = [.. between];
        Exp(links);
        return links;
    }
}
