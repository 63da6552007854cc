using Crossread.Comparison;

namespace Crossread.Presentation.Html;

/// <summary>The coverage grid, and what one article alone tells.</summary>
internal static class CoverageSection
{
    private const int LoneShown = 6;

    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.Coverage.IsEmpty)
        {
            html.Add($"<p class=\"empty\">No claim is told by two of these articles.</p>\n");
            return;
        }

        html.Add($"<p class=\"legend\">");
        foreach (var state in Enum.GetValues<CoverageState>())
            html.Add($"<span class=\"cell {Wire.Name(state)}\"><span aria-hidden=\"true\">{StoryHtml.Mark(state)}</span> {Phrases.Of(state)}</span> ");
        html.Add($"</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Claims and articles\">\n<table class=\"grid\">\n<thead><tr><th scope=\"col\">Claim</th>");
        foreach (var column in report.Columns)
        {
            html.Add($"<th scope=\"col\">{pieces.Label(column.Article)}");
            foreach (var copy in column.Copies)
                html.Add($"<span class=\"copies\">near copy: {pieces.Label(copy)}</span>");
            html.Add($"</th>");
        }

        html.Add($"<th scope=\"col\">Origins</th></tr></thead>\n<tbody>\n");
        foreach (var row in report.Coverage)
            Row(html, row, pieces);
        html.Add($"</tbody>\n</table>\n</div>\n");
    }

    public static void WriteAlone(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.ToldByOne.IsEmpty)
        {
            html.Add($"<p class=\"empty\">Nothing is told by one article alone.</p>\n");
            return;
        }

        foreach (var lone in report.ToldByOne)
        {
            html.Add($"<article class=\"item\">\n<h3>{pieces.Label(lone.Article)} <span class=\"number\">{lone.Facts.Length}</span></h3>\n");
            List(html, lone.Facts.Take(LoneShown), pieces);
            if (lone.Facts.Length > LoneShown)
            {
                html.Add($"<details><summary>{lone.Facts.Length - LoneShown} more</summary>\n");
                List(html, lone.Facts.Skip(LoneShown), pieces);
                html.Add($"</details>\n");
            }

            html.Add($"</article>\n");
        }
    }

    private static void List(HtmlWriter html, IEnumerable<ReportFact> facts, StoryPieces pieces)
    {
        html.Add($"<ul class=\"lone\">\n");
        foreach (var fact in facts)
        {
            html.Add($"<li{StoryPieces.Lang(fact.Shown.Article)}>");
            if (fact.By is { } speaker)
                html.Add($"<span class=\"by\">{speaker}:</span> ");
            html.Add($"<a class=\"words\" href=\"{pieces.Links.Words(fact.Shown.Article, fact.Shown.Span)}\">{fact.Shown.Words}</a></li>\n");
        }

        html.Add($"</ul>\n");
    }

    private static void Row(HtmlWriter html, CoverageRow row, StoryPieces pieces)
    {
        html.Add($"<tr><th scope=\"row\">{StoryPieces.Bare(row.Fact.Claim.Gloss)}</th>");
        foreach (var cell in row.Cells)
        {
            var state = Phrases.Of(cell.State);
            var title = cell.Because.Length > 0 ? $"{state}: {cell.Because}" : state;
            html.Add($"<td class=\"cell {Wire.Name(cell.State)}\">");
            if (cell.Words is { } words)
                html.Add($"<a href=\"{pieces.Links.Words(words.Article, words.Span)}\" title=\"{title}\">");
            else
                html.Add($"<span title=\"{title}\">");
            html.Add($"<span aria-hidden=\"true\">{StoryHtml.Mark(cell.State)}</span><span class=\"unseen\">{title}</span>{(cell.Words is null ? HtmlFragment.Of($"</span>") : HtmlFragment.Of($"</a>"))}</td>");
        }

        html.Add($"<td class=\"bounds\">{Bounds(row.Fact.Claim)}</td></tr>\n");
    }

    private static string Bounds(Claim claim) => claim.Origins.IsExact
        ? FormattableString.Invariant($"{claim.Origins.AtMost}")
        : FormattableString.Invariant($"{claim.Origins.AtLeast}–{claim.Origins.AtMost}");
}
