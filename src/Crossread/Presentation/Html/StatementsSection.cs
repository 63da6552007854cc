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
            html.Add($"<li>\n<ul class=\"wordings\">\n");
            // The same words in two articles are shown once, with both.
            foreach (var same in point.Wordings.GroupBy(w => StoryPieces.Bare(w.Citation.Words).ToLowerInvariant(), StringComparer.Ordinal))
            {
                var first = same.First();
                html.Add($"<li><span class=\"labels\">{pieces.Labels(same.Select(w => w.Citation))}</span> ");
                html.Add($"<a class=\"words {Wire.Name(first.Statement.Kind)}\"{StoryPieces.Lang(first.Citation.Article)} href=\"{pieces.Links.Words(first.Citation.Article, first.Citation.Span)}\">{first.Citation.Words}</a>");
                Notes(html, first);
                html.Add($"</li>\n");
            }

            html.Add($"</ul>\n<p class=\"meta\">{Phrases.Of(point.Echo)}</p></li>\n");
        }

        html.Add($"</ul>\n");
    }

    private static void Notes(HtmlWriter html, SpokenWording wording)
    {
        html.Add($" <span class=\"tag\">{Phrases.Of(wording.Statement.Kind)}</span>");
        if (wording.Statement.Stance != Stance.Asserts)
            html.Add($" <span class=\"tag stance\">{Phrases.Of(wording.Statement.Stance)}</span>");
        if (wording.Statement.Chain.Length > 0)
            html.Add($" <span class=\"tag\">via {string.Join(", ", wording.Statement.Chain.Select(h => h.Name))}</span>");
    }
}
