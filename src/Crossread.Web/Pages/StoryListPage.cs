using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>The stories, the one that changed last first.</summary>
internal static class StoryListPage
{
    private const int Rows = 30;

    public static async Task WriteAsync(HttpContext context, Archive archive, StoryReports reports)
    {
        var cancellation = context.RequestAborted;
        var skip = Asked.Cursor(context);
        var outlet = Asked.Text(context, "outlet");
        var speaker = Asked.Text(context, "speaker");
        var stories = await archive.StoriesAsync(new StoryQuery { Outlet = outlet, Speaker = speaker, Limit = Rows + 1, Skip = skip }, cancellation);
        var html = Page.Begin("Stories", current: "/");
        html.Add($"<h1>Stories</h1>\n");
        if (outlet is not null || speaker is not null)
            html.Add($"<p>With {outlet ?? speaker}. <a href=\"/\">All stories</a></p>\n");
        if (stories.IsEmpty)
            html.Add($"<p class=\"empty\">There is no story here yet. <code>crossread add</code> reads articles into the archive.</p>\n");
        html.Add($"<ul class=\"stories\">\n");
        foreach (var story in stories.Take(Rows))
            await ItemAsync(html, story, reports, cancellation);
        html.Add($"</ul>\n");
        if (stories.Length > Rows)
            Page.Next(html, "/", [("outlet", outlet), ("speaker", speaker)], skip + Rows);
        await Answer.PageAsync(context, Page.End(html));
    }

    private static async Task ItemAsync(HtmlWriter html, StoryRow story, StoryReports reports, CancellationToken cancellation)
    {
        html.Add($"<li class=\"item\"><h2><a href=\"{Addresses.Story(story.Id)}\">{story.Headline}</a></h2>\n<p class=\"counts\">");
        if (story.Comparison is { } known)
            html.Add($"<span class=\"badge origins\">{Phrases.Origins(known.OriginsAtLeast, known.OriginsAtMost)}</span> ");
        else if (story.Articles > 1)
            html.Add($"<span class=\"badge\">origins not counted yet</span> ");
        else
            html.Add($"<span class=\"badge origins\">1 report</span> ");
        html.Add($"<span class=\"badge outlets\">{Outlets(story)}</span> <span class=\"badge\">{Phrases.Count(story.Articles, "article")}</span> ");
        html.Add($"<span class=\"meta\">{Spread(story)}</span></p>\n");
        if (story.Comparison is { Differences: > 0 } && await reports.OfAsync(story.Id, cancellation) is { Differing.Length: > 0 } report)
        {
            var most = report.Differing[0];
            html.Add($"<p class=\"most\"><span class=\"chip kind-{KindName(most)}\">{Phrases.Of(most.Differences[0].Kind)}</span> ");
            html.Add($"<a class=\"words\" href=\"{Addresses.Story(story.Id)}#{most.Fact.Claim.Id}\">{most.Fact.Claim.Gloss}</a></p>\n");
        }

        html.Add($"</li>\n");
    }

    private static string KindName(DifferingClaim most) =>
        Phrases.Name(most.Differences[0].Kind);

    private static string Outlets(StoryRow story)
    {
        if (story.Outlets.IsEmpty)
            return "outlets not stated";
        return story.Unstated == 0
            ? Phrases.Count(story.Outlets.Length, "outlet")
            : $"{Phrases.Count(story.Outlets.Length, "outlet")}, {Phrases.Count(story.Unstated, "article")} without outlet";
    }

    private static string Spread(StoryRow story)
    {
        if (story.Last is not { } last)
            return "times not stated";
        var until = Phrases.Day(Iso(last));
        return story.First is { } first && first != last ? $"{Phrases.Day(Iso(first))} to {until}, over {Phrases.Count(last.DayNumber - first.DayNumber + 1, "day")}" : until;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
