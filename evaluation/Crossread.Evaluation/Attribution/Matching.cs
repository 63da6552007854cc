namespace Crossread.Evaluation.Attribution;

/// <summary>Which statement that was found is which of gold: pairs whose contents share words, each in one pair at most, those that share most first.</summary>
internal sealed class Matching
{
    /// <summary>The least share of the longer content's words at which a statement is found.</summary>
    private const double Found = 0.5;

    /// <summary>Pairs gold without those of no content, and predictions each once.</summary>
    public Matching(IEnumerable<Quote> gold, IEnumerable<Quote> predicted)
    {
        Gold = [.. gold.Where(g => g.ContentTokens.Count > 0)];
        Predicted = Distinct(predicted);
        Pairs = Paired(Gold, Predicted);
        Overlaps = Pairs.FindAll(p => p.Score >= Found);
    }

    public List<Quote> Gold { get; }

    public List<Quote> Predicted { get; }

    /// <summary>All pairs, with the share of the longer content's words that both have.</summary>
    public List<(Quote Gold, Quote Predicted, double Score)> Pairs { get; }

    /// <summary>Those that share half.</summary>
    public List<(Quote Gold, Quote Predicted, double Score)> Overlaps { get; }

    /// <summary>The predictions that are right: content and source overlap with gold's; where gold writes no source but knows the speaker, that is the same. A
    /// quotation that goes on from such a one and has the same speaker is right if half of it is in gold's content, which some annotators join.</summary>
    public HashSet<Quote> Right()
    {
        var right = new HashSet<Quote>();
        var told = new List<(Quote Gold, string Speaker)>();
        foreach (var (gold, predicted, _) in Overlaps)
        {
            if (!Agree(gold.SourceTokens, predicted.SourceTokens) && !(gold.SourceTokens.Count == 0 && IsNamed(gold, predicted)))
                continue;
            right.Add(predicted);
            if (!string.IsNullOrWhiteSpace(predicted.Speaker))
                told.Add((gold, predicted.Speaker));
        }

        foreach (var predicted in Predicted.Where(p => p.SourceTokens.Count == 0 && !right.Contains(p)))
        {
            if (told.Exists(t => t.Speaker == predicted.Speaker && 2 * predicted.ContentWords.Count(t.Gold.ContentWords.Contains) >= predicted.ContentWords.Count))
                right.Add(predicted);
        }

        return right;
    }

    /// <summary>Whether both have tokens in common, or neither has any.</summary>
    public static bool Agree(HashSet<int> gold, HashSet<int> predicted) => (gold.Count == 0 && predicted.Count == 0) || gold.Overlaps(predicted);

    /// <summary>Whether the speaker is the one gold knows.</summary>
    public static bool IsNamed(Quote gold, Quote predicted) =>
        gold.Speaker is { Length: > 0 } reference && !string.IsNullOrWhiteSpace(predicted.Speaker) && SpeakerNames.Same(predicted.Speaker, reference);

    private static List<Quote> Distinct(IEnumerable<Quote> quotes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. quotes.Where(q => (q.ContentTokens.Count > 0 || q.CueTokens.Count > 0 || q.SourceTokens.Count > 0)
            && seen.Add(string.Join(' ', q.ContentTokens.Order()) + "|" + string.Join(' ', q.CueTokens.Order()) + "|" + string.Join(' ', q.SourceTokens.Order())))];
    }

    private static List<(Quote Gold, Quote Predicted, double Score)> Paired(List<Quote> gold, List<Quote> predicted)
    {
        var candidates = new List<(double Score, int Extra, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var shared = gold[i].ContentWords.Count(predicted[j].ContentWords.Contains);
                if (shared == 0)
                    continue;
                var extra = (gold[i].CueTokens.Overlaps(predicted[j].CueTokens) ? 1 : 0) + (gold[i].SourceTokens.Overlaps(predicted[j].SourceTokens) ? 1 : 0);
                candidates.Add(((double)shared / Math.Max(gold[i].ContentWords.Count, predicted[j].ContentWords.Count), extra, i, j));
            }
        }

        var pairs = new List<(Quote, Quote, double)>();
        var usedGold = new HashSet<int>();
        var usedPredicted = new HashSet<int>();
        foreach (var (score, _, i, j) in candidates.OrderByDescending(c => c.Score).ThenByDescending(c => c.Extra).ThenBy(c => c.Gold).ThenBy(c => c.Predicted))
        {
            if (usedGold.Contains(i) || usedPredicted.Contains(j))
                continue;
            usedGold.Add(i);
            usedPredicted.Add(j);
            pairs.Add((gold[i], predicted[j], score));
        }

        return pairs;
    }
}
