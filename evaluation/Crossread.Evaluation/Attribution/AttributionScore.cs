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

    /// <summary>The same by how gold's source is written.</summary>
    public SortedDictionary<SourceForm, (int Right, int All)> NamedBy { get; } = new(Enum.GetValues<SourceForm>().ToDictionary(f => f, _ => (0, 0)));

    public void Add(MarkedText text, List<Quote> gold, List<Quote> predicted)
    {
        gold = gold.FindAll(g => g.ContentTokens.Count > 0);
        predicted = Distinct(predicted);
        var pairs = Pairs(gold, predicted);
        var overlaps = pairs.FindAll(p => p.Score >= 0.5);
        ContentOverlap.Add(overlaps.Count, predicted.Count, overlaps.Count, gold.Count);
        var triples = overlaps.Count(p => Agree(p.Gold.CueTokens, p.Predicted.CueTokens) && Agree(p.Gold.SourceTokens, p.Predicted.SourceTokens));
        TripleOverlap.Add(triples, predicted.Count, triples, gold.Count);
        foreach (var (kind, tally) in ByKind)
        {
            tally.Add(overlaps.Count(p => p.Predicted.Kind == kind), predicted.Count(p => p.Kind == kind), overlaps.Count(p => p.Gold.Kind == kind), gold.Count(g => g.Kind == kind));
        }

        foreach (var (g, p, _) in overlaps)
            AddSpeaker(text, g, p);
        AddCovered(Covered3, 0.3, gold, predicted);
        AddCovered(Covered8, 0.8, gold, predicted);
    }

    private void AddSpeaker(MarkedText text, Quote gold, Quote predicted)
    {
        if (gold.SourceTokens.Count > 0)
        {
            _withSource++;
            var goldHead = text.HeadOf(gold.Source);
            var head = text.HeadOf(predicted.Source);
            if (gold.SourceTokens.SetEquals(predicted.SourceTokens) || (goldHead is { } g && head is { } p && predicted.SourceTokens.Contains(g) && gold.SourceTokens.Contains(p)))
                _heads++;
        }

        if (gold.Speaker is not { Length: > 0 } reference)
            return;
        var isRight = !string.IsNullOrWhiteSpace(predicted.Speaker) && SpeakerNames.Same(predicted.Speaker, reference);
        _withReference++;
        _named += isRight ? 1 : 0;
        var form = FormOf(string.Join(' ', gold.Source.Select(s => s.Of(text.Text))), reference);
        NamedBy[form] = (NamedBy[form].Right + (isRight ? 1 : 0), NamedBy[form].All + 1);
    }

    private static SourceForm FormOf(string source, string reference)
    {
        if (source.Length == 0)
            return SourceForm.None;
        if (source.ToLowerInvariant() is "he" or "she" or "they" or "it" or "who" or "him" or "her" or "them" or "which" or "i" or "we")
            return SourceForm.Pronoun;
        return source.Contains(reference[(reference.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase) ? SourceForm.Name : SourceForm.Description;
    }

    private static bool Agree(HashSet<int> gold, HashSet<int> predicted) => gold.Count == 0 && predicted.Count == 0 || gold.Overlaps(predicted);

    private static List<Quote> Distinct(List<Quote> quotes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return quotes.FindAll(q => (q.ContentTokens.Count > 0 || q.CueTokens.Count > 0 || q.SourceTokens.Count > 0)
            && seen.Add(string.Join(' ', q.ContentTokens.Order()) + "|" + string.Join(' ', q.CueTokens.Order()) + "|" + string.Join(' ', q.SourceTokens.Order())));
    }

    private static List<(Quote Gold, Quote Predicted, double Score)> Pairs(List<Quote> gold, List<Quote> predicted)
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
