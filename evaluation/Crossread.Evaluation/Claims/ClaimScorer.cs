using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Origins;

namespace Crossread.Evaluation.Claims;

/// <summary>Scores the claims and differences of the comparison against stories read by hand.</summary>
public static class ClaimScorer
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the project asks of the two stories of data/minsk.
    private static readonly ImmutableSortedDictionary<string, double> s_targets =
        ImmutableSortedDictionary<string, double>.Empty.Add("minsk-2022", 0.52).Add("minsk-2024", 0.65);

    // The claim of a story that the project asks to be shown with one origin.
    private static readonly ImmutableSortedDictionary<string, string> s_oneOrigin = ImmutableSortedDictionary<string, string>.Empty.Add("minsk-2022", "c02");

    /// <summary>Compares each story and scores its claims; the means are over the stories, the differences over all of them.</summary>
    /// <param name="data">The labelled data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data) => Measure(data, new StoryComparer());

    /// <summary>The same by a comparer that is tried.</summary>
    /// <param name="data">The labelled data.</param>
    /// <param name="comparer">What compares the stories.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data, StoryComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(comparer);
        var figures = new List<Figure>();
        var scores = new List<ClaimScore>();
        var (within, known, counted) = (0, 0, 0);
        foreach (var reading in data.Readings)
        {
            var comparison = comparer.Compare(reading.Story, reading.Analyses);
            var line = Predict(comparison);
            var predicted = data.Write($"claims/{reading.Story}.json", [line]);
            using var document = JsonDocument.Parse(line);
            var gold = ClaimReading.Parse(reading.Gold);
            var score = ClaimScore.Of(gold, ClaimReading.Parse(document.RootElement));
            foreach (var (claim, match) in gold.Claims.Zip(score.Matches))
            {
                if (s_oneOrigin.TryGetValue(reading.Story, out var asked) && string.Equals(claim.Id, asked, StringComparison.Ordinal))
                {
                    var shown = match is { } m && IsOneWithEvidence(comparison.Claims[m].Origins, claim.Origins);
                    figures.Add(new Figure(reading.Story, $"{asked}-one-origin", shown ? 1 : 0) { Unit = FigureUnit.Count, Target = 1, Words = "the origin of “totally stupid, groundless fabrications” shown as one, with the words that name it in each article" });
                }

                if (match is not { } index || claim.Origins.IsEmpty)
                    continue;
                // Of the origins in the reading, those behind the articles that were found to tell the claim.
                var found = comparison.Claims[index];
                var origins = claim.Origins.Count(o => o.Any(a => found.Articles.Contains(a, StringComparer.Ordinal)));
                counted++;
                within += origins >= found.Origins.AtLeast && origins <= found.Origins.AtMost ? 1 : 0;
                known += origins == found.Origins.AtMost ? 1 : 0;
            }

            scores.Add(score);
            var agreement = new Agreement("score_claims.py", [data.Path($"comparison/{reading.Story}.json"), predicted], "links.f1");
            figures.Add(new Figure(reading.Story, "link-f1", score.Links.F1)
            {
                Target = s_targets.TryGetValue(reading.Story, out var target) ? target : null,
                Words = "pairs of tellings of one claim, F1",
                Agreement = agreement,
            });
            figures.Add(Shown(reading.Story, "link-precision", score.Links.Precision, agreement with { Path = "links.precision" }));
            figures.Add(Shown(reading.Story, "link-recall", score.Links.Recall, agreement with { Path = "links.recall" }));
            figures.Add(Shown(reading.Story, "by-claim-f1", score.ByClaim.F1, agreement with { Path = "by_claim.f1" }));
            figures.Add(Shown(reading.Story, "claims-found", (double)score.FoundClaims / score.GoldClaims, null));
            figures.AddRange(score.Differences.Select(d =>
                Shown(reading.Story, $"{d.Key}-right", d.Value.Right, agreement with { Path = $"differences.{d.Key}.right" }) with { Unit = FigureUnit.Count }));
        }

        figures.Add(new Figure("mean", "link-f1", scores.Average(s => s.Links.F1)) { Peer = "whole sentences by TF-IDF, best threshold: 30; two readers: 83–90" });
        figures.Add(new Figure("mean", "by-claim-f1", scores.Average(s => s.ByClaim.F1)));
        figures.Add(new Figure("all", "origins-within", (double)within / Math.Max(1, counted)) { Protocol = $"dev, {within} of {counted}", Words = "claims found whose number of origins lies within the range shown" });
        figures.Add(new Figure("all", "origins-right", (double)known / Math.Max(1, counted)) { Protocol = $"dev, {known} of {counted}", Words = "claims found with as many origins as the texts show" });
        foreach (var kind in scores.SelectMany(s => s.Differences.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var tallies = scores.Select(s => s.Differences.GetValueOrDefault(kind)).OfType<DifferenceTally>().ToArray();
            var (gold, given, right) = (tallies.Sum(t => t.Gold), tallies.Sum(t => t.Predicted), tallies.Sum(t => t.Right));
            figures.Add(new Figure("all", kind + "-precision", (double)right / Math.Max(1, given)) { Hold = FigureHold.Shown, Protocol = $"dev, {right} of {given}" });
            figures.Add(new Figure("all", kind + "-recall", (double)right / Math.Max(1, gold)) { Hold = FigureHold.Shown, Protocol = $"dev, {right} of {gold}" });
            figures.Add(new Figure("all", kind + "-f1", 2.0 * right / Math.Max(1, given + gold)));
        }

        return figures;
    }

    /// <summary>Whether exactly one origin is shown, behind the articles of the reading, with words that name it in each.</summary>
    private static bool IsOneWithEvidence(OriginCount found, ImmutableArray<ImmutableArray<string>> gold) =>
        gold is [var articles] && found is { AtLeast: 1, AtMost: 1, Origins: [var origin] }
        && articles.All(a => origin.Articles.Contains(a, StringComparer.Ordinal) && origin.Words.Any(w => string.Equals(w.Article, a, StringComparison.Ordinal)));

    private static Figure Shown(string set, string name, double value, Agreement? agreement) =>
        new(set, name, value) { Hold = FigureHold.Shown, Agreement = agreement };

    /// <summary>The claims as one line in the format of <c>data/comparison</c>, offsets in code points.</summary>
    private static string Predict(StoryComparison comparison)
    {
        var index = comparison.Articles.ToDictionary(a => a.Article.Id, a => new CodePointIndex(a.Article.Text), StringComparer.Ordinal);
        return JsonSerializer.Serialize(
            new
            {
                story = comparison.Story,
                claims = comparison.Claims.Select(c => new
                {
                    id = c.Id,
                    gloss = c.Gloss,
                    tellings = c.Tellings.Select(t => new
                    {
                        article = t.Article,
                        span = new[] { index[t.Article].ToCodePoint(t.Span.Start), index[t.Article].ToCodePoint(t.Span.End) },
                        words = t.Words,
                    }),
                    differences = c.Differences.Select(d => new
                    {
                        kind = d.Kind.ToString().ToLowerInvariant(),
                        articles = d.Sides.Select(s => s.Article).Distinct(StringComparer.Ordinal),
                        words = d.Sides.GroupBy(s => s.Article, StringComparer.Ordinal).ToDictionary(s => s.Key, s => string.Join(" … ", s.Select(x => x.Words)), StringComparer.Ordinal),
                        note = d.Note,
                    }),
                }),
            },
            s_json);
    }
}
