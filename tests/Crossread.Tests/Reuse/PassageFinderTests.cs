using Crossread.Articles;
using Crossread.Reuse;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Reuse;

public class PassageFinderTests
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    [Theory]
    [InlineData(
        "Yesterday [the ferry left the northern quay at nine with two hundred passengers] and did not return.",
        "It is said that [the ferry left the northern quay at nine with two hundred passengers], which is a lot.",
        PassageKind.Verbatim)]
    [InlineData(
        "[The ferry left the northern quay at nine with about two hundred passengers on board].",
        "[The ferry left the northern quay at ten with about two hundred passengers on board].",
        PassageKind.Edited)]
    public void A_stretch_that_stands_in_both_is_a_passage(string first, string second, PassageKind kind)
    {
        var passage = Find(first, second).ShouldHaveSingleItem();
        passage.Kind.ShouldBe(kind);
        passage.SpanA.Of(Plain(first)).ShouldBe(Marked(first));
        passage.SpanB.Of(Plain(second)).ShouldBe(Marked(second));
    }

    [Theory]
    [InlineData("The ferry left the quay at nine.", "The ferry left the quay at nine.")]
    [InlineData("Nobody knows when the ferry will return to the northern quay.", "Two hundred passengers were waiting for hours in the cold rain.")]
    [InlineData("", "")]
    public void A_few_words_in_common_are_none(string first, string second) => Find(first, second).ShouldBeEmpty();

    private static System.Collections.Immutable.ImmutableArray<Passage> Find(string first, string second) =>
        new PassageFinder().Find(Analyze("a", Plain(first)), Analyze("b", Plain(second)));

    private static ArticleAnalysis Analyze(string id, string text) => s_analyzer.Analyze(new Article { Id = id, Text = text });

    private static string Plain(string text) => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    private static string Marked(string text) => text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..text.IndexOf(']', StringComparison.Ordinal)];
}
