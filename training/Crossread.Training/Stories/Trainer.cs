using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>The measures of an article against a candidate story, and how much of the story is the article's.</summary>
/// <param name="Values">Numbers of <see cref="Likeness.Labels"/>.</param>
/// <param name="Label">The share of the candidate's articles that tell the article's gold story.</param>
/// <param name="Article">Which article of its set.</param>
/// <param name="Weight">How much the row counts.</param>
internal sealed record Row(double[] Values, double Label, int Article, double Weight = 1);

/// <summary>Runs streams of labelled articles and gathers what a model learns from.</summary>
internal static class Trainer
{
    /// <summary>Pairs met when every article goes to its gold story; each article also as if its story did not exist yet.</summary>
    public static List<Row> Rows(LabelledSet set)
    {
        var rows = new List<Row>();
        var live = new LiveStories();
        var byGold = new Dictionary<string, LiveStory>(StringComparer.Ordinal);
        for (var i = 0; i < set.Gold.Count; i++)
        {
            var article = ArticleVectors.Of(set.Features[i], live.Weights);
            byGold.TryGetValue(set.Gold[i], out var own);
            var candidates = live.Candidates(article);
            if (own is not null && !candidates.Contains(own))
                candidates.Add(own);
            var measured = Likeness.MeasureAll(article, candidates);
            var negatives = 0;
            for (var c = 0; c < candidates.Count; c++)
                if (candidates[c] == own)
                    rows.Add(new(measured[c], 1, i));
                else if (negatives++ < 6)
                    rows.Add(new(measured[c], 0, i));
            if (own is not null)
            {
                candidates.Remove(own);
                measured = Likeness.MeasureAll(article, candidates);
                for (var c = 0; c < Math.Min(3, candidates.Count); c++)
                    rows.Add(new(measured[c], 0, i));
                live.Add(own, article);
            }
            else
                byGold[set.Gold[i]] = live.Open(article);
        }

        return rows;
    }

    /// <summary>The story of each article when a model decides; gathers the pairs met on the way.</summary>
    public static List<string> Simulate(LabelledSet set, Func<int, double[], double> model, List<Row>? rows = null)
    {
        var live = new LiveStories();
        var labels = new List<string>();
        var goldOf = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        for (var i = 0; i < set.Gold.Count; i++)
        {
            var article = ArticleVectors.Of(set.Features[i], live.Weights);
            LiveStory? best = null;
            var most = 0.0;
            var candidates = live.Candidates(article);
            var measured = Likeness.MeasureAll(article, candidates);
            var negatives = 0;
            for (var c = 0; c < candidates.Count; c++)
            {
                var score = model(i, measured[c]);
                if (score > most)
                    (best, most) = (candidates[c], score);
                if (rows is not null)
                {
                    var share = goldOf[candidates[c].Id].GetValueOrDefault(set.Gold[i]) / (double)candidates[c].Articles.Count;
                    if (share > 0 || negatives++ < 6)
                        rows.Add(new(measured[c], share, i));
                }
            }

            if (best is null)
                best = live.Open(article);
            else
                live.Add(best, article);
            labels.Add(best.Id);
            if (!goldOf.TryGetValue(best.Id, out var counts))
                goldOf.Add(best.Id, counts = new(StringComparer.Ordinal));
            counts[set.Gold[i]] = counts.GetValueOrDefault(set.Gold[i]) + 1;
        }

        return labels;
    }
}
