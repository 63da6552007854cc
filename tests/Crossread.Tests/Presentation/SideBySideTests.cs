using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class SideBySideTests
{
    private static readonly StoryReport Report = StoryReport.From(HaldenFerry.Comparison);

    [Fact]
    public void Every_sentence_of_every_article_stands_once()
    {
        var rows = SideBySide.Align(Report);
        for (var column = 0; column < Report.Articles.Length; column++)
        {
            var shown = rows.Select(r => r.Cells[column]).Where(c => c is not null).Select(c => c!.Citation.Span).Order().ToArray();
            string.Join(' ', shown).ShouldBe(string.Join(' ', Report.Articles[column].Analysis.Language.Sentences.Select(s => s.Span)));
        }
    }

    [Fact]
    public void Sentences_that_tell_one_claim_stand_in_one_row_with_their_differing_words()
    {
        var row = SideBySide.Align(Report).First(r => r.Cells[0] is { } first && first.Citation.Words.Contains("14 people", StringComparison.Ordinal));
        row.Cells[1].ShouldNotBeNull().Citation.Words.ShouldContain("Sixteen people");
        row.IsSame.ShouldBeFalse();
        row.Kinds.ShouldContain(DifferenceKind.Number);
    }

    [Theory]
    [InlineData("the ferry was not full", "the ferry was full", "not", "")]
    [InlineData("14 people were hurt", "16 people were hurt", "14", "16")]
    [InlineData("a b c", "a b c", "", "")]
    [InlineData("It sank.", "IT SANK", "", "")]
    [InlineData("", "new words here", "", "new words here")]
    public void Words_without_a_counterpart_are_found(string a, string b, string onlyA, string onlyB)
    {
        var (left, right) = (Words(a), Words(b));
        var found = WordDifference.Compare(left, right);
        string.Join('|', found.OnlyA.Select(s => s.Of(a))).ShouldBe(onlyA);
        string.Join('|', found.OnlyB.Select(s => s.Of(b))).ShouldBe(onlyB);
    }

    [Fact]
    public void Differing_words_are_marked_by_elements()
    {
        var html = new HtmlWriter();
        SideBySideHtml.Write(html, Report, SideBySide.Align(Report), new NoLinks());
        html.ToString().ShouldContain("<ins>");
        html.ToString().ShouldContain("<del>");
        html.ToString().ShouldContain("not told");
    }

    private static (Language.Text.TextSpan, string)[] Words(string text)
    {
        var analysis = new ArticleAnalyzer().Analyze(new Article { Id = "a", Text = text });
        return WordDifference.WordsOf(new ReportArticle { Analysis = analysis, Label = "a", Headline = "a" }, new Language.Text.TextSpan(0, text.Length));
    }

    private sealed class NoLinks : StoryLinks
    {
        public override string Article(ReportArticle article) => "#";

        public override string Words(ReportArticle article, Language.Text.TextSpan span) => "#";

        public override string? Speaker(string speaker) => null;
    }
}
