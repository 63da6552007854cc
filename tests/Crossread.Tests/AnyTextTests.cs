using System.Globalization;
using System.Text;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Language.Tagging;
using Crossread.Presentation;
using Crossread.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests;

/// <summary>What holds for all stages together, on texts that nobody would write.</summary>
public sealed class AnyTextTests
{
    private const string Report = "“We will not sell,” Maria Lopez said on Monday. The union’s chair denied that 1,200 workers were told.\n";

    private static readonly ArticleAnalyzer s_analyzer = new();

    public static TheoryData<string, string> Texts => new()
    {
        { "nothing", "" },
        { "white space", " \t\r\n\u00a0\u2028\u3000\n\n" },
        { "control characters", string.Concat(Enumerable.Range(0, 160).Select(c => (char)c)) },
        { "lone surrogates", "\ud800“\udc00 said \ud83d" + Report + "\udfff" },
        { "pairs", "😀“We 😀 will not sell,” 😀 said Maria 😀 Lopez.😀" },
        { "a word without end", new string('x', 200_000) },
        { "quotes without end", string.Concat(Enumerable.Repeat("“he said ", 5_000)) },
        { "closing quotes", string.Concat(Enumerable.Repeat("” ’ \" ", 5_000)) },
        { "brackets", new string('(', 20_000) + new string(')', 20_000) },
        { "stops", new string('.', 50_000) + new string('!', 50_000) },
        { "one line", string.Concat(Enumerable.Repeat("said Lopez that she said that ", 2_000)) },
        { "many lines", string.Concat(Enumerable.Repeat("a\n", 20_000)) },
        { "according to", string.Concat(Enumerable.Repeat("According to Lopez, according to ", 1_000)) },
        { "capitals", string.Concat(Enumerable.Repeat("The President Of The Union Of ", 2_000)) },
        { "digits", string.Concat(Enumerable.Repeat("1,2.3-4/5 ", 5_000)) },
        { "right to left", "\u202e“" + Report + "\u202c\u200f\u200d\ufeff" },
        { "composed", string.Concat(Enumerable.Repeat("e\u0301\u0327\u0308", 5_000)) },
        { "markup", string.Concat(Enumerable.Repeat("<p><a href='x'>&amp;&#x110000;", 2_000)) },
        { "read more", string.Concat(Enumerable.Repeat("Read more: ", 5_000)) },
        { "another script", "Министр заявил: «Мы не продадим». 部長は「売らない」と述べた。" },
        { "the report, many times", string.Concat(Enumerable.Repeat(Report, 300)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_makes_a_stage_throw_and_every_span_lies_in_it(string kind, string text)
    {
        var odd = s_analyzer.Analyze(Article("odd", text), Token);
        Holds(odd);
        var plain = s_analyzer.Analyze(Article("plain", Report), Token);
        var grouper = new StoryGrouper();
        grouper.Add(odd).Because.ShouldNotBeEmpty(kind);
        grouper.Add(plain).Because.ShouldNotBeEmpty(kind);
        var comparison = new StoryComparer().Compare("odd", [odd, plain], Token);
        Holds(comparison);
        ComparisonJson.Write(comparison).ShouldNotContain("\n");
        AnalysisJson.WriteAnnotation(odd).ShouldNotContain("\n");
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = Read(CultureInfo.InvariantCulture);
        try
        {
            Read(CultureInfo.GetCultureInfo("tr-TR")).ShouldBe(invariant);
            Read(CultureInfo.GetCultureInfo("fa-IR")).ShouldBe(invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Many_cores_read_as_one_does()
    {
        Article[] articles = [.. Enumerable.Range(0, 60).Select(n => Article($"a{n}", string.Concat(Enumerable.Repeat(Report.Replace("1,200", $"{n + 2}", StringComparison.Ordinal), (n % 5) + 1))))];
        var one = articles.Select(a => AnalysisJson.WriteAnnotation(s_analyzer.Analyze(a, Token)));
        var many = articles.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(a => AnalysisJson.WriteAnnotation(s_analyzer.Analyze(a, Token)));
        many.ShouldBe(one);
    }

    private static CancellationToken Token => CancellationToken.None;

    private static string Read(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = culture;
        var istanbul = "The INDUSTRY minister, ILIR IVANOV, said it is “INVALID”. IN ISTANBUL, 1.234,5 i was 3.5 percent.\n" + Report;
        var analyses = new[] { Article("a", istanbul), Article("b", Report) }.Select(a => new ArticleAnalyzer().Analyze(a, Token)).ToArray();
        var text = new StringBuilder();
        foreach (var analysis in analyses)
            text.Append(AnalysisJson.WriteAnnotationWithTokens(analysis, new Tagger().Tag(analysis.Language))).Append('\n');
        foreach (var membership in StoryGrouper.GroupAll(analyses))
            text.Append(MembershipJson.Write(membership)).Append('\n');
        return text.Append(ComparisonJson.Write(new StoryComparer().Compare("a", [.. analyses], Token))).ToString();
    }

    private static Article Article(string id, string text) => new() { Id = id, Text = text, Outlet = id + ".example" };

    private static void Holds(ArticleAnalysis analysis)
    {
        var text = analysis.Article.Text;
        analysis.Language.Text.ShouldBe(text);
        Within(text, analysis.LeftOut.Select(l => l.Span));
        Within(text, analysis.Credits.Select(c => c.Words));
        Within(text, analysis.Language.Tokens.Select(t => t.Span));
        Within(text, analysis.Language.Sentences.Select(s => s.Span));
        Within(text, analysis.Language.Names.Select(n => n.Span));
        Within(text, analysis.Language.Times.Select(t => t.Span));
        Within(text, analysis.Statements.SelectMany(s => (TextSpan[])[.. s.Source, .. s.Cue, .. s.Content, .. s.Occasion, .. s.Chain.Select(h => h.Words)]));
        analysis.Statements.ShouldAllBe(s => !s.Content.IsEmpty);
        analysis.Statements.ShouldAllBe(s => s.Confidence >= 0 && s.Confidence <= 1);
        analysis.Statements.Where(s => s.NestedIn is not null).ShouldAllBe(s => analysis.Statements[s.NestedIn!.Value].Content.Any(c => c.Contains(s.Extent)));
        InOrder(analysis.Language.Tokens.Select(t => t.Span));
        InOrder(analysis.Language.Sentences.Select(s => s.Span));
        InOrder(analysis.Language.Names.Select(n => n.Span));
        InOrder(analysis.LeftOut.Select(l => l.Span));
    }

    private static void Holds(StoryComparison comparison)
    {
        var texts = comparison.Articles.ToDictionary(a => a.Article.Id, a => a.Article.Text, StringComparer.Ordinal);
        foreach (var claim in comparison.Claims.Concat(comparison.ToldByOne))
        {
            foreach (var telling in claim.Tellings)
                telling.Span.Of(texts[telling.Article]).ShouldBe(telling.Words);
            foreach (var side in claim.Differences.SelectMany(d => d.Sides).Concat(claim.Origins.Origins.SelectMany(o => o.Words)).Concat(claim.Origins.Joins.SelectMany(j => (DifferenceSide[])[j.A, j.B])))
                side.Span.Of(texts[side.Article]).ShouldBe(side.Words);
            claim.Origins.AtLeast.ShouldBeInRange(1, claim.Origins.AtMost);
            claim.Origins.Origins.Length.ShouldBe(claim.Origins.AtMost);
        }

        comparison.Claims.ShouldAllBe(c => c.Articles.Length > 1);
        comparison.ToldByOne.ShouldAllBe(c => c.Articles.Length == 1);
        foreach (var passage in comparison.Passages)
        {
            Within(texts[passage.ArticleA], [passage.SpanA]);
            Within(texts[passage.ArticleB], [passage.SpanB]);
        }
    }

    private static void Within(string text, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(0);
            span.End.ShouldBeInRange(span.Start, text.Length);
        }
    }

    private static void InOrder(IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = span.End;
        }
    }
}
