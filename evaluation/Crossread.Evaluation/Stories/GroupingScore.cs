namespace Crossread.Evaluation.Stories;

/// <summary>How well a grouping of articles agrees with gold labels.</summary>
/// <param name="BCubedPrecision">Mean over articles of the share of its predicted group that shares its gold label (Bagga and Baldwin 1998).</param>
/// <param name="BCubedRecall">Mean over articles of the share of its gold group that shares its predicted group.</param>
/// <param name="PairwisePrecision">Share of the predicted pairs that are gold pairs; 1 where none is predicted.</param>
/// <param name="PairwiseRecall">Share of the gold pairs that are predicted; 1 where gold has none.</param>
/// <param name="ExactStories">Gold stories reproduced exactly.</param>
/// <param name="Stories">Predicted stories.</param>
public sealed record GroupingScore(
    double BCubedPrecision, double BCubedRecall, double PairwisePrecision, double PairwiseRecall, int ExactStories, int Stories)
{
    /// <summary>Harmonic mean of B-cubed precision and recall.</summary>
    public double BCubedF1 => Harmonic(BCubedPrecision, BCubedRecall);

    /// <summary>Harmonic mean of pairwise precision and recall.</summary>
    public double PairwiseF1 => Harmonic(PairwisePrecision, PairwiseRecall);

    /// <summary>Scores a grouping, exactly, from its contingency table.</summary>
    /// <param name="gold">The gold label of each article.</param>
    /// <param name="predicted">The predicted label of each article, in the same order.</param>
    /// <exception cref="ArgumentException">The two differ in length, or there are no articles.</exception>
    public static GroupingScore Of(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        Check(gold, predicted);
        var cells = Counts(gold.Zip(predicted));
        var rows = Counts(gold);
        var columns = Counts(predicted);
        double precision = 0, recall = 0;
        var exact = 0;
        foreach (var ((g, p), n) in cells)
        {
            precision += (double)n * n / columns[p];
            recall += (double)n * n / rows[g];
            if (n == rows[g] && n == columns[p])
                exact++;
        }

        var both = Pairs(cells.Values);
        return new GroupingScore(
            precision / gold.Count, recall / gold.Count, Ratio(both, Pairs(columns.Values), 1), Ratio(both, Pairs(rows.Values), 1), exact, columns.Count);
    }

    /// <summary>The share of pairs of articles on two different events of one topic that were wrongly put in one story. The lower, the better.</summary>
    /// <param name="gold">Gold labels of the form TOPIC-EVENT.</param>
    /// <param name="predicted">Predicted labels, in the same order.</param>
    /// <param name="separator">What stands between topic and event; its last occurrence counts.</param>
    public static double SiblingJoinRate(IReadOnlyList<string> gold, IReadOnlyList<string> predicted, char separator)
    {
        Check(gold, predicted);
        var topics = gold.Select(label => label[..label.LastIndexOf(separator)]).ToList();
        var every = Pairs(Counts(topics).Values) - Pairs(Counts(topics.Zip(gold)).Values);
        var joined = Pairs(Counts(topics.Zip(predicted)).Values) - Pairs(Counts(gold.Zip(predicted)).Values);
        return Ratio(joined, every, 0);
    }

    private static void Check(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (gold.Count != predicted.Count || gold.Count == 0)
            throw new ArgumentException($"{gold.Count} gold labels and {predicted.Count} predicted ones: the same number is expected, and at least one", nameof(predicted));
    }

    private static Dictionary<T, int> Counts<T>(IEnumerable<T> labels)
        where T : notnull
    {
        var counts = new Dictionary<T, int>();
        foreach (var label in labels)
            counts[label] = counts.GetValueOrDefault(label) + 1;
        return counts;
    }

    private static long Pairs(IEnumerable<int> counts) => counts.Sum(n => (long)n * (n - 1) / 2);

    private static double Ratio(double part, double whole, double empty) => whole > 0 ? part / whole : empty;

    private static double Harmonic(double p, double r) => p + r > 0 ? 2 * p * r / (p + r) : 0;
}
