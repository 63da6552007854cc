using Crossread.Evaluation.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Stories;

public sealed class GroupingScoreTests
{
    [Fact]
    public void A_perfect_grouping_scores_one_whatever_its_labels()
    {
        var score = GroupingScore.Of(["x", "x", "y"], ["7", "7", "8"]);
        score.BCubedF1.ShouldBe(1);
        score.PairwiseF1.ShouldBe(1);
        score.ExactStories.ShouldBe(2);
    }

    [Fact]
    public void Two_stories_thrown_together_lose_precision_only()
    {
        // Two articles of x and one of y in one group: precision (2/3 + 2/3 + 1/3) / 3, one right pair of three.
        var score = GroupingScore.Of(["x", "x", "y"], ["1", "1", "1"]);
        score.BCubedPrecision.ShouldBe(5.0 / 9, 1e-12);
        score.BCubedRecall.ShouldBe(1);
        score.PairwisePrecision.ShouldBe(1.0 / 3, 1e-12);
        score.ExactStories.ShouldBe(0);
    }

    [Fact]
    public void A_story_torn_apart_loses_recall_only()
    {
        var score = GroupingScore.Of(["x", "x"], ["1", "2"]);
        score.BCubedPrecision.ShouldBe(1);
        score.BCubedRecall.ShouldBe(0.5);
        score.PairwisePrecision.ShouldBe(1, "no pair is predicted");
        score.PairwiseRecall.ShouldBe(0);
    }

    [Fact]
    public void Only_pairs_of_one_topic_are_siblings() =>
        GroupingScore.SiblingJoinRate(["1-a", "1-a", "1-b", "2-a"], ["s", "t", "s", "s"], '-').ShouldBe(0.5);
}
