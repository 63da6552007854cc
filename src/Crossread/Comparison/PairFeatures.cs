namespace Crossread.Comparison;

/// <summary>What speaks for and against two clauses telling one claim, as numbers.</summary>
internal static class PairFeatures
{
    /// <summary>The names of the numbers, in order.</summary>
    public static readonly string[] Names =
    [
        "one", "cosine", "exact-low", "exact-high", "near-low", "near-high", "near-mean", "near-mean-squared", "run", "names-shared", "names-apart",
        "speaker-same", "speaker-other", "speaker-one", "short", "length-apart", "numbers-one", "both-lead", "depth-apart", "sentences", "rank", "attribution", "mild-cosine", "mild-low", "mild-mean", "mild-mean-squared", "head-near", "subject-near", "object-near", "heads-apart",
    ];

    /// <summary>Works out the numbers.</summary>
    /// <param name="a">One clause.</param>
    /// <param name="b">The other.</param>
    /// <param name="terms">The story's terms.</param>
    /// <param name="sentences">How alike the two whole sentences are.</param>
    /// <param name="rank">How near it comes to the best partner of either clause in the other's article, by cosine: 1 for the best of both.</param>
    /// <param name="features">As many as <see cref="Names"/>.</param>
    public static void Fill(ClauseProfile a, ClauseProfile b, StoryTerms terms, double sentences, double rank, Span<double> features)
    {
        var (exactA, nearA) = Covered(a, a.Weights, b, terms);
        var (exactB, nearB) = Covered(b, b.Weights, a, terms);
        var nearMean = nearA + nearB > 0 ? 2 * nearA * nearB / (nearA + nearB) : 0;
        var names = a.Names.Intersect(b.Names, StringComparer.Ordinal).Sum(terms.NameWeight);
        var namesApart = a.Names.Length > 0 && b.Names.Length > 0 && names == 0;
        var speakerKnown = a.Speaker is not null && b.Speaker is not null;
        var speakerSame = speakerKnown && string.Equals(a.Speaker, b.Speaker, StringComparison.Ordinal);
        var i = 0;
        features[i++] = 1;
        features[i++] = Cosine(a, b);
        features[i++] = Math.Min(exactA, exactB);
        features[i++] = Math.Max(exactA, exactB);
        features[i++] = Math.Min(nearA, nearB);
        features[i++] = Math.Max(nearA, nearB);
        features[i++] = nearMean;
        features[i++] = nearMean * nearMean;
        features[i++] = LongestRun(a, b, terms) / Math.Max(0.1, Math.Min(a.Weight, b.Weight));
        features[i++] = Math.Min(names, 2) / 2;
        features[i++] = namesApart ? 1 : 0;
        features[i++] = speakerSame ? 1 : 0;
        features[i++] = speakerKnown && !speakerSame ? 1 : 0;
        features[i++] = a.Speaker is null != b.Speaker is null ? 1 : 0;
        features[i++] = 1 / (1 + Math.Min(a.Weight, b.Weight));
        features[i++] = Math.Abs(Math.Log((a.Weight + 0.3) / (b.Weight + 0.3)));
        features[i++] = a.HasNumber != b.HasNumber ? 1 : 0;
        features[i++] = a.Clause.Sentence < 3 && b.Clause.Sentence < 3 ? 1 : 0;
        features[i++] = Math.Abs(a.Depth - b.Depth);
        features[i++] = sentences;
        features[i++] = rank;
        features[i++] = Math.Max(a.Clause.Attribution, b.Clause.Attribution);
        var (mildA, mildB) = (Covered(a, a.MildWeights, b, terms).Near, Covered(b, b.MildWeights, a, terms).Near);
        var mildMean = mildA + mildB > 0 ? 2 * mildA * mildB / (mildA + mildB) : 0;
        features[i++] = MildCosine(a, b);
        features[i++] = Math.Min(mildA, mildB);
        features[i++] = mildMean;
        features[i++] = mildMean * mildMean;
        var (p, q) = (a.Predicate, b.Predicate);
        features[i++] = Near(p.Head, q.Head);
        features[i++] = Near(p.Subject, q.Subject);
        features[i++] = Near(p.Object, q.Object);
        features[i] = p.Head >= 0 && q.Head >= 0 && Near(p.Head, q.Head) == 0 ? 1 : 0;

        double Near(int x, int y) => x < 0 || y < 0 ? 0 : terms.Nearness(x, y);
    }

    /// <summary>Cosine of the terms by their weights.</summary>
    public static double Cosine(ClauseProfile a, ClauseProfile b) => Cosine(a, a.Weights, b, b.Weights);

    /// <summary>Cosine of the terms by the roots of their weights.</summary>
    public static double MildCosine(ClauseProfile a, ClauseProfile b) => Cosine(a, a.MildWeights, b, b.MildWeights);

    private static double Cosine(ClauseProfile a, double[] weightsA, ClauseProfile b, double[] weightsB)
    {
        double product = 0, lengthA = 0, lengthB = 0;
        foreach (var w in weightsA)
            lengthA += w * w;
        foreach (var w in weightsB)
            lengthB += w * w;
        for (int i = 0, j = 0; i < a.Terms.Length && j < b.Terms.Length;)
        {
            if (a.Terms[i] == b.Terms[j])
            {
                product += weightsA[i] * weightsB[j];
                i++;
                j++;
            }
            else if (a.Terms[i] < b.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return product == 0 ? 0 : product / Math.Sqrt(lengthA * lengthB);
    }

    /// <summary>The share of a's weight whose words stand in b, and the same with near words counted by their nearness.</summary>
    private static (double Exact, double Near) Covered(ClauseProfile a, double[] weights, ClauseProfile b, StoryTerms terms)
    {
        double exact = 0, near = 0, whole = 0;
        for (var i = 0; i < a.Terms.Length; i++)
        {
            whole += weights[i];
            if (Array.BinarySearch(b.Terms, a.Terms[i]) >= 0)
            {
                exact += weights[i];
                near += weights[i];
                continue;
            }

            if (!terms.HasNear(a.Terms[i]))
                continue;
            var best = 0.0;
            foreach (var term in b.Terms)
                best = Math.Max(best, terms.Nearness(a.Terms[i], term));
            near += weights[i] * best;
        }

        return whole > 0 ? (exact / whole, near / whole) : (0, 0);
    }

    /// <summary>The weight of the longest run of words that both have.</summary>
    private static double LongestRun(ClauseProfile a, ClauseProfile b, StoryTerms terms)
    {
        var best = 0.0;
        Span<double> row = b.Sequence.Length <= 512 ? stackalloc double[b.Sequence.Length + 1] : new double[b.Sequence.Length + 1];
        row.Clear();
        foreach (var term in a.Sequence)
        {
            var diagonal = 0.0;
            for (var j = 0; j < b.Sequence.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = term == b.Sequence[j] ? diagonal + terms.Weight(term) : 0;
                best = Math.Max(best, row[j + 1]);
                diagonal = above;
            }
        }

        return best;
    }
}
