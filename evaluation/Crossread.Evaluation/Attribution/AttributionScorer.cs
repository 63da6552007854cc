using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Evaluation.Attribution;

/// <summary>Scores statements against annotated quotations: PolNeAR, the Gender Gap Tracker's articles, and the stories read by hand.</summary>
public static class AttributionScorer
{
    private const string Tool = "score_attribution.py";

    /// <summary>Measures all sets.</summary>
    /// <param name="data">The labelled data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var figures = new List<Figure>();
        Annotated(data, "polnear.dev", AnnotationStyle.Joined, figures);
        Annotated(data, "ggt.dev", AnnotationStyle.Piecewise, figures);
        Read(data, "minsk", r => r.StartsWith("minsk-", StringComparison.Ordinal), figures);
        Read(data, "stories", _ => true, figures);
        return figures;
    }

    // Whether gold joins the pieces of an interrupted quotation or counts each.
    private enum AnnotationStyle
    {
        Joined,
        Piecewise,
    }

    private static void Annotated(Corpus data, string set, AnnotationStyle style, List<Figure> figures)
    {
        var file = $"attribution/{set}.jsonl.gz";
        var lines = data.Lines(file).ToArray();
        var analyses = data.Analyze(lines.Select(ArticleLine.Read));
        var predicted = data.Write($"attribution/{set}.jsonl", analyses.Select(a => Print(a, a.Article.Id)));
        var score = new AttributionScore();
        foreach (var (line, analysis) in lines.Zip(analyses))
            Add(score, line, analysis, style);
        ImmutableArray<string> arguments = [data.Path(file), predicted];
        Report(figures, set, score, style == AnnotationStyle.Piecewise ? arguments.Add("--split") : arguments);
    }

    private static void Read(Corpus data, string set, Func<string, bool> wanted, List<Figure> figures)
    {
        var gold = new List<string>();
        var lines = new List<string>();
        var score = new AttributionScore();
        foreach (var reading in data.Readings.Where(r => wanted(r.Story)))
        {
            foreach (var analysis in reading.Analyses)
            {
                var line = Gold(reading, analysis.Article);
                using var document = JsonDocument.Parse(line);
                gold.Add(line);
                lines.Add(Print(analysis, reading.Story + "/" + analysis.Article.Id));
                Add(score, document.RootElement, analysis, AnnotationStyle.Joined);
            }
        }

        var goldFile = data.Write($"attribution/{set}.gold.jsonl", gold);
        Report(figures, set, score, [goldFile, data.Write($"attribution/{set}.jsonl", lines)]);
    }

    private static void Add(AttributionScore score, JsonElement line, ArticleAnalysis analysis, AnnotationStyle style)
    {
        var text = new MarkedText(analysis.Article.Text);
        var predicted = new List<Quote>();
        foreach (var statement in analysis.Statements)
        {
            if (style == AnnotationStyle.Joined)
            {
                predicted.Add(Quote.Of(text, statement.Source, statement.Cue, statement.Content, statement.Speaker.Name));
                continue;
            }

            foreach (var piece in statement.Content)
                predicted.Add(Quote.Of(text, statement.Source, statement.Cue, [piece], statement.Speaker.Name));
        }

        score.Add(text, Quote.Read(line, text, new CodePointIndex(text.Text)), predicted);
    }

    private static void Report(List<Figure> figures, string set, AttributionScore score, ImmutableArray<string> arguments)
    {
        var protocol = set is "polnear.dev" or "ggt.dev" ? "dev" : "read by hand";
        Add("content-overlap-f1", score.ContentOverlap.F1, "all.content_overlap.f1", FigureHold.Floor);
        Add("content-overlap-precision", score.ContentOverlap.Precision, "all.content_overlap.p", FigureHold.Shown);
        Add("content-overlap-recall", score.ContentOverlap.Recall, "all.content_overlap.r", FigureHold.Floor, set == "minsk" ? 0.70 : null, words: "statements found, by half of their content");
        foreach (var (kind, tally) in score.ByKind)
            Add($"content-overlap-f1-{kind}", tally.F1, $"by_kind.{kind}.content_overlap.f1", FigureHold.Floor);
        Add("triple-overlap-f1", score.TripleOverlap.F1, "all.triple_overlap.f1", FigureHold.Shown);
        Add("source-head", score.Head, "all.speaker.head", FigureHold.Floor);
        if (score.Named is { } named)
            Add("named", named, "all.speaker.named", FigureHold.Floor, set == "minsk" ? 0.80 : null, words: "the speaker named rightly, where the statement was found");
        if (score.Named is not null)
        {
            foreach (var (form, (right, all)) in score.NamedBy.Where(f => f.Value.All > 0))
            {
                var written = form.ToString().ToLowerInvariant();
                figures.Add(new Figure(set, $"named-by-{written}", (double)right / all)
                {
                    Hold = FigureHold.Shown,
                    Protocol = $"{protocol}, {right} of {all}",
                    Words = form == SourceForm.None ? "the speaker named rightly, where no source is written" : $"the speaker named rightly, where the source is written as a {written}",
                });
            }
        }

        if (set != "ggt.dev")
            return;
        Add("covered-0.3-f1", score.Covered3.F1, "all.ggt_0/3.f1", FigureHold.Floor, 0.82, "Gender Gap Tracker 7.0 on all 98 articles: 83.7", "quotations covered, by the Gender Gap Tracker's protocol, F1");
        Add("covered-0.8-f1", score.Covered8.F1, "all.ggt_0/8.f1", FigureHold.Floor, null, "Gender Gap Tracker 7.0 on all 98 articles: 76.1");

        void Add(string name, double value, string path, FigureHold hold, double? target = null, string peer = "", string words = "")
        {
            figures.Add(new Figure(set, name, value)
            {
                Hold = hold,
                Target = target,
                Peer = peer,
                Words = words,
                Protocol = protocol,
                Agreement = new Agreement(Tool, arguments, path),
            });
        }
    }

    private static string Gold(StoryReading reading, Article article) => JsonSerializer.Serialize(new
    {
        id = reading.Story + "/" + article.Id,
        text = article.Text,
        attributions = reading.Gold.GetProperty("statements").EnumerateArray().Where(s => s.GetProperty("article").GetString() == article.Id).Select(s => new
        {
            source = Spans(s, "source"),
            cue = Spans(s, "cue"),
            content = Spans(s, "content"),
            kind = s.GetProperty("kind").GetString(),
            reference = s.GetProperty("speaker").GetString(),
        }),
    });

    private static JsonElement[] Spans(JsonElement statement, string role)
    {
        var value = statement.GetProperty(role);
        return value.ValueKind switch
        {
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.GetProperty("span"))],
            JsonValueKind.Object => [value.GetProperty("span")],
            _ => [],
        };
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
                speaker = s.Speaker.Name,
                stance = Name(s.Stance),
            }),
        });

        int[][] Pairs(IEnumerable<TextSpan> spans) => [.. spans.Select(s => new[] { index.ToCodePoint(s.Start), index.ToCodePoint(s.End) })];
    }

    private static string Name(Stance stance) => stance.ToString().ToLowerInvariant();
}
