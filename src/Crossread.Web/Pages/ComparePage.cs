using System.Collections.Immutable;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>Two to five articles side by side.</summary>
internal static class ComparePage
{
    private const int MostColumns = 5;

    public static async Task WriteAsync(HttpContext context, Archive archive, StoryReports reports)
    {
        var ids = await IdsAsync(context, archive);
        var onlyDifferences = string.Equals(Asked.Text(context, "only"), "differences", StringComparison.Ordinal);
        var report = await reports.OfAsync(ids, context.RequestAborted);
        var rows = SideBySide.Align(report);
        var same = rows.Count(r => r.IsSame);
        var html = Page.Begin("Side by side");
        html.Add($"<h1>Side by side</h1>\n");
        StoryHtml.WriteCounts(html, report);
        html.Add($"<p class=\"choices\">");
        if (onlyDifferences)
            html.Add($"<a href=\"{Addresses.Compare(ids)}\">Show all rows</a> <span class=\"meta\">{Phrases.Count(same, "row")} alike in all columns not shown</span>");
        else
            html.Add($"<a href=\"{Addresses.Compare(ids)}&amp;only=differences\">Show only differences</a> <span class=\"meta\">{Phrases.Count(same, "row")} of {rows.Length} alike in all columns</span>");
        html.Add($"</p>\n");
        if (rows.IsEmpty)
            html.Add($"<p class=\"empty unknown\">Not measured: these articles have no text that could be read.</p>\n");
        else
            SideBySideHtml.Write(html, report, onlyDifferences ? [.. rows.Where(r => !r.IsSame)] : rows, Addresses.All);
        await Answer.PageAsync(context, Page.End(html));
    }

    /// <summary>The ids that are asked for, each once.</summary>
    public static async Task<ImmutableArray<string>> IdsAsync(HttpContext context, Archive archive)
    {
        var ids = context.Request.Query["article"].Where(a => !string.IsNullOrEmpty(a)).Select(a => a!).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (ids.Length is < 2 or > MostColumns)
            throw new BadRequestException($"There are {ids.Length} articles, expected two to five: /compare?article=…&article=…");
        foreach (var id in ids)
        {
            if (await archive.ArticleRowAsync(id, context.RequestAborted) is null)
                throw new BadRequestException($"The archive holds no article '{id}'.");
        }

        return ids;
    }
}
