using System.Globalization;
using System.Text;
using Crossread.Articles;
using Crossread.Comparison;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Comparison;

/// <summary>What is looked at is bounded, whatever the articles have.</summary>
public class BoundsTests
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    [Fact]
    public void Pairs_looked_at_are_bounded_for_the_story_as_a_whole()
    {
        ArticleAnalysis[] articles = [Analyze("a", Generated(200, 1)), Analyze("b", Generated(200, 2))];
        var clauses = articles.SelectMany((a, i) => ClauseSplitter.Split(a, i)).ToList();
        var terms = new StoryTerms(articles, ComparedSentences.Of(articles));
        var most = 1_000 + (PairBounds.LeastPartners * clauses.Count);
        new ClausePairs(articles, clauses, terms).Count.ShouldBeGreaterThan(4 * most);
        new ClausePairs(articles, clauses, terms, new PairBounds(60_000_000, 1_000)).Count.ShouldBeLessThanOrEqualTo(most);
        new ClausePairs(articles, clauses, terms, new PairBounds(1, 600_000)).Count.ShouldBeLessThanOrEqualTo(PairBounds.LeastVisits * clauses.Count);
    }

    [Fact]
    public void A_sentence_that_an_article_repeats_is_compared_a_few_times()
    {
        var repeated = string.Concat(Enumerable.Repeat("A passenger plane slid off the icy runway. ", 20));
        var articles = new[] { "a", "b" }.Select((id, i) => Analyze(id, Generated(300, i) + repeated)).ToArray();
        var comparison = new StoryComparer().Compare("story", [.. articles]);
        comparison.Claims.Single(c => c.Gloss.Contains("plane", StringComparison.Ordinal)).Tellings.Length.ShouldBe(2 * ClausePairs.MaxRepeats);
    }

    [Fact]
    public void One_article_has_nothing_to_compare_however_long_it_is()
    {
        var comparison = new StoryComparer().Compare("story", [Analyze("a", Generated(1_000, 1))]);
        comparison.Claims.ShouldBeEmpty();
        comparison.ToldByOne.ShouldBeEmpty();
        comparison.Coverage.ShouldBeEmpty();
    }

    [Fact]
    public void Of_more_sentences_than_can_be_compared_the_longest_articles_give_up_most()
    {
        ComparedSentences.Share([10, 500_000, 300_000], 100_000).ShouldBe([10, 49_995, 49_995]);
        ComparedSentences.Share([40, 30, 20], 100_000).ShouldBe([40, 30, 20]);
        ComparedSentences.Share([], 100_000).ShouldBeEmpty();
    }

    private static ArticleAnalysis Analyze(string id, string text) => s_analyzer.Analyze(new Article { Id = id, Text = text });

    /// <summary>Sentences of few words in many orders, so that nearly every two of them share one.</summary>
    private static string Generated(int sentences, int seed)
    {
        string[] who = ["Maria Lopez", "Piet Brandt", "The harbour board", "The ferry company", "Halden council", "The union"];
        string[] did = ["closed", "opened", "criticised", "approved", "inspected", "repaired", "visited"];
        string[] what = ["terminal", "bridge", "ferry", "contract", "dock", "tower", "quay", "crane", "market", "tunnel", "library"];
        string[] when = ["after the storm", "for 44 million crowns", "despite protests", "near Norland", "without warning"];
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < sentences; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Any(who)} {Any(did)} the {Any(what)} by the {Any(what)} of w{random.Next(900)} {Any(when)}. ");
        return text.ToString();

        string Any(string[] words) => words[random.Next(words.Length)];
    }
}
