using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Stories;

namespace Crossread.Evaluation.Stories;

/// <summary>How well articles are grouped into stories.</summary>
/// <remarks>The likeness was learnt on these same development parts, one setting for all sets: these are development figures.
/// <c>dotnet run -c Release --project training/Crossread.Training -- stories</c> prints those of models that have not learnt from the stories they place.</remarks>
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
            var set = StorySet.Read(data, name);
            figures.AddRange(Score(data, set, "online", Online(set), batch ? null : target));
            if (batch)
                figures.AddRange(Score(data, set, "batch", StoryGrouper.GroupAll(set.Articles), target));
        }

        return figures;
    }

    private static IEnumerable<Figure> Readings(Corpus data)
    {
        var set = StorySet.LookAlikes(data);
        var score = GroupingScore.Of(set.Gold, [.. Online(set).Select(m => m.Story)]);
        yield return new Figure("minsk", "exact-stories", score.ExactStories) { Unit = FigureUnit.Count, Target = 2, Words = "the two stories, exactly", Protocol = "online, dev" };
        yield return new Figure("minsk", "stories", score.Stories) { Unit = FigureUnit.Count, Hold = FigureHold.Shown, Protocol = "online, dev" };
    }

    private static IEnumerable<Figure> Score(Corpus data, StorySet set, string way, ImmutableArray<Membership> memberships, double? target)
    {
        var predicted = memberships.Select(m => m.Story).ToList();
        var score = GroupingScore.Of(set.Gold, predicted);
        var path = data.Write($"stories/{set.Name}.{way}.jsonl", memberships.Select(m => JsonSerializer.Serialize(new { id = m.Article, story = m.Story })));
        var gold = data.Path(StorySet.File(set.Name));
        ImmutableArray<string> arguments = set.Name == "ecbplus" ? [gold, path, "--siblings", "-"] : [gold, path];
        var protocol = way + ", dev";
        yield return Held("bcubed-f1", score.BCubedF1, "bcubed_f1") with { Target = target, Words = "articles grouped into stories one at a time, B-cubed F1" };
        yield return Held("pairwise-f1", score.PairwiseF1, "pairwise_f1");
        if (set.Name == "ecbplus")
        {
            yield return Held("sibling-join-rate", GroupingScore.SiblingJoinRate(set.Gold, predicted, '-'), "sibling_join_rate") with
            {
                Hold = FigureHold.Shown, // the lower, the better: a floor cannot hold it
            };
        }

        Figure Held(string name, double value, string printed) =>
            new(set.Name + ".dev", way + "-" + name, value) { Protocol = protocol, Agreement = new Agreement("score_stories.py", arguments, printed) };
    }

    private static ImmutableArray<Membership> Online(StorySet set)
    {
        var grouper = new StoryGrouper();
        return [.. set.Articles.Select(grouper.Add)];
    }
}
