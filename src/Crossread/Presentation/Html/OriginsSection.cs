namespace Crossread.Presentation.Html;

/// <summary>Origins: a picture, the table that says the same, and the evidence of every join.</summary>
internal static class OriginsSection
{
    private const int EvidenceShown = 3;

    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        var count = report.Comparison.Origins;
        if (report.Origins.IsEmpty)
        {
            html.Add($"<p class=\"empty\">The texts do not show where their claims come from.</p>\n");
            return;
        }

        html.Add($"<p>");
        if (count.IsExact)
            html.Add($"{Phrases.Origins(count)} behind {Phrases.Count(report.Articles.Length, "article")}, as far as the texts show.");
        else
            html.Add($"At least {count.AtLeast}, at most {count.AtMost} origins behind {Phrases.Count(report.Articles.Length, "article")}: whether the others share one is not known.");
        html.Add($"</p>\n");
        OriginGraph.Write(html, report);
        html.Add($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Origins\">\n<table>\n<thead><tr><th scope=\"col\">Origin</th><th scope=\"col\">What it is</th><th scope=\"col\">Articles</th><th scope=\"col\">Last passed on by</th><th scope=\"col\">Named as</th></tr></thead>\n<tbody>\n");
        foreach (var row in report.Origins)
        {
            html.Add($"<tr><th scope=\"row\">{row.Origin.Name}</th><td>{Phrases.Of(row.Origin.Kind)}</td><td>");
            foreach (var article in row.Articles)
                html.Add($"{pieces.Label(article)} ");
            html.Add($"</td><td>{row.Origin.LastHop}</td><td>");
            foreach (var words in row.Evidence.DistinctBy(e => (e.Article.Id, e.Words)).Take(EvidenceShown))
                html.Add($"{pieces.Quoted(words)} {pieces.Label(words)} ");
            if (row.Evidence.IsEmpty)
                html.Add($"<span class=\"quiet\">not shown by the text</span>");
            html.Add($"</td></tr>\n");
        }

        html.Add($"</tbody>\n</table>\n</div>\n");
        Joins(html, report, pieces);
    }

    private static void Joins(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.Joins.IsEmpty)
            return;
        html.Add($"<details><summary>Evidence of {Phrases.Count(report.Joins.Length, "join")}</summary>\n<ul class=\"joins\">\n");
        foreach (var row in report.Joins)
        {
            html.Add($"<li><span class=\"chip\">{Phrases.Of(row.Join.Evidence)}</span> {row.Join.Note} ");
            html.Add($"<span class=\"side\">{pieces.Quoted(row.A)} {pieces.Label(row.A)}</span> <span class=\"side\">{pieces.Quoted(row.B)} {pieces.Label(row.B)}</span></li>\n");
        }

        html.Add($"</ul></details>\n");
    }
}
