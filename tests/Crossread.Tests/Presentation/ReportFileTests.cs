using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class ReportFileTests
{
    private static readonly StoryReport Report = StoryReport.From(HaldenFerry.Comparison);
    private static readonly IDocument Page = new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(HtmlReport.Write(Report));

    [Fact]
    public void Every_link_of_the_file_leads_to_a_place_in_it()
    {
        var links = Page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToArray();
        links.Length.ShouldBeGreaterThan(30);
        foreach (var link in links)
        {
            link.ShouldStartWith("#");
            Page.GetElementById(link[1..]).ShouldNotBeNull(link);
        }
    }

    [Fact]
    public void A_link_to_words_lands_at_these_words()
    {
        var link = Page.QuerySelectorAll("#differences figure a.words").First(a => a.TextContent.StartsWith("Sixteen", StringComparison.Ordinal));
        Page.GetElementById(link.GetAttribute("href")![1..])!.TextContent.ShouldBe("Sixteen people were hurt");
    }

    [Fact]
    public void Who_denies_stands_beside_the_words() =>
        string.Join('|', Page.QuerySelectorAll("#c01 .sides .by").Select(e => e.TextContent)).ShouldBe("Maria Lopez denies:|Maria Lopez denies:");

    [Fact]
    public void Every_id_stands_once()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void Markup_in_an_article_stays_text()
    {
        HtmlReport.Write(Report).ShouldNotContain("<b>");
        Page.QuerySelectorAll("#alone .words").Select(e => e.TextContent).ShouldContain("Two cows swam ashore <b>& lived</b>", StringComparer.Ordinal);
    }

    [Fact]
    public void The_text_is_whole_with_its_marks()
    {
        var paragraphs = Page.QuerySelectorAll("#a2 .row > p").Select(p => p.TextContent);
        string.Join('\n', paragraphs).ShouldBe(HaldenFerry.HeraldText);
        string.Join('|', Page.QuerySelectorAll("#a2 .source").Select(e => e.TextContent)).ShouldBe("Harbour master| |Maria Lopez|Coastal News Agency");
    }

    [Fact]
    public void What_was_left_out_is_shown_as_such()
    {
        Page.QuerySelectorAll("#a1 .left-out").ShouldHaveSingleItem().TextContent.ShouldBe("Read more: Storms on the coast");
        Page.QuerySelectorAll("#a1 .notes .tag")[^1].TextContent.ShouldBe("left out: related link");
    }

    [Fact]
    public void The_file_needs_nothing_from_elsewhere()
    {
        var html = HtmlReport.Write(Report);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("url(");
        html.ShouldNotContain(" src=");
    }

    [Fact]
    public void Crossing_marks_become_pieces_that_nest()
    {
        var marked = new MarkedText("one two three");
        marked.Mark(new TextSpan(0, 7), "content");
        marked.Mark(new TextSpan(4, 13), "cue");
        marked.Anchor(new TextSpan(4, 13), "p4-13");
        var html = new HtmlWriter();
        marked.Write(html, new TextSpan(0, 13));
        html.ToString().ShouldBe("<span class=\"content\">one </span><span id=\"p4-13\"><span class=\"content\"><span class=\"cue\">two</span></span><span class=\"cue\"> three</span></span>");
    }

    [Fact]
    public void Marks_within_marks_are_elements_within_elements()
    {
        var marked = new MarkedText("They said: she said it rains.");
        marked.Mark(new TextSpan(11, 28), "content");
        marked.Mark(new TextSpan(11, 14), "source nested");
        marked.Mark(new TextSpan(20, 28), "content nested");
        marked.Anchor(new TextSpan(11, 28), "s2", "2");
        marked.Anchor(new TextSpan(0, 28), "s1", "1");
        var html = new HtmlWriter();
        marked.Write(html, new TextSpan(0, 29));
        html.ToString().ShouldBe(
            "<span id=\"s1\" class=\"statement\" data-n=\"1\">They said: <span id=\"s2\" class=\"statement\" data-n=\"2\"><span class=\"content\">"
            + "<span class=\"source nested\">she</span> said <span class=\"content nested\">it rains</span></span></span></span>.");
    }

    [Fact]
    public void Marks_and_places_of_any_kind_keep_the_text()
    {
        var spans = Gen.Choose(0, 30).Two().Select(p => new TextSpan(Math.Min(p.Item1, p.Item2), Math.Max(p.Item1, p.Item2))).ArrayOf();
        Prop.ForAll(spans.Two().ToArbitrary(), both =>
        {
            const string Text = "one two three four <five> six.";
            var marked = new MarkedText(Text);
            foreach (var span in both.Item1)
                marked.Mark(span, span.Length % 2 == 0 ? "content" : "cue");
            foreach (var span in both.Item2)
                marked.Anchor(span, $"p{span.Start}-{span.End}");
            var html = new HtmlWriter();
            marked.Write(html, new TextSpan(0, 13));
            marked.Write(html, new TextSpan(14, 30));
            var page = new HtmlParser().ParseDocument(html.ToString());
            return page.Body!.TextContent == Text.Remove(13, 1) && both.Item2.All(s => s.IsEmpty || s == new TextSpan(13, 14) || page.GetElementById($"p{s.Start}-{s.End}") is not null);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1).WithMaxTest(300));
    }

    [Fact]
    public void A_paragraph_of_very_many_statements_is_written_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("\u201CYes,\u201D she said. ", 60_000));
        var marked = new MarkedText(text);
        for (var i = 0; i < 60_000; i++)
        {
            marked.Mark(new TextSpan(i * 17, (i * 17) + 6), "content");
            marked.Anchor(new TextSpan(i * 17, (i * 17) + 16), $"s{i}");
        }

        var html = new HtmlWriter();
        marked.Write(html, new TextSpan(0, text.Length));
        html.ToString().Length.ShouldBeGreaterThan(text.Length);
    }

    [Theory]
    [InlineData("<script>\"'&", "<p title=\"&lt;script&gt;&quot;&#39;&amp;\">&lt;script&gt;&quot;&#39;&amp;</p>")]
    [InlineData("a\0b", "<p title=\"a\uFFFDb\">a\uFFFDb</p>")]
    public void Values_are_escaped_and_literals_are_not(string value, string expected) =>
        HtmlFragment.Of($"<p title=\"{value}\">{value}</p>").ToString().ShouldBe(expected);

    [Fact]
    public void Markdown_has_every_section_and_no_markup_of_an_article()
    {
        var text = MarkdownReport.Write(Report);
        foreach (var (_, heading) in StoryHtml.Sections)
            text.ShouldContain($"## {heading}\n");
        text.ShouldContain(@"\<b\>\& lived\</b\>");
        text.ShouldContain("- **Quotation cut short** – left out: \u201Cand we will publish the list\u201D");
        text.ShouldContain("| 14 people were hurt | told | told | 1 to 2 origins |");
    }
}
