using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>Writes an article's text with source, cue and content of its statements marked, and beside each statement where else it is told.</summary>
public static class ArticleHtml
{
    /// <summary>Writes the text, a paragraph a row, with the notes of the statements that begin in it.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="article">The article.</param>
    /// <param name="report">The story it is in; null where it is in none, and then no echoes are shown.</param>
    /// <param name="places">Stretches that links point at; each gets an anchor <c>p120-180</c>.</param>
    /// <param name="prefix">Put before every anchor, so that several articles can stand on one page; may be empty.</param>
    public static void WriteText(HtmlWriter html, ReportArticle article, StoryReport? report, IEnumerable<TextSpan> places, string prefix)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(places);
        var analysis = article.Analysis;
        var marked = new MarkedText(analysis.Article.Text);
        var index = new CodePointIndex(analysis.Article.Text);
        foreach (var leftOut in analysis.LeftOut)
            marked.Mark(leftOut.Span, "left-out");
        for (var i = 0; i < analysis.Statements.Length; i++)
        {
            var statement = analysis.Statements[i];
            foreach (var span in statement.Source)
                marked.Mark(span, "source");
            foreach (var span in statement.Cue)
                marked.Mark(span, "cue");
            foreach (var span in statement.Content)
                marked.Mark(span, "content");
            marked.Anchor(statement.Extent, FormattableString.Invariant($"{prefix}s{i + 1}"));
        }

        foreach (var place in places)
            marked.Anchor(place, FormattableString.Invariant($"{prefix}p{index.ToCodePoint(place.Start)}-{index.ToCodePoint(place.End)}"));
        html.Add($"<div class=\"text\"{StoryPieces.Lang(article)}>\n");
        foreach (var paragraph in MarkedText.Paragraphs(analysis.Article))
        {
            html.Add($"<div class=\"row\"><p>");
            marked.Write(html, paragraph);
            html.Add($"</p>");
            Notes(html, article, report, paragraph, prefix);
            html.Add($"</div>\n");
        }

        html.Add($"</div>\n");
    }

    /// <summary>Writes what the three ways of marking mean.</summary>
    /// <param name="html">Where it goes.</param>
    public static void WriteLegend(HtmlWriter html)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Add($"<p class=\"legend\"><span class=\"source\">who said it</span> <span class=\"cue\">the words that tie the two</span> <span class=\"content\">what was said</span> <span class=\"left-out\">no part of the report</span></p>\n");
    }

    private static void Notes(HtmlWriter html, ReportArticle article, StoryReport? report, TextSpan paragraph, string prefix)
    {
        var analysis = article.Analysis;
        var statements = Enumerable.Range(0, analysis.Statements.Length).Where(i => paragraph.Contains(analysis.Statements[i].Extent.Start)).ToArray();
        var leftOut = analysis.LeftOut.Where(l => paragraph.Contains(l.Span.Start)).ToArray();
        if (statements.Length == 0 && leftOut.Length == 0)
            return;
        html.Add($"<ul class=\"notes\" lang=\"en\">\n");
        foreach (var i in statements)
        {
            var statement = analysis.Statements[i];
            var anchor = FormattableString.Invariant($"{prefix}s{i + 1}");
            html.Add($"<li><a class=\"anchor\" href=\"#{anchor}\">{i + 1}</a> <span class=\"by\">{statement.Speaker.Name}</span>");
            if (statement.Stance != Statements.Stance.Asserts)
                html.Add($" <span class=\"tag stance\">{Phrases.Of(statement.Stance)}</span>");
            if (statement.Chain.Length > 0)
                html.Add($" <span class=\"tag\">via {string.Join(", ", statement.Chain.Select(h => h.Name))}</span>");
            if (report is not null)
                html.Add($" <span class=\"echo\">{Phrases.Of(report.EchoOf(article.Id, i))}</span>");
            html.Add($"</li>\n");
        }

        foreach (var stretch in leftOut)
            html.Add($"<li><span class=\"tag\">left out: {Phrases.Of(stretch.Kind)}</span></li>\n");
        html.Add($"</ul>");
    }
}
