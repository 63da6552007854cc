using Crossread.Comparison;

namespace Crossread.Presentation.Html;

/// <summary>Writes the sections of a story: each has a heading, an anchor, and a word for when there is nothing in it.</summary>
public static class StoryHtml
{
    /// <summary>The sections of a story page, in order: anchor and heading.</summary>
    public static IReadOnlyList<(string Anchor, string Heading)> Sections { get; } =
    [
        ("facts", "What happened"),
        ("differences", "What differs"),
        ("statements", "Who said what"),
        ("coverage", "Who tells what"),
        ("alone", "Told by one only"),
        ("origins", "Origins"),
        ("timeline", "Timeline"),
        ("articles", "Articles"),
    ];

    /// <summary>Writes all sections.</summary>
    /// <param name="html">Where they go.</param>
    /// <param name="report">The story.</param>
    /// <param name="links">Where its parts are.</param>
    public static void WriteSections(HtmlWriter html, StoryReport report, StoryLinks links)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(links);
        var pieces = new StoryPieces(links);
        Section(html, 0, null, () => FactsSection.Write(html, report, pieces));
        Section(html, 1, report.Differing.Length, () => DifferencesSection.Write(html, report, pieces));
        Section(html, 2, null, () => StatementsSection.Write(html, report, pieces));
        Section(html, 3, null, () => CoverageSection.Write(html, report, pieces));
        Section(html, 4, null, () => CoverageSection.WriteAlone(html, report, pieces));
        Section(html, 5, null, () => OriginsSection.Write(html, report, pieces));
        Section(html, 6, null, () => TimelineSection.Write(html, report, pieces));
        Section(html, 7, report.Articles.Length, () => ArticlesSection.Write(html, report, pieces));
    }

    /// <summary>Writes the counts of a story: origins and outlets, always together.</summary>
    /// <param name="html">Where they go.</param>
    /// <param name="report">The story.</param>
    public static void WriteCounts(HtmlWriter html, StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(report);
        html.Add($"<p class=\"counts\"><span class=\"badge origins\">{Phrases.Origins(report.Comparison.Origins)}</span> ");
        html.Add($"<span class=\"badge outlets\">{Phrases.Outlets(report)}</span> ");
        html.Add($"<span class=\"badge\">{Phrases.Count(report.Articles.Length, "article")}</span></p>\n");
    }

    /// <summary>The mark, not of colour alone, of a state of coverage.</summary>
    internal static string Mark(CoverageState state) => state switch
    {
        CoverageState.Told => "●",
        CoverageState.PartlyTold => "◐",
        CoverageState.Denied => "✕",
        CoverageState.NotTold => "–",
        _ => "?",
    };

    private static void Section(HtmlWriter html, int number, int? count, Action write)
    {
        var (anchor, heading) = Sections[number];
        html.Add($"<section id=\"{anchor}\" aria-labelledby=\"h-{anchor}\">\n<h2 id=\"h-{anchor}\">{heading}");
        if (count is { } known)
            html.Add($" <span class=\"number\">{known}</span>");
        html.Add($"</h2>\n");
        write();
        html.Add($"</section>\n");
    }
}
