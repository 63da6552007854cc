using System.Text.Json;
using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Attribution;

/// <summary>Scores statements against annotated quotations.</summary>
internal static class AttributionScorer
{
    public static IReadOnlyList<Figure> Measure(EvaluationData data)
    {
        foreach (var set in (string[])["polnear.dev", "ggt.dev"])
        {
            var lines = data.Lines($"attribution/{set}.jsonl.gz").ToArray();
            data.Write($"attribution/{set}.jsonl", data.Analyze(lines.Select(ArticleLine.Read)).Select(a => Print(a, a.Article.Id)));
        }

        foreach (var reading in data.Readings)
            data.Write($"attribution/{reading.Story}.jsonl", reading.Analyses.Select(a => Print(a, reading.Story + "/" + a.Article.Id)));
        return [];
    }

    private static string Print(ArticleAnalysis analysis, string id)
    {
        var index = new CodePointIndex(analysis.Article.Text);
        return JsonSerializer.Serialize(new
        {
            id,
            attributions = analysis.Statements.Select(s => new
            {
                source = Pairs(s.Source),
                cue = Pairs(s.Cue),
                content = Pairs(s.Content),
                kind = s.Kind.ToString(),
                speaker = s.Speaker.Name,
                stance = s.Stance.ToString(),
            }),
        });

        int[][] Pairs(IEnumerable<TextSpan> spans) => [.. spans.Select(s => new[] { index.ToCodePoint(s.Start), index.ToCodePoint(s.End) })];
    }
}
