namespace Crossread.Language.Coreference;

/// <summary>Places where something is named compete, and nothing that is named with them, by a log-linear score.</summary>
/// <remarks>Denis and Baldridge, Specialized models and ranking for coreference resolution, 2008. Immutable and thread-safe.</remarks>
/// <param name="weights">A weight a feature.</param>
internal sealed class RankingModel(IReadOnlyList<double> weights)
{
    /// <summary>What of the candidates the model takes, the places of one entity added up, with how likely; -1 for nothing named.</summary>
    public (int Entity, double Likelihood) Choose(List<Candidate> candidates)
    {
        var shares = Likelihoods(candidates);
        var sums = new SortedDictionary<int, double>();
        for (var c = 0; c < candidates.Count; c++)
            sums[candidates[c].Entity] = sums.GetValueOrDefault(candidates[c].Entity) + shares[c];
        var best = sums.MaxBy(s => s.Value);
        return (best.Key, best.Value);
    }

    /// <summary>The likeliest of what is named, however likely nothing named is; -1 with 0 if nothing is named.</summary>
    public (int Entity, double Likelihood) ChooseNamed(List<Candidate> candidates)
    {
        var shares = Likelihoods(candidates);
        var best = -1;
        for (var c = 0; c < shares.Length; c++)
        {
            if (candidates[c].Entity >= 0 && (best < 0 || shares[c] > shares[best]))
                best = c;
        }

        return best < 0 ? (-1, 0) : (candidates[best].Entity, shares[best]);
    }

    /// <summary>How likely each candidate is.</summary>
    public double[] Likelihoods(List<Candidate> candidates)
    {
        var scores = new double[candidates.Count];
        for (var c = 0; c < scores.Length; c++)
        {
            var score = 0.0;
            for (var f = 0; f < weights.Count; f++)
                score += weights[f] * candidates[c].Features[f];
            scores[c] = score;
        }

        var most = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - most);
        for (var c = 0; c < scores.Length; c++)
            scores[c] /= sum;
        return scores;
    }
}
