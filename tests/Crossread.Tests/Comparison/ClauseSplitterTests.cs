using Crossread.Articles;
using Crossread.Comparison;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Comparison;

public class ClauseSplitterTests
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    [Theory]
    [InlineData("Lopez opened the bridge and Brandt closed the port.", "Lopez opened the bridge")]
    [InlineData("Lopez opened the bridge and Brandt closed the port.", "Brandt closed the port")]
    [InlineData("The board, which owns the ferry, met on Monday while the workers marched to the quay.", "the workers marched to the quay")]
    [InlineData("Maria Lopez said that the bridge will be closed in spring.", "the bridge will be closed in spring")]
    [InlineData("“We will close the bridge in spring,” Maria Lopez said.", "We will close the bridge in spring")]
    [InlineData("“We do not yet know why the bridge gave way,” Maria Lopez said.", "We do not yet know why the bridge gave way")]
    [InlineData("“That story is a fairy tale from beginning to end,” Maria Lopez said.", "That story is a fairy tale from beginning to end")]
    public void A_clause_of_a_sentence_may_tell_a_claim_by_itself(string sentence, string clause) =>
        ClauseSplitter.Split(s_analyzer.Analyze(new Article { Id = "a", Text = sentence }), 0).Select(c => c.Span.Of(sentence)).Contains(clause, StringComparer.Ordinal).ShouldBeTrue();

    [Theory]
    [InlineData("Nobody was hurt, the fire brigade of Halden said.", "the fire brigade of Halden said")]
    [InlineData("Two employees, who asked not to be named, said that the bridge had not been cleared for years.", "asked not to be named")]
    public void Who_said_it_and_on_what_condition_is_no_claim(string sentence, string clause) =>
        ClauseSplitter.Split(s_analyzer.Analyze(new Article { Id = "a", Text = sentence }), 0).Select(c => c.Span.Of(sentence)).Contains(clause, StringComparer.Ordinal).ShouldBeFalse();

    [Fact]
    public void The_words_that_name_who_spoke_are_no_clause() =>
        ClauseSplitter.Split(s_analyzer.Analyze(new Article { Id = "a", Text = "“We will close the bridge in spring,” Maria Lopez said." }), 0)
            .Select(c => c.Span.Length).Min().ShouldBeGreaterThan("Maria Lopez said".Length);
}
