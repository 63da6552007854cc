using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Stories;

namespace Crossread.Evaluation.Stories;

/// <summary>How well articles are grouped into stories.</summary>
/// <remarks>Only what grouping looks at is analysed: language, not statements. The weights of the likeness were learnt on these same development parts
/// (cross-fitted figures: docs of <c>training</c>), so these are development figures.</remarks>
internal static class StoryScorer
{
    private static readonly ImmutableArray<(string Name, bool Long, bool Batch, double? Target)> s_sets =
    [
        ("ecbplus", false, false, 0.88), ("basil", false, false, null), ("fncrumours", false, true, null), ("newswcl50", false, false, null),
        ("factnews", false, true, null), ("gvc", false, true, null), ("uciheadlines", true, false, null), ("gunviolence", true, false, null),
        ("allsides", true, true, null),
    ];

    /// <summary>Measures every set; the long ones only in full.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var figures = new List<Figure>();
        figures.AddRange(Readings(data));
        foreach (var (name, isLong, batch, target) in s_sets)
        {
            if (isLong && data.Extent == EvaluationExtent.Quick)
                continue;
            var file = $"stories/{name}.dev.jsonl.gz";
            var articles = new List<Article>();
            var gold = new List<string>();
            foreach (var line in data.Lines(file))
            {
                articles.Add(ArticleLine.Read(line));
                gold.Add(line.GetProperty("story").GetString()!);
            }

            var analyses = Analyze(articles);
            figures.AddRange(Score(data, name, "online", Online(analyses), analyses, gold, data.Path(file), batch ? null : target));
            if (batch)
                figures.AddRange(Score(data, name, "batch", StoryGrouper.GroupAll(analyses), analyses, gold, data.Path(file), target));
        }

        return figures;
    }

    private static IEnumerable<Figure> Readings(Corpus data)
    {
        var readings = data.Readings.Where(r => r.Story.StartsWith("minsk", StringComparison.Ordinal)).ToList();
        var gold = readings.SelectMany(r => r.Analyses.Select(_ => r.Story)).ToList();
        var memberships = Online([.. readings.SelectMany(r => r.Analyses)]);
        var score = GroupingScore.Of(gold, [.. memberships.Select(m => m.Story)]);
        yield return new Figure("minsk", "exact-stories", score.ExactStories) { Unit = FigureUnit.Count, Target = 2, Words = "the two stories, exactly", Protocol = "online, dev" };
        yield return new Figure("minsk", "stories", score.Stories) { Unit = FigureUnit.Count, Hold = FigureHold.Shown, Protocol = "online, dev" };
    }

    private static IEnumerable<Figure> Score(
        Corpus data, string set, string way, ImmutableArray<Membership> memberships, ImmutableArray<ArticleAnalysis> analyses, List<string> gold, string goldPath, double? target)
    {
        var predicted = memberships.Select(m => m.Story).ToList();
        var score = GroupingScore.Of(gold, predicted);
        var path = data.Write($"stories/{set}.{way}.jsonl", analyses.Zip(predicted, (a, s) => JsonSerializer.Serialize(new { id = a.Article.Id, story = s })));
        ImmutableArray<string> arguments = set == "ecbplus" ? [goldPath, path, "--siblings", "-"] : [goldPath, path];
        var protocol = way + ", dev";
        yield return Held("bcubed-f1", score.BCubedF1, "bcubed_f1") with { Target = target, Words = "articles grouped into stories one at a time, B-cubed F1" };
        yield return Held("pairwise-f1", score.PairwiseF1, "pairwise_f1");
        if (set == "ecbplus")
        {
            yield return Held("sibling-join-rate", GroupingScore.SiblingJoinRate(gold, predicted, '-'), "sibling_join_rate") with
            {
                Hold = FigureHold.Shown, // the lower, the better: a floor cannot hold it
            };
        }

        Figure Held(string name, double value, string printed) =>
            new(set + ".dev", way + "-" + name, value) { Protocol = protocol, Agreement = new Agreement("score_stories.py", arguments, printed) };
    }

    private static ImmutableArray<Membership> Online(ImmutableArray<ArticleAnalysis> analyses)
    {
        var grouper = new StoryGrouper();
        return [.. analyses.Select(grouper.Add)];
    }

    private static ImmutableArray<ArticleAnalysis> Analyze(List<Article> articles)
    {
        var empty = new AnalyzedText { Text = "", Paragraphs = [], Tokens = [], Sentences = [], Names = [], Entities = [], Times = [] };
        return
        [
            .. articles.Select(article => new ArticleAnalysis
            {
                Article = article, LeftOut = [], Credits = [], Statements = [], EngineVersion = EngineVersion.Current, Language = empty with { Text = article.Text },
            }),
        ];
    }
}
