using Crossread.Presentation;
using Crossread.Presentation.Html;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>A story read against itself.</summary>
internal static class StoryPage
{
    /// <summary>The forms in which a story can be taken along.</summary>
    public static readonly string[] Endings = ["html", "md", "json"];

    public static async Task WriteAsync(HttpContext context, string id, StoryReports reports)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var html = Page.Begin(report.Headline);
        html.Add($"<h1>{report.Headline}</h1>\n");
        StoryHtml.WriteCounts(html, report);
        html.Add($"<nav class=\"contents\" aria-label=\"Sections\">");
        foreach (var (anchor, heading) in StoryHtml.Sections)
            html.Add($"<a href=\"#{anchor}\">{heading}</a>");
        html.Add($"<a href=\"{Addresses.StatementsOf(id)}\">All statements</a></nav>\n");
        StoryHtml.WriteSections(html, report, Addresses.All);
        if (report.Articles.Length > 1)
            Compare(html, report);
        html.Add($"<section id=\"keep\" aria-labelledby=\"h-keep\"><h2 id=\"h-keep\">Take with you</h2><p class=\"choices\">");
        foreach (var (ending, title) in new[] { ("html", "One HTML file"), ("md", "Markdown"), ("json", "JSON") })
            html.Add($"<a href=\"{Addresses.Story(id)}/report.{ending}\" download>{title}</a> ");
        html.Add($"</p></section>\n");
        await Answer.PageAsync(context, Page.End(html));
    }

    public static async Task WriteReportAsync(HttpContext context, string id, string ending, StoryReports reports)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var (text, type) = ending switch
        {
            "html" => (HtmlReport.Write(report), "text/html; charset=utf-8"),
            "md" => (MarkdownReport.Write(report), "text/markdown; charset=utf-8"),
            _ => (ComparisonJson.Write(report.Comparison), "application/json; charset=utf-8"),
        };
        // The file brings its own policy, and is saved rather than shown.
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"story.{ending}\"";
        await Answer.SendAsync(context, System.Text.Encoding.UTF8.GetBytes(text), type, StatusCodes.Status200OK);
    }

    private static void Compare(HtmlWriter html, StoryReport report)
    {
        html.Add($"<section id=\"compare\" aria-labelledby=\"h-compare\">\n<h2 id=\"h-compare\">Side by side</h2>\n<form action=\"/compare\">\n<p class=\"meta\">Choose two to five.</p>\n<fieldset class=\"choices plain\"><legend class=\"unseen\">Articles</legend>");
        foreach (var (article, i) in report.Articles.Where(a => a.CopyOf is null).Concat(report.Articles.Where(a => a.CopyOf is not null)).Select((a, i) => (a, i)))
        {
            var chosen = i < 2 ? HtmlFragment.Of($" checked") : HtmlFragment.Empty;
            html.Add($"<label><input type=\"checkbox\" name=\"article\" value=\"{article.Id}\"{chosen}> {article.Label}</label> ");
        }

        html.Add($"</fieldset>\n<button>Compare</button></form>\n</section>\n");
    }
}
