namespace Crossread.Presentation.Html;

/// <summary>What is told with a day, and when the articles were published.</summary>
internal static class TimelineSection
{
    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.Timeline.IsEmpty)
        {
            html.Add($"<p class=\"empty unknown\">Not measured: no article states when it was published, and no told time could be placed on a day.</p>\n");
            return;
        }

        html.Add($"<ol class=\"timeline\">\n");
        foreach (var entry in report.Timeline)
        {
            html.Add($"<li class=\"{Wire.Name(entry.Kind)}\"><time datetime=\"{entry.When}\">{Phrases.Day(entry.When)}</time> <span>");
            if (entry.Kind == TimelineKind.Published)
                html.Add($"<span class=\"quiet\">published:</span> {pieces.Label(entry.Shown.Article)} {entry.Shown.Article.Headline}");
            else
                html.Add($"<a class=\"words\"{StoryPieces.Lang(entry.Shown.Article)} href=\"{pieces.Links.Words(entry.Shown.Article, entry.Shown.Span)}\">{entry.Shown.Words}</a> <span class=\"labels\">{string.Join(" · ", entry.Articles)}</span>");
            html.Add($"</span></li>\n");
        }

        html.Add($"</ol>\n");
    }
}
