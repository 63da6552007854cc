namespace Crossread.Evaluation.Attribution;

/// <summary>Precision and recall over hits that may be counted differently on either side.</summary>
internal sealed class Tally
{
    private double _predictedHits, _predicted, _goldHits, _gold;

    public double Precision => _predicted > 0 ? _predictedHits / _predicted : _gold > 0 ? 0 : 1;

    public double Recall => _gold > 0 ? _goldHits / _gold : _predicted > 0 ? 0 : 1;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public void Add(double predictedHits, double predicted, double goldHits, double gold)
    {
        _predictedHits += predictedHits;
        _predicted += predicted;
        _goldHits += goldHits;
        _gold += gold;
    }
}

/// <summary>Adds up the scores of many articles. The measures are those of <c>score_attribution.py</c>.</summary>
internal sealed class AttributionScore
{
    private static readonly string[] Kinds = ["direct", "mixed", "indirect"];

    private int _withSource, _heads, _withReference, _named;

    /// <summary>Pairs whose content overlaps by half of the longer one.</summary>
    public Tally ContentOverlap { get; } = new();

    /// <summary>The same, cue and source overlapping too.</summary>
    public Tally TripleOverlap { get; } = new();

    public SortedDictionary<string, Tally> ByKind { get; } = new(Kinds.ToDictionary(k => k, _ => new Tally(), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The Gender Gap Tracker's protocol: a gold quotation is found when more than 0.3 of its characters are covered by one prediction.</summary>
    public Tally Covered3 { get; } = new();

    /// <summary>The same at 0.8.</summary>
    public Tally Covered8 { get; } = new();

    /// <summary>Of the pairs with a gold source, those whose head words agree.</summary>
    public double Head => _withSource > 0 ? (double)_heads / _withSource : 0;

    /// <summary>Of the pairs with a gold reference, those whose speaker agrees with it; null where gold has none.</summary>
    public double? Named => _withReference > 0 ? (double)_named / _withReference : null;

    /// <summary>How denials were read.</summary>
    public StanceScore Stances { get; } = new();

    /// <summary>The same by how gold's source is written.</summary>
    public SortedDictionary<SourceForm, (int Right, int All)> NamedBy { get; } = new(Enum.GetValues<SourceForm>().ToDictionary(f => f, _ => (0, 0)));

    public void Add(MarkedText text, Matching matching)
    {
        var (gold, predicted, overlaps) = (matching.Gold, matching.Predicted, matching.Overlaps);
        ContentOverlap.Add(overlaps.Count, predicted.Count, overlaps.Count, gold.Count);
        var triples = overlaps.Count(p => Matching.Agree(p.Gold.CueTokens, p.Predicted.CueTokens) && Matching.Agree(p.Gold.SourceTokens, p.Predicted.SourceTokens));
        TripleOverlap.Add(triples, predicted.Count, triples, gold.Count);
        foreach (var (kind, tally) in ByKind)
        {
            tally.Add(overlaps.Count(p => p.Predicted.Kind == kind), predicted.Count(p => p.Kind == kind), overlaps.Count(p => p.Gold.Kind == kind), gold.Count(g => g.Kind == kind));
        }

        Stances.AddGold(gold);
        foreach (var (g, p, _) in overlaps)
        {
            AddSpeaker(text, g, p);
            Stances.Add(g, p);
        }

        AddCovered(Covered3, 0.3, gold, predicted);
        AddCovered(Covered8, 0.8, gold, predicted);
    }

    private void AddSpeaker(MarkedText text, Quote gold, Quote predicted)
    {
        if (gold.SourceTokens.Count > 0)
        {
            _withSource++;
            if (IsHeadRight(text, gold, predicted))
                _heads++;
        }

        if (gold.Speaker is not { Length: > 0 } reference)
            return;
        var isRight = Matching.IsNamed(gold, predicted);
        _withReference++;
        _named += isRight ? 1 : 0;
        var form = SourceForms.Of(text, gold, reference);
        NamedBy[form] = (NamedBy[form].Right + (isRight ? 1 : 0), NamedBy[form].All + 1);
    }

    /// <summary>Whether the head word of either source is in the other.</summary>
    public static bool IsHeadRight(MarkedText text, Quote gold, Quote predicted) => gold.SourceTokens.SetEquals(predicted.SourceTokens)
        || (text.HeadOf(gold.Source) is { } g && text.HeadOf(predicted.Source) is { } p && predicted.SourceTokens.Contains(g) && gold.SourceTokens.Contains(p));

    private static void AddCovered(Tally tally, double threshold, List<Quote> gold, List<Quote> predicted)
    {
        var left = new List<Quote>(predicted);
        var found = 0;
        foreach (var quote in gold)
        {
            var length = quote.Content.Sum(c => c.Length);
            Quote? best = null;
            double most = 0;
            foreach (var candidate in left)
            {
                double share = length > 0 ? (double)quote.Content.Sum(c => candidate.Content.Sum(c.Shared)) / length : 0;
                if (share > threshold && share > most)
                    (best, most) = (candidate, share);
            }

            if (best is null)
                continue;
            left.Remove(best);
            found++;
        }

        tally.Add(found, predicted.Count, found, gold.Count);
    }
}
