namespace Crossread.Training.Networks;

/// <summary>The loss of a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): forward and backward sums in scaled probabilities.</summary>
internal static class ChainLoss
{
    /// <summary>The negative log-likelihood of the gold tags; adds its gradients.</summary>
    /// <param name="tags">How many tags there are.</param>
    /// <param name="scores">A row of scores a word.</param>
    /// <param name="gold">The tags.</param>
    /// <param name="shares">For each word how likely each tag is, where that is known better than by <paramref name="gold"/>; else empty. Neighbours are those of the gold tags.</param>
    /// <param name="between">Scores of neighbours, as in <see cref="Language.Networks.TagChain"/>.</param>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="scoreGradient">Gradient of <paramref name="scores"/>.</param>
    /// <param name="betweenGradient">Gradient of <paramref name="between"/>.</param>
    public static double Add(int tags, ReadOnlySpan<float> scores, ReadOnlySpan<int> gold, ReadOnlySpan<float> shares, ReadOnlySpan<float> between, float scale, Span<float> scoreGradient, Span<float> betweenGradient)
    {
        var words = gold.Length;
        var factors = new double[words * tags];
        var log = 0.0;
        for (var word = 0; word < words; word++)
        {
            var most = float.NegativeInfinity;
            for (var tag = 0; tag < tags; tag++)
                most = Math.Max(most, scores[(word * tags) + tag]);
            log += most;
            for (var tag = 0; tag < tags; tag++)
                factors[(word * tags) + tag] = Math.Exp(scores[(word * tags) + tag] - most);
        }

        var links = new double[(tags + 2) * tags];
        for (var i = 0; i < links.Length; i++)
            links[i] = Math.Exp(between[i]);
        var first = links.AsSpan(tags * tags, tags);
        var last = links.AsSpan((tags + 1) * tags, tags);
        var forward = new double[words * tags];
        for (var word = 0; word < words; word++)
        {
            var sum = 0.0;
            for (var tag = 0; tag < tags; tag++)
            {
                var held = 0.0;
                if (word == 0)
                {
                    held = first[tag];
                }
                else
                {
                    for (var earlier = 0; earlier < tags; earlier++)
                        held += forward[((word - 1) * tags) + earlier] * links[(earlier * tags) + tag];
                }

                sum += forward[(word * tags) + tag] = held * factors[(word * tags) + tag];
            }

            log += Math.Log(sum);
            for (var tag = 0; tag < tags; tag++)
                forward[(word * tags) + tag] /= sum;
        }

        var end = 0.0;
        for (var tag = 0; tag < tags; tag++)
            end += forward[((words - 1) * tags) + tag] * last[tag];
        log += Math.Log(end);
        var backward = new double[words * tags];
        for (var tag = 0; tag < tags; tag++)
            backward[((words - 1) * tags) + tag] = last[tag];
        for (var word = words - 2; word >= 0; word--)
        {
            var sum = 0.0;
            for (var tag = 0; tag < tags; tag++)
            {
                var held = 0.0;
                for (var later = 0; later < tags; later++)
                    held += links[(tag * tags) + later] * factors[((word + 1) * tags) + later] * backward[((word + 1) * tags) + later];
                sum += backward[(word * tags) + tag] = held;
            }

            for (var tag = 0; tag < tags; tag++)
                backward[(word * tags) + tag] /= sum;
        }

        var goldScore = 0.0;
        for (var word = 0; word < words; word++)
        {
            goldScore += (word == 0 ? between[(tags * tags) + gold[0]] : between[(gold[word - 1] * tags) + gold[word]]);
            var sum = 0.0;
            for (var tag = 0; tag < tags; tag++)
                sum += forward[(word * tags) + tag] * backward[(word * tags) + tag];
            for (var tag = 0; tag < tags; tag++)
            {
                var probability = forward[(word * tags) + tag] * backward[(word * tags) + tag] / sum;
                var asked = shares.IsEmpty ? tag == gold[word] ? 1 : 0 : shares[(word * tags) + tag];
                goldScore += asked * scores[(word * tags) + tag];
                scoreGradient[(word * tags) + tag] += scale * (float)(probability - asked);
                var gradient = scale * (float)(probability - (tag == gold[word] ? 1 : 0));
                if (word == 0)
                    betweenGradient[(tags * tags) + tag] += gradient;
                if (word == words - 1)
                    betweenGradient[((tags + 1) * tags) + tag] += gradient;
            }

            if (word == 0)
                continue;
            var pairs = 0.0;
            for (var earlier = 0; earlier < tags; earlier++)
            {
                for (var tag = 0; tag < tags; tag++)
                    pairs += forward[((word - 1) * tags) + earlier] * links[(earlier * tags) + tag] * factors[(word * tags) + tag] * backward[(word * tags) + tag];
            }

            for (var earlier = 0; earlier < tags; earlier++)
            {
                var from = forward[((word - 1) * tags) + earlier] / pairs * scale;
                for (var tag = 0; tag < tags; tag++)
                    betweenGradient[(earlier * tags) + tag] += (float)(from * links[(earlier * tags) + tag] * factors[(word * tags) + tag] * backward[(word * tags) + tag]);
            }

            betweenGradient[(gold[word - 1] * tags) + gold[word]] -= scale;
        }

        goldScore += between[((tags + 1) * tags) + gold[^1]];
        return (log - goldScore) * scale;
    }
}
