using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>Search in articles and statements, with facets.</summary>
internal static class SearchPage
{
    private const int MostHits = 200;
    private const int Rows = 20;
    private const int StatementsShown = 5;

    public static async Task WriteAsync(HttpContext context, Archive archive)
    {
        var typed = Asked.Text(context, "q");
        var html = Page.Begin(typed is null ? "Search" : $"{typed} – Search", typed);
        html.Add($"<h1>Search</h1>\n");
        if (typed is null)
            html.Add($"<p class=\"empty\">All words are sought; “words in quotation marks” stand together; OR stands between alternatives; a leading - leaves out; a trailing * means any ending.</p>\n");
        else
            await ResultsAsync(context, html, archive, typed);
        await Answer.PageAsync(context, Page.End(html));
    }

    private static async Task ResultsAsync(HttpContext context, HtmlWriter html, Archive archive, string typed)
    {
        var skip = Asked.Cursor(context);
        var (outlet, since, until) = (Asked.Text(context, "outlet"), Asked.Day(context, "since"), Asked.Day(context, "until"));
        var hits = await archive.SearchAsync(typed, MostHits, 0, context.RequestAborted);
        var within = hits.Where(h => Within(h.Article.Published?.Day, since, until)).ToImmutableArray();
        var shown = within.Where(h => outlet is null || string.Equals(OutletOf(h), outlet, StringComparison.Ordinal)).ToImmutableArray();
        Facets(context, html, typed, outlet, within);
        if (shown.IsEmpty)
            html.Add($"<p class=\"empty\">Nothing was found for “{typed}”.</p>\n");
        if (skip == 0 && outlet is null && since is null && until is null)
            await StatementsAsync(context, html, archive, typed);
        if (shown.IsEmpty)
            return;
        html.Add($"<section aria-labelledby=\"h-articles\"><h2 id=\"h-articles\">Articles <span class=\"number\">{shown.Length}{(hits.Length == MostHits ? ", the first ones only" : string.Empty)}</span></h2>\n<ul class=\"results\">\n");
        foreach (var hit in shown.Skip(skip).Take(Rows))
            Hit(html, hit);
        html.Add($"</ul></section>\n");
        if (shown.Length > skip + Rows)
            Page.Next(html, "/search", [("q", typed), ("outlet", outlet), ("since", Asked.Text(context, "since")), ("until", Asked.Text(context, "until"))], skip + Rows);
    }

    private static void Facets(HttpContext context, HtmlWriter html, string typed, string? outlet, ImmutableArray<SearchHit> hits)
    {
        html.Add($"<form class=\"choices\" action=\"/search\"><input type=\"hidden\" name=\"q\" value=\"{typed}\"><label>From <input type=\"date\" name=\"since\" value=\"{Asked.Text(context, "since")}\"></label> <label>to <input type=\"date\" name=\"until\" value=\"{Asked.Text(context, "until")}\"></label> ");
        html.Add($"<label>Outlet <select name=\"outlet\"><option value=\"\">any</option>");
        foreach (var group in hits.GroupBy(OutletOf, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            var selected = string.Equals(group.Key, outlet, StringComparison.Ordinal) ? HtmlFragment.Of($" selected") : HtmlFragment.Empty;
            html.Add($"<option value=\"{group.Key}\"{selected}>{group.Key} ({group.Count()})</option>");
        }

        html.Add($"</select></label> <button>Narrow</button></form>\n");
    }

    private static async Task StatementsAsync(HttpContext context, HtmlWriter html, Archive archive, string typed)
    {
        var statements = await archive.StatementsAsync(new StatementQuery { About = typed, Limit = StatementsShown + 1 }, context.RequestAborted);
        if (statements.IsEmpty)
            return;
        html.Add($"<section aria-labelledby=\"h-statements\"><h2 id=\"h-statements\">Statements</h2>\n<ul class=\"results\">\n");
        foreach (var statement in statements.Take(StatementsShown))
            StatementsPage.Item(html, statement);
        html.Add($"</ul>\n");
        if (statements.Length > StatementsShown)
            html.Add($"<p class=\"pager\"><a href=\"/statements?about={Uri.EscapeDataString(typed)}\">All statements about this</a></p>\n");
        html.Add($"</section>\n");
    }

    private static void Hit(HtmlWriter html, SearchHit hit)
    {
        html.Add($"<li class=\"item\"><h3><a href=\"{Addresses.Article(hit.Article.Id)}\">");
        if (hit.Article.Title is { } title)
            Marked(html, title, 0, hit.Title);
        else
            html.Add($"{hit.Article.Id}");
        html.Add($"</a></h3>\n");
        foreach (var excerpt in hit.Excerpts)
        {
            html.Add($"<blockquote>… ");
            Marked(html, excerpt.Words, excerpt.Span.Start, excerpt.Found);
            html.Add($" …</blockquote>\n");
        }

        html.Add($"<p class=\"meta\"><span class=\"badge outlets\">{OutletOf(hit)}</span> {Phrases.Of(hit.Article.Published)}");
        if (hit.Article.Story is { } story)
            html.Add($" <a href=\"{Addresses.Story(story)}\">its story</a>");
        html.Add($"</p></li>\n");
    }

    private static void Marked(HtmlWriter html, string words, int from, ImmutableArray<TextSpan> found)
    {
        var position = 0;
        foreach (var span in found)
        {
            var (start, end) = (span.Start - from, span.End - from);
            if (start < position || end > words.Length)
                continue;
            html.Add($"{words.AsSpan(position, start - position)}<mark>{words.AsSpan(start, end - start)}</mark>");
            position = end;
        }

        html.Add($"{words.AsSpan(position)}");
    }

    private static bool Within(DateOnly? day, DateOnly? since, DateOnly? until) =>
        (since is null || day >= since) && (until is null || day <= until);

    private static string OutletOf(SearchHit hit) => hit.Article.Outlet ?? "outlet not stated";
}
