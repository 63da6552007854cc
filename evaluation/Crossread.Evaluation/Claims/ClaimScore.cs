using System.Collections.Immutable;

namespace Crossread.Evaluation.Claims;

/// <summary>How well predicted claims agree with a reading by hand.</summary>
/// <param name="Links">Over all pairs of tellings: a claim that many articles tell weighs much.</param>
/// <param name="ByClaim">The same with every claim weighing one.</param>
/// <param name="GoldClaims">Claims of the reading.</param>
/// <param name="FoundClaims">Those with at least one link right.</param>
/// <param name="Matches">For each claim of the reading the predicted one that holds most of its links; null where none holds any.</param>
/// <param name="Differences">By kind: how many there are, were predicted, and are right.</param>
internal sealed record ClaimScore(
    PrecisionRecall Links, PrecisionRecall ByClaim, int GoldClaims, int FoundClaims, ImmutableArray<int?> Matches, ImmutableSortedDictionary<string, DifferenceTally> Differences)
{
    /// <summary>Scores predicted claims. A link is right where both tellings are the same as those of a link of the reading, each matched once.</summary>
    public static ClaimScore Of(ClaimReading gold, ClaimReading predicted)
    {
        var given = predicted.Claims.SelectMany((c, n) => c.Links().Select(l => (Claim: n, l.A, l.B))).ToArray();
        var byArticles = given.Select((l, i) => (Key: (l.A.Article, l.B.Article), Index: i)).ToLookup(p => p.Key, p => p.Index);
        var taken = new bool[given.Length];
        var rightOf = new int[predicted.Claims.Length];
        var wantedOf = gold.Claims.Select(c => c.Links().Count()).ToArray();
        var foundOf = new int[gold.Claims.Length];
        var matched = gold.Claims.Select(_ => new SortedDictionary<int, int>()).ToArray();
        var held = gold.Claims.Select(_ => new SortedSet<int>()).ToArray();
        for (var n = 0; n < gold.Claims.Length; n++)
        {
            foreach (var (a, b) in gold.Claims[n].Links())
            {
                foreach (var i in byArticles[(a.Article, b.Article)])
                {
                    if (taken[i] || !a.IsSame(given[i].A) || !b.IsSame(given[i].B))
                        continue;
                    taken[i] = true;
                    foundOf[n]++;
                    rightOf[given[i].Claim]++;
                    held[n].Add(given[i].Claim);
                    matched[n][given[i].Claim] = matched[n].GetValueOrDefault(given[i].Claim) + 1;
                    break;
                }
            }
        }

        var right = taken.Count(t => t);
        var givenOf = given.CountBy(l => l.Claim).ToArray();
        return new ClaimScore(
            new PrecisionRecall((double)right / Math.Max(given.Length, 1), (double)right / Math.Max(wantedOf.Sum(), 1)),
            new PrecisionRecall(
                givenOf.Select(p => (double)rightOf[p.Key] / p.Value).DefaultIfEmpty().Average(),
                wantedOf.Select((w, n) => (w, n)).Where(p => p.w > 0).Select(p => (double)foundOf[p.n] / p.w).DefaultIfEmpty().Average()),
            gold.Claims.Length,
            foundOf.Count(f => f > 0),
            [.. matched.Select(m => m.Count == 0 ? (int?)null : m.MaxBy(x => x.Value).Key)],
            Tally(gold, predicted, held));
    }

    private static ImmutableSortedDictionary<string, DifferenceTally> Tally(ClaimReading gold, ClaimReading predicted, SortedSet<int>[] held)
    {
        var tallies = new SortedDictionary<string, DifferenceTally>(StringComparer.Ordinal);
        foreach (var difference in predicted.Claims.SelectMany(c => c.Differences))
            tallies[difference.Kind] = (tallies.GetValueOrDefault(difference.Kind) ?? new(0, 0, 0)) is var t ? t with { Predicted = t.Predicted + 1 } : t;
        var used = new HashSet<(int, int)>();
        for (var n = 0; n < gold.Claims.Length; n++)
        {
            foreach (var difference in gold.Claims[n].Differences)
            {
                var tally = tallies.GetValueOrDefault(difference.Kind) ?? new(0, 0, 0);
                var right = held[n].SelectMany(i => predicted.Claims[i].Differences.Select((d, k) => (Key: (i, k), Difference: d)))
                    .Where(p => !used.Contains(p.Key) && Agree(p.Difference, difference)).Select(p => ((int, int)?)p.Key).FirstOrDefault();
                if (right is { } key)
                    used.Add(key);
                tallies[difference.Kind] = tally with { Gold = tally.Gold + 1, Right = tally.Right + (right is null ? 0 : 1) };
            }
        }

        return tallies.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static bool Agree(ReadDifference predicted, ReadDifference gold) =>
        string.Equals(predicted.Kind, gold.Kind, StringComparison.Ordinal)
        && predicted.Articles.Intersect(gold.Articles, StringComparer.Ordinal).Count() >= Math.Min(2, gold.Articles.Length);
}

/// <summary>Precision and recall, each from 0 to 1.</summary>
internal sealed record PrecisionRecall(double Precision, double Recall)
{
    /// <summary>Their harmonic mean; 0 where both are 0.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <summary>Differences of one kind.</summary>
internal sealed record DifferenceTally(int Gold, int Predicted, int Right);
