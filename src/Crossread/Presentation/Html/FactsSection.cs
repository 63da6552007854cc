namespace Crossread.Presentation.Html;

/// <summary>Lead facts as cited sentences.</summary>
internal static class FactsSection
{
    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.LeadFacts.IsEmpty)
        {
            html.Add($"<p class=\"empty\">No claim is told by two of these articles. What each tells is listed under “Told by one only”.</p>\n");
            return;
        }

        html.Add($"<ul class=\"facts\">\n");
        foreach (var fact in report.LeadFacts)
        {
            html.Add($"<li class=\"item\"><p{StoryPieces.Lang(fact.Shown.Article)}>");
            if (fact.By is { } speaker)
                html.Add($"<span class=\"by\">{speaker}:</span> ");
            html.Add($"<a class=\"words\" href=\"{pieces.Links.Words(fact.Shown.Article, fact.Shown.Span)}\">{fact.Shown.Words}</a></p>\n");
            html.Add($"<p class=\"meta\">{StoryPieces.OriginsBadge(fact.Claim)} {pieces.Labels(fact.Tellings)}</p></li>\n");
        }

        html.Add($"</ul>\n");
    }
}
