using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>An article with its statements marked.</summary>
internal static class ArticlePage
{
    public static async Task WriteAsync(HttpContext context, string id, Archive archive, StoryReports reports)
    {
        if (await archive.ArticleRowAsync(id, context.RequestAborted) is not { } row)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // An article that no engine of this version has read yet is shown with its findings only through its story: it always has one after an import.
        var report = row.Story is null ? null : await reports.OfAsync(row.Story, context.RequestAborted);
        var article = report?.Articles.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal));
        if (report is null || article is null)
        {
            await MessagePage.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "Not read yet", HtmlFragment.Of($"This article is in the archive, but was not read by this version. <code>crossread add</code> reads it."));
            return;
        }

        var analysis = article.Analysis;
        var html = Page.Begin(article.Headline);
        html.Add($"<h1{Lang(analysis.Article.Language)}>{article.Headline}</h1>\n<p class=\"counts\"><span class=\"badge outlets\">{analysis.Article.Outlet ?? "outlet not stated"}</span> ");
        html.Add($"<span class=\"meta\">{Phrases.Of(analysis.Article.Published)}");
        if (analysis.Article.Authors.Length > 0)
            html.Add($" · {string.Join(", ", analysis.Article.Authors)}");
        html.Add($"</span></p>\n<p>In the story <a href=\"{Addresses.Story(report.Story)}\">{report.Headline}</a>");
        if (article.Because.Length > 0)
            html.Add($" <span class=\"because\">because it {article.Because[0]}</span>");
        html.Add($"</p>\n");
        Compare(html, report, article);
        if (Uri.TryCreate(analysis.Article.Address, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            html.Add($"<p class=\"meta\"><a href=\"{address!.AbsoluteUri}\" rel=\"noreferrer\">{address.AbsoluteUri}</a></p>\n");
        var versions = await archive.VersionsAsync(id, context.RequestAborted);
        VersionsPart.WriteLink(html, versions);
        foreach (var finding in analysis.Article.Findings)
            html.Add($"<p class=\"finding\">{finding.Message}</p>\n");
        if (string.IsNullOrWhiteSpace(analysis.Article.Text))
            html.Add($"<p class=\"empty unknown\">Not measured: the article has no text.</p>\n");
        else
            Text(context, html, article, report);
        VersionsPart.Write(html, versions);
        await Answer.PageAsync(context, Page.End(html));
    }

    private static void Text(HttpContext context, HtmlWriter html, ReportArticle article, StoryReport report)
    {
        var also = Asked.Types(context);
        Others(html, article, also);
        ArticleHtml.WriteLegend(html);
        ArticleHtml.WriteText(html, article, report, new ArticleMarking
        {
            Places = Place(Asked.Text(context, "at"), article) is { } place ? [place] : [],
            Links = Addresses.All,
            Also = also.IsEmpty ? [StatementType.Belief, StatementType.Plan] : also,
        });
    }

    // What was believed or planned is marked for those who ask.
    private static void Others(HtmlWriter html, ReportArticle article, ImmutableArray<StatementType> shown)
    {
        var thought = article.Analysis.Statements.Count(s => !s.IsSaid);
        if (thought == 0)
            return;
        if (shown.SequenceEqual(StatementQuery.Said))
            html.Add($"<p class=\"meta\"><a href=\"{Addresses.Article(article.Id)}?type=any\">Mark what is believed or planned too</a> <span class=\"quiet\">({thought})</span></p>\n");
        else
            html.Add($"<p class=\"meta\">What is believed or planned is marked too. <a href=\"{Addresses.Article(article.Id)}\">Mark only what was said</a></p>\n");
    }

    // "120-180", in code points; what is no place of this text is passed over.
    private static TextSpan? Place(string? at, ReportArticle article)
    {
        if (at?.Split('-') is not [var first, var last]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end))
            return null;
        var text = article.Analysis.Article.Text;
        var index = new CodePointIndex(text);
        return start < end && end <= index.ToCodePoint(text.Length) ? new TextSpan(index.ToCodeUnit(start), index.ToCodeUnit(end)) : null;
    }

    private static void Compare(HtmlWriter html, StoryReport report, ReportArticle article)
    {
        var others = report.Articles.Where(a => !string.Equals(a.Id, article.Id, StringComparison.Ordinal)).ToArray();
        if (others.Length == 0)
            return;
        html.Add($"<p class=\"meta\">Side by side with");
        foreach (var other in others)
            html.Add($" <a class=\"outlet\" href=\"{Addresses.Compare([article.Id, other.Id])}\">{other.Label}</a>");
        html.Add($"</p>\n");
    }

    private static HtmlFragment Lang(string? language) => language is null ? HtmlFragment.Empty : HtmlFragment.Of($" lang=\"{language}\"");
}
