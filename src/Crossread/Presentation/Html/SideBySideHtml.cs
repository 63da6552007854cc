using System.Collections.Immutable;

namespace Crossread.Presentation.Html;

/// <summary>Writes articles side by side as a table, a column an article, a row what they tell in common.</summary>
public static class SideBySideHtml
{
    /// <summary>Writes the table and what its marks mean.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="report">The articles, compared: its columns.</param>
    /// <param name="rows">The rows to show.</param>
    /// <param name="links">Where the articles are.</param>
    public static void Write(HtmlWriter html, StoryReport report, ImmutableArray<AlignedRow> rows, StoryLinks links)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(links);
        var pieces = new StoryPieces(links);
        html.Add($"<p class=\"legend\"><span><del>words</del> missing from another column</span> <span><ins>words</ins> not in the first column</span></p>\n");
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Articles side by side\">\n<table class=\"columns\">\n<thead><tr>");
        foreach (var article in report.Articles)
            html.Add($"<th scope=\"col\">{pieces.Label(article)} <span class=\"quiet\">{article.Headline}</span></th>");
        html.Add($"</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
            Row(html, row, pieces);
        html.Add($"</tbody>\n</table>\n</div>\n");
    }

    private static void Row(HtmlWriter html, AlignedRow row, StoryPieces pieces)
    {
        html.Add($"<tr class=\"{(row.IsSame ? "same" : "differs item")}\">");
        var isFirst = true;
        foreach (var cell in row.Cells)
        {
            if (cell is null)
            {
                html.Add($"<td class=\"none\">not told</td>");
                continue;
            }

            html.Add($"<td{StoryPieces.Lang(cell.Citation.Article)}>");
            if (isFirst && row.Kinds.Length > 0)
            {
                html.Add($"<span class=\"kinds\" lang=\"en\">");
                foreach (var kind in row.Kinds)
                    html.Add($"{StoryPieces.Chip(kind)} ");
                html.Add($"</span>");
            }

            isFirst = false;
            html.Add($"<a class=\"words\" href=\"{pieces.Links.Words(cell.Citation.Article, cell.Citation.Span)}\">");
            Words(html, cell);
            html.Add($"</a>{(cell.IsRewritten ? HtmlFragment.Of($" <span class=\"tag\" lang=\"en\">in other words</span>") : HtmlFragment.Empty)}</td>");
        }

        html.Add($"</tr>\n");
    }

    private static void Words(HtmlWriter html, AlignedCell cell)
    {
        var text = cell.Citation.Article.Analysis.Article.Text;
        var position = cell.Citation.Span.Start;
        foreach (var (span, element) in cell.Missing.Select(s => (s, "del")).Concat(cell.Added.Select(s => (s, "ins"))).OrderBy(m => m.s))
        {
            // Missing from two other columns, a stretch may be given twice, or reach into the one before.
            if (span.End <= position)
                continue;
            var start = Math.Max(span.Start, position);
            html.Add($"{text.AsSpan(position, start - position)}<{HtmlFragment.Trusted(element)}>{text.AsSpan(start, span.End - start)}</{HtmlFragment.Trusted(element)}>");
            position = span.End;
        }

        html.Add($"{text.AsSpan(position, cell.Citation.Span.End - position)}");
    }
}
