using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles.Versions;
using Crossread.Presentation.Html;
using Crossread.Storage;

namespace Crossread.Web.Pages;

/// <summary>What an outlet changed in an article since it was first had; nothing for an article that did not change.</summary>
internal static class VersionsPart
{
    /// <summary>A line that leads to the part.</summary>
    public static void WriteLink(HtmlWriter html, ImmutableArray<ArticleVersion> versions)
    {
        if (versions.Length > 1)
            html.Add($"<p class=\"meta\"><a href=\"#changed\">Changed since</a> it was first seen: this is version {versions.Length}.</p>\n");
    }

    /// <summary>The part: a version after the other, the newest first.</summary>
    public static void Write(HtmlWriter html, ImmutableArray<ArticleVersion> versions)
    {
        if (versions.Length < 2)
            return;
        html.Add($"<section class=\"versions\" aria-labelledby=\"changed\">\n<h2 id=\"changed\">Changed since</h2>\n<p class=\"meta\">The text above is the newest of {versions.Length} versions; it is the one that is compared. Words that are gone are crossed out, new ones underlined.</p>\n");
        for (var i = versions.Length - 1; i > 0; i--)
            Version(html, versions[i], VersionDifference.Between(versions[i - 1].Article, versions[i].Article));
        html.Add($"</section>\n");
    }

    private static void Version(HtmlWriter html, ArticleVersion version, VersionDifference difference)
    {
        html.Add($"<details><summary>Version {version.Number}, seen {Time(version.Seen)}: {Summary(difference)}</summary>\n");
        if (!difference.Headline.IsEmpty)
        {
            html.Add($"<p><span class=\"quiet\">Headline:</span> ");
            Words(html, difference.Headline);
            html.Add($"</p>\n");
        }

        foreach (var change in difference.Paragraphs)
        {
            html.Add($"<p><span class=\"quiet\">Paragraph {Presentation.Phrases.Name(change.Kind)}:</span> ");
            Words(html, change.Words);
            html.Add($"</p>\n");
        }

        html.Add($"</details>\n");
    }

    private static void Words(HtmlWriter html, ImmutableArray<WordRun> words)
    {
        foreach (var run in words)
        {
            switch (run.Kind)
            {
                case WordRunKind.Added:
                    html.Add($"<ins>{run.Words}</ins>");
                    break;
                case WordRunKind.Removed:
                    html.Add($"<del>{run.Words}</del>");
                    break;
                default:
                    html.Add($"{run.Words}");
                    break;
            }
        }
    }

    private static string Summary(VersionDifference difference)
    {
        var parts = new List<string>();
        if (!difference.Headline.IsEmpty)
            parts.Add("headline changed");
        foreach (var kind in Enum.GetValues<ParagraphChangeKind>())
        {
            var count = difference.Paragraphs.Count(p => p.Kind == kind);
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} paragraph{(count == 1 ? "" : "s")} {Presentation.Phrases.Name(kind)}"));
        }

        return string.Join(", ", parts);
    }

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "at a time not known";
}
