using System.Collections.Immutable;
using System.Globalization;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>All that one speaker said, over time, each thing with its wordings in all outlets.</summary>
internal static class SpeakerPage
{
    /// <summary>Of a page with more entries than this a heading stands for a month, else for a day.</summary>
    private const int MostByDay = 12;

    // A page ends with the story that fills it.
    private const int Entries = 40;
    private const int MostStatements = 20_000;
    private const int Roles = 4;

    private sealed record Entry(SpokenPoint Point, StoryReport Story)
    {
        public DateOnly? Day { get; } = Point.Wordings[0].Citation.Article.Analysis.Article.Published?.Day;
    }

    public static async Task WriteAsync(HttpContext context, Archive archive, StoryReports reports)
    {
        var name = Asked.Text(context, "name") ?? throw new BadRequestException("There is no 'name', expected /speakers?name=…");
        var skip = Asked.Cursor(context);
        if (await NamedAsync(archive, name, context.RequestAborted) is not { } named)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var statements = await archive.StatementsAsync(new StatementQuery { SpeakerKey = named.SpeakerKey, Limit = MostStatements }, context.RequestAborted);
        var html = Page.Begin(named.Speaker);
        html.Add($"<h1>{named.Speaker}</h1>\n");
        Head(html, named, statements);
        var stories = statements.Select(s => s.Article.Story).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var (entries, taken) = await EntriesAsync(stories.Skip(skip), named.SpeakerKey, reports, context.RequestAborted);
        if (entries.IsEmpty)
            html.Add($"<p class=\"empty\">There are no further statements.</p>\n");
        List(html, entries);
        if (skip + taken < stories.Length)
            Page.Next(html, "/speakers", [("name", name)], skip + taken);
        await Answer.PageAsync(context, Page.End(html));
    }

    // The same person under another spelling has the same key; a whole name goes before a part of a longer one.
    private static async Task<StatementRow?> NamedAsync(Archive archive, string name, CancellationToken cancellationToken)
    {
        var found = await archive.StatementsAsync(new StatementQuery { Speaker = name, Limit = MostStatements }, cancellationToken);
        return found.FirstOrDefault(s => string.Equals(s.Speaker, name, StringComparison.OrdinalIgnoreCase)) ?? found.FirstOrDefault();
    }

    private static void Head(HtmlWriter html, StatementRow named, ImmutableArray<StatementRow> statements)
    {
        string[] roles = [.. statements.Select(s => s.Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(Roles)];
        if (roles.Length > 0)
            html.Add($"<p class=\"meta\">{string.Join(" · ", roles)}</p>\n");
        string[] spellings = [.. statements.Select(s => s.Speaker).Distinct(StringComparer.Ordinal).Where(s => !string.Equals(s, named.Speaker, StringComparison.Ordinal))];
        if (spellings.Length > 0)
            html.Add($"<p class=\"meta\">also named {string.Join(", ", spellings)}</p>\n");
        var articles = statements.Select(s => s.Article.Id).Distinct(StringComparer.Ordinal).Count();
        var outlets = statements.Select(s => s.Article.Outlet).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        html.Add($"<p class=\"counts\"><span class=\"badge\">{Phrases.Count(statements.Length, "statement")}{(statements.Length == MostStatements ? ", the last ones only" : string.Empty)}</span> <span class=\"badge outlets\">{Phrases.Count(outlets, "outlet")}</span> <span class=\"badge\">{Phrases.Count(articles, "article")}</span>");
        DateOnly[] days = [.. statements.Select(s => s.Article.Published?.Day).OfType<DateOnly>().Order()];
        if (days.Length > 0)
            html.Add($" <span class=\"meta\">{Phrases.Day(days[0])}{(days[0] == days[^1] ? string.Empty : " to " + Phrases.Day(days[^1]))}</span>");
        html.Add($"</p>\n");
    }

    private static async Task<(ImmutableArray<Entry> Entries, int Stories)> EntriesAsync(IEnumerable<string> stories, string key, StoryReports reports, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        var taken = 0;
        foreach (var story in stories)
        {
            if (entries.Count >= Entries)
                break;
            taken++;
            if (await reports.OfAsync(story, cancellationToken) is { } report)
                entries.AddRange(report.SaidBy(key).Select(p => new Entry(p, report)));
        }

        return ([.. entries.OrderByDescending(e => e.Day ?? DateOnly.MinValue)], taken);
    }

    private static void List(HtmlWriter html, ImmutableArray<Entry> entries)
    {
        foreach (var time in entries.GroupBy(e => Heading(e.Day, entries.Length), StringComparer.Ordinal))
        {
            html.Add($"<h2>{time.Key}</h2>\n<ul class=\"points\">\n");
            foreach (var entry in time)
            {
                html.Add($"<li class=\"item\">\n");
                StatementHtml.WriteWordings(html, entry.Point, Addresses.All);
                html.Add($"<p class=\"meta\"><span>{Phrases.Of(entry.Point.Echo)}</span> <span>in <a href=\"{Addresses.Story(entry.Story.Story)}\">{entry.Story.Headline}</a></span></p></li>\n");
            }

            html.Add($"</ul>\n");
        }
    }

    private static string Heading(DateOnly? day, int entries) =>
        day is not { } known ? "Day not stated" : entries > MostByDay ? known.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : Phrases.Day(known);
}
