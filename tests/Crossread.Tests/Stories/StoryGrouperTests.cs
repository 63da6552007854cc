using Crossread.Articles;
using Crossread.Stories;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Stories;

public sealed class StoryGrouperTests
{
    [Fact]
    public void Reports_of_one_event_are_one_story_and_a_look_alike_is_another()
    {
        var stories = Group(Reports.All);
        stories["bridge-herald"].Story.ShouldBe("bridge-post");
        stories["crossing-echo"].Story.ShouldBe("crossing-echo");
        stories["strike-post"].Story.ShouldBe("strike-post");
    }

    [Fact]
    public void Whoever_joins_is_told_by_which_names_and_figures()
    {
        var because = string.Join('\n', Group(Reports.All)["bridge-herald"].Because);
        because.ShouldContain("Tarnby");
        because.ShouldContain("its article");
        because.ShouldContain("same day: Tuesday");
    }

    [Fact]
    public void Whoever_opens_is_told_what_sets_it_apart_from_the_nearest()
    {
        var because = Group(Reports.BridgePost, Reports.LookAlike)["crossing-echo"].Because;
        because[0].ShouldContain("the nearest is bridge-post");
        string.Join('\n', because).ShouldContain("it tells of Saturday, that one of Tuesday");
    }

    [Fact]
    public void Every_order_of_arrival_gives_the_same_sets_of_articles()
    {
        var gen = Gen.Shuffle(Reports.All);
        Prop.ForAll(gen.ToArbitrary(), order =>
        {
            var stories = Group(order);
            stories.Values.Select(m => m.Story).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
            stories["bridge-herald"].Story.ShouldBe(stories["bridge-post"].Story);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(24).WithReplay(2031, 7));
    }

    [Fact]
    public void Every_article_is_in_one_story_which_is_named_by_its_first_member()
    {
        var grouper = new StoryGrouper();
        foreach (var report in Reports.All)
            grouper.Add(report);
        grouper.Stories.SelectMany(s => s.Members).Select(m => m.Article).ShouldBe(Reports.All.Select(r => r.Article.Id), ignoreOrder: true);
        foreach (var story in grouper.Stories)
        {
            story.Members[0].Article.ShouldBe(story.Id);
            story.Members.ShouldAllBe(m => m.Story == story.Id && m.Because.Length > 0);
        }
    }

    [Fact]
    public void An_article_added_again_changes_nothing()
    {
        var grouper = new StoryGrouper();
        var first = Reports.All.Select(grouper.Add).ToList();
        Reports.All.Select(grouper.Add).ShouldBe(first);
        grouper.Stories.Sum(s => s.Members.Length).ShouldBe(Reports.All.Length);
    }

    [Fact]
    public void A_batch_answers_in_the_order_it_was_given() =>
        StoryGrouper.GroupAll(Reports.All).Select(m => m.Article).ShouldBe(Reports.All.Select(r => r.Article.Id));

    [Fact]
    public void An_empty_article_opens_a_story_of_its_own()
    {
        var stories = Group(Reports.BridgePost, Reports.Read("empty", null, ""), Reports.Read("empty too", null, ""));
        stories["empty"].Story.ShouldBe("empty");
        stories["empty too"].Story.ShouldBe("empty too");
        stories["empty"].Because.ShouldNotBeEmpty();
    }

    private static Dictionary<string, Membership> Group(params ArticleAnalysis[] reports)
    {
        var grouper = new StoryGrouper();
        return reports.Select(grouper.Add).ToDictionary(m => m.Article, StringComparer.Ordinal);
    }
}
