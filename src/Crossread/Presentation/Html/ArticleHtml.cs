using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Presentation.Html;

/// <summary>Writes an article's text with source, cue and content of its statements marked, and beside each statement where else it is told.</summary>
public static class ArticleHtml
{
    private static readonly string[] Depths = [string.Empty, " nested", " nested deep"];

    /// <summary>Writes the text, a paragraph a row, with the notes of the statements that begin in it. What is said within something said is marked within it.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="article">The article.</param>
    /// <param name="report">The story it is in; null where it is in none, and then no echoes are shown.</param>
    /// <param name="marking">What is marked.</param>
    public static void WriteText(HtmlWriter html, ReportArticle article, StoryReport? report, ArticleMarking marking)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(marking);
        var analysis = article.Analysis;
        var statements = analysis.Statements;
        var marked = new MarkedText(analysis.Article.Text);
        var index = new CodePointIndex(analysis.Article.Text);
        foreach (var leftOut in analysis.LeftOut)
            marked.Mark(leftOut.Span, "left-out");
        // Outer statements first, so that marks that begin and end together nest as the statements do.
        foreach (var (statement, i, depth) in statements.Select((s, i) => (s, i, Depth(statements, i, marking))).Where(s => marking.Shows(s.s)).OrderBy(s => s.Item3))
        {
            var nested = Depths[Math.Min(depth, Depths.Length - 1)];
            foreach (var span in statement.Content)
                marked.Mark(span, "content" + nested);
            foreach (var span in statement.Source)
                marked.Mark(span, "source" + nested);
            foreach (var span in statement.Cue)
                marked.Mark(span, "cue" + nested);
            foreach (var hop in statement.Chain)
            {
                marked.Mark(hop.Words, "hop");
                marked.Anchor(hop.Words, Place(marking, index, hop.Words));
            }

            marked.Anchor(statement.Extent, FormattableString.Invariant($"{marking.Prefix}s{i + 1}"), FormattableString.Invariant($"{i + 1}"));
        }

        foreach (var place in marking.Places)
            marked.Anchor(place, Place(marking, index, place));
        html.Add($"<div class=\"text\"{StoryPieces.Lang(article)}>\n");
        foreach (var paragraph in MarkedText.Paragraphs(analysis.Article))
        {
            html.Add($"<div class=\"row\"><p>");
            marked.Write(html, paragraph);
            html.Add($"</p>");
            Notes(html, article, report, paragraph, marking, index);
            html.Add($"</div>\n");
        }

        html.Add($"</div>\n");
    }

    /// <summary>Writes what the ways of marking mean.</summary>
    /// <param name="html">Where it goes.</param>
    public static void WriteLegend(HtmlWriter html)
    {
        ArgumentNullException.ThrowIfNull(html);
        html.Add($"<p class=\"legend\"><span class=\"source\">who said it</span> <span class=\"cue\">the words that tie the two</span> <span class=\"content\">what was said</span> <span class=\"content\">and <span class=\"content nested\">said within it</span></span> <span class=\"hop\">who passed it on</span> <span class=\"left-out\">no part of the report</span></p>\n");
    }

    private static void Notes(HtmlWriter html, ReportArticle article, StoryReport? report, TextSpan paragraph, ArticleMarking marking, CodePointIndex index)
    {
        var analysis = article.Analysis;
        var statements = Enumerable.Range(0, analysis.Statements.Length).Where(i => marking.Shows(analysis.Statements[i]) && paragraph.Contains(analysis.Statements[i].Extent.Start)).ToArray();
        var leftOut = analysis.LeftOut.Where(l => paragraph.Contains(l.Span.Start)).ToArray();
        if (statements.Length == 0 && leftOut.Length == 0)
            return;
        html.Add($"<ul class=\"notes\" lang=\"en\">\n");
        foreach (var i in statements)
        {
            var statement = analysis.Statements[i];
            html.Add($"<li><a class=\"anchor\" href=\"#{marking.Prefix}s{i + 1}\">{i + 1}</a> ");
            if (statement.Speaker.Type == SpeakerType.NotStated)
                html.Add($"<span class=\"by\">nobody named</span>");
            else if (marking.Links?.Speaker(statement.Speaker.Name) is { } address)
                html.Add($"<a class=\"by\" href=\"{address}\">{statement.Speaker.Name}</a>");
            else
                html.Add($"<span class=\"by\">{statement.Speaker.Name}</span>");
            StatementHtml.WriteMarks(html, statement.Type, statement.Stance, statement.Certainty);
            Chain(html, statement, marking, index);
            StatementHtml.WriteOccasion(html, StoryPieces.Occasion(article, statement), analysis.Article.Language);
            if (Outer(analysis.Statements, i, marking) is { } outer)
                html.Add($" <span class=\"within\">within <a class=\"anchor\" href=\"#{marking.Prefix}s{outer + 1}\">{outer + 1}</a></span>");
            if (report is not null && statement.IsSaid)
                html.Add($" <span class=\"echo\">{Phrases.Of(report.EchoOf(article.Id, i))}</span>");
            html.Add($"</li>\n");
        }

        foreach (var stretch in leftOut)
            html.Add($"<li><span class=\"tag\">left out: {Phrases.Of(stretch.Kind)}</span></li>\n");
        html.Add($"</ul>");
    }

    // Each hop leads to the words that name it; a credit that stands outside the text has none.
    private static void Chain(HtmlWriter html, Statement statement, ArticleMarking marking, CodePointIndex index)
    {
        for (var i = 0; i < statement.Chain.Length; i++)
        {
            var hop = statement.Chain[i];
            html.Add($"{(i == 0 ? " via " : ", ")}");
            if (hop.Words.IsEmpty)
                html.Add($"{hop.Name}");
            else
                html.Add($"<a class=\"hop\" href=\"#{Place(marking, index, hop.Words)}\">{hop.Name}</a>");
        }
    }

    private static string Place(ArticleMarking marking, CodePointIndex index, TextSpan span) =>
        FormattableString.Invariant($"{marking.Prefix}p{index.ToCodePoint(span.Start)}-{index.ToCodePoint(span.End)}");

    // The nearest statement around it that is shown. Bounded: statements that were said to lie in each other end nowhere else.
    private static int? Outer(ImmutableArray<Statement> statements, int inner, ArticleMarking marking)
    {
        var outer = statements[inner].NestedIn;
        for (var steps = 0; outer is { } place && steps < statements.Length && place < statements.Length; steps++, outer = statements[place].NestedIn)
        {
            if (marking.Shows(statements[place]))
                return place;
        }

        return null;
    }

    private static int Depth(ImmutableArray<Statement> statements, int inner, ArticleMarking marking)
    {
        var depth = 0;
        while (depth < Depths.Length && Outer(statements, inner, marking) is { } outer)
            (inner, depth) = (outer, depth + 1);
        return depth;
    }
}
