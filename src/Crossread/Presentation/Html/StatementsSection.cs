using Crossread.Statements;

namespace Crossread.Presentation.Html;

/// <summary>Who said what: a speaker a block, a thing said with all its wordings.</summary>
internal static class StatementsSection
{
    private const int SpeakersShown = 8;
    private const int PointsShown = 5;

    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.Speakers.IsEmpty)
        {
            html.Add($"<p class=\"empty\">No statement was found in these articles.</p>\n");
            return;
        }

        foreach (var speaker in report.Speakers.Take(SpeakersShown))
            Block(html, report, speaker, pieces);
        if (report.Speakers.Length <= SpeakersShown)
            return;
        html.Add($"<details class=\"more\"><summary>{Phrases.Count(report.Speakers.Length - SpeakersShown, "further speaker")}</summary>\n");
        foreach (var speaker in report.Speakers.Skip(SpeakersShown))
            Block(html, report, speaker, pieces);
        html.Add($"</details>\n");
    }

    private static void Block(HtmlWriter html, StoryReport report, SpeakerReport speaker, StoryPieces pieces)
    {
        var name = speaker.Speaker.Type == SpeakerType.NotStated ? "Nobody named" : speaker.Speaker.Name;
        html.Add($"<article class=\"item speaker\">\n<h3>");
        if (pieces.Links.Speaker(speaker.Speaker.Name) is { } address && speaker.Speaker.Type != SpeakerType.NotStated)
            html.Add($"<a href=\"{address}\">{name}</a>");
        else
            html.Add($"{name}");
        if (speaker.Speaker.Role is { } role)
            html.Add($" <span class=\"role\">{role}</span>");
        html.Add($"</h3>\n<p class=\"meta\">in {speaker.Articles.Length} of {report.Articles.Length}</p>\n");
        Points(html, speaker.Points.Take(PointsShown), pieces);
        if (speaker.Points.Length > PointsShown)
        {
            html.Add($"<details><summary>{Phrases.Count(speaker.Points.Length - PointsShown, "further statement")}</summary>\n");
            Points(html, speaker.Points.Skip(PointsShown), pieces);
            html.Add($"</details>\n");
        }

        html.Add($"</article>\n");
    }

    private static void Points(HtmlWriter html, IEnumerable<SpokenPoint> points, StoryPieces pieces)
    {
        html.Add($"<ul class=\"points\">\n");
        foreach (var point in points)
        {
            html.Add($"<li>\n");
            StatementHtml.Write(html, point, pieces, _ => string.Empty);
            html.Add($"<p class=\"meta\">{Phrases.Of(point.Echo)}</p></li>\n");
        }

        html.Add($"</ul>\n");
    }
}
