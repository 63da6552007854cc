using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Statements;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Origins;

public class OriginCounterTests
{
    private const string Spoken = "“These reports are stupid, groundless inventions from beginning to end,” harbour spokesman Piet Brandt said on Monday.";

    private static readonly ArticleAnalyzer s_analyzer = new();

    private static readonly string[] s_sentences =
    [
        Spoken,
        "Piet Brandt called the reports stupid, groundless inventions from beginning to end.",
        "According to Norpress, the ferry sank off Halden on Monday with 200 passengers on board.",
        "The ferry sank off Halden on Monday with 200 passengers on board.",
        "Officials said the ferry sank off Halden with 200 passengers on board.",
        "Maria Lopez said that the harbour board will close the northern ferry terminal in spring.",
        "The harbour board will close the northern ferry terminal in spring, the transport ministry said.",
    ];

    [Fact]
    public void One_speaker_in_two_outlets_is_one_origin_with_its_evidence()
    {
        var comparison = Compare(("a", Spoken), ("b", Spoken.Replace("on Monday", "at a briefing", StringComparison.Ordinal)));
        var claim = comparison.Claims.First(c => c.Tellings.Any(t => t.Words.Contains("groundless", StringComparison.Ordinal)));
        claim.Origins.AtLeast.ShouldBe(1);
        claim.Origins.AtMost.ShouldBe(1);
        claim.Origins.Origins.Single().Name.ShouldBe("Piet Brandt");
        claim.Origins.Origins.Single().Articles.ShouldBe(["a", "b"]);
        claim.Origins.Joins.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_surname_alone_is_the_person_whom_others_name_in_full()
    {
        var comparison = Compare(
            ("a", "The harbour board will close the northern ferry terminal in spring, Maria Lopez said."),
            ("b", "Lopez said that the harbour board will close the northern ferry terminal in spring, before the summer."));
        var origins = comparison.Claims.First(c => c.Articles.Length == 2).Origins;
        origins.AtMost.ShouldBe(1);
        origins.Origins.Single().Name.ShouldBe("Maria Lopez");
    }

    [Fact]
    public void A_surname_of_two_persons_is_neither()
    {
        var analyses = Analyses("Maria Lopez said the terminal would close.", "Juan Lopez said the terminal would stay.", "Lopez said the ferry was late.");
        var keys = new PersonKeys(analyses);
        keys.Of(analyses[2].Statements.Single().Speaker).ShouldBe(analyses[2].Statements.Single().Speaker.Key);
        var one = new PersonKeys([analyses[0], analyses[2]]);
        one.Of(analyses[2].Statements.Single().Speaker).ShouldBe(analyses[0].Statements.Single().Speaker.Key);
    }

    private static ImmutableArray<ArticleAnalysis> Analyses(params ReadOnlySpan<string> texts)
    {
        var analyses = ImmutableArray.CreateBuilder<ArticleAnalysis>();
        foreach (var text in texts)
            analyses.Add(s_analyzer.Analyze(new Article { Id = "x" + analyses.Count, Text = text }));
        return analyses.ToImmutable();
    }

    [Fact]
    public void Tellings_without_a_stated_origin_may_share_one()
    {
        var comparison = Compare(("a", "The ferry sank off Halden on Monday with many passengers on board."), ("b", "On Monday a ferry with many passengers on board sank near Halden."));
        var origins = comparison.Claims.First().Origins;
        origins.AtLeast.ShouldBe(1);
        origins.AtMost.ShouldBe(2);
        origins.IsExact.ShouldBeFalse();
    }

    [Fact]
    public void A_copied_passage_joins_tellings_without_a_stated_origin()
    {
        const string Text = "The ferry sank off Halden on Monday with two hundred passengers on board after a fire in the engine room.";
        var origins = Compare(("a", Text), ("b", Text)).Claims.First().Origins;
        origins.AtMost.ShouldBe(1);
        origins.Joins.Single().Evidence.ShouldBe(JoinEvidence.CopiedPassage);
    }

    [Fact]
    public void Bounds_hold_evidence_stands_in_the_articles_and_order_does_not_matter()
    {
        var texts = Gen.Elements(s_sentences).ListOf(3).Select(l => string.Join('\n', l)).ListOf(4).ToArbitrary();
        Prop.ForAll(texts, list =>
        {
            var stories = list.Select((t, i) => ((char)('a' + i) + "", t)).ToArray();
            var comparison = Compare(stories);
            foreach (var claim in comparison.Claims)
            {
                var turned = new OriginCounter().Count([.. claim.Tellings.Reverse()], [.. comparison.Articles.Reverse()], comparison.Passages);
                (turned.AtLeast, turned.AtMost).ShouldBe((claim.Origins.AtLeast, claim.Origins.AtMost));
            }

            foreach (var count in comparison.Claims.Concat(comparison.ToldByOne).Select(c => c.Origins).Append(comparison.Origins))
            {
                count.AtLeast.ShouldBeLessThanOrEqualTo(count.AtMost);
                count.Origins.Length.ShouldBe(count.AtMost);
                foreach (var side in count.Joins.SelectMany(j => new[] { j.A, j.B }).Concat(count.Origins.SelectMany(o => o.Words)))
                    side.Span.Of(comparison.Articles.Single(a => a.Article.Id == side.Article).Article.Text).ShouldBe(side.Words);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20310304, 1));
    }

    [Fact]
    public void A_copy_of_an_article_adds_no_origin()
    {
        var text = string.Join('\n', s_sentences);
        var two = Compare(("a", text), ("b", s_sentences[5] + "\n" + s_sentences[3]));
        var three = Compare(("a", text), ("b", s_sentences[5] + "\n" + s_sentences[3]), ("c", text));
        foreach (var claim in three.Claims)
        {
            var same = two.Claims.FirstOrDefault(c => c.Tellings.Any(t => claim.Tellings.Contains(t)));
            if (same is not null)
                claim.Origins.AtMost.ShouldBeLessThanOrEqualTo(same.Origins.AtMost, claim.Gloss);
        }
    }

    [Fact]
    public void Of_a_story_two_persons_stay_two_whatever_is_copied_between_their_words()
    {
        var text = Spoken + "\n" + s_sentences[5];
        var origins = Compare(("a", text), ("b", text)).Origins;
        origins.AtLeast.ShouldBe(2);
        origins.Origins.Select(o => o.Name).Order(StringComparer.Ordinal).ShouldBe(["Maria Lopez", "Piet Brandt"]);
    }

    private static StoryComparison Compare(params (string Id, string Text)[] articles) => new StoryComparer().Compare(
        "story", [.. articles.Select(a => s_analyzer.Analyze(new Article { Id = a.Id, Text = a.Text }))]);
}
