using System.Text;
using Crossread.Presentation;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class SnapshotTests
{
    [Fact]
    public void An_analysis_comes_back_as_it_was_without_its_words()
    {
        foreach (var analysis in HaldenFerry.Comparison.Articles)
        {
            var bytes = Snapshot.Write(analysis);
            var read = Snapshot.ReadAnalysis(bytes);
            var kept = analysis with { Language = analysis.Language with { SyntacticWords = [], LeftOutSentences = [], Speech = [] } };
            Printed.Of(read).ShouldBe(Printed.Of(kept));
            Snapshot.Write(read).ShouldBe(bytes);
        }
    }

    [Fact]
    public void A_comparison_comes_back_as_it_was()
    {
        var comparison = HaldenFerry.Comparison;
        var bytes = Snapshot.Write(comparison);
        var read = Snapshot.ReadComparison(bytes, id => comparison.Articles.Single(a => a.Article.Id == id));
        Printed.Of(read).ShouldBe(Printed.Of(comparison));
        Snapshot.Write(read).ShouldBe(bytes);
    }

    [Fact]
    public void The_text_of_an_article_is_stored_once()
    {
        var stored = Encoding.UTF8.GetString(Snapshot.Write(HaldenFerry.Post));
        stored.Split("Ferry runs aground off Halden\\n").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Article\":{\"Id\":\"a\"}}")]
    public void Broken_bytes_are_a_format_error(string stored) =>
        Should.Throw<FormatException>(() => Snapshot.ReadAnalysis(Encoding.UTF8.GetBytes(stored)));
}
