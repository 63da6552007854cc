using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>Statements of everybody over time, with filters.</summary>
internal static class StatementsPage
{
    private const int Rows = 50;

    // What the address may ask for: kept by the link to further ones.
    private static readonly string[] Filters = ["speaker", "about", "kind", "stance", "type", "since", "until", "outlet", "story"];

    public static async Task WriteAsync(HttpContext context, Archive archive)
    {
        var skip = Asked.Cursor(context);
        var query = new StatementQuery
        {
            Speaker = Asked.Text(context, "speaker"),
            About = Asked.Text(context, "about"),
            Kind = Asked.Choice<StatementKind>(context, "kind"),
            Stance = Asked.Choice<Stance>(context, "stance"),
            Types = Asked.Types(context),
            Since = Asked.Day(context, "since"),
            Until = Asked.Day(context, "until"),
            Outlet = Asked.Text(context, "outlet"),
            Story = Asked.Text(context, "story"),
            Limit = Rows + 1,
            Skip = skip,
        };
        var statements = await archive.StatementsAsync(query, context.RequestAborted);
        var html = Page.Begin("Statements", current: "/statements");
        html.Add($"<h1>Statements</h1>\n");
        Form(context, html, query);
        if (query.Story is { } story)
            html.Add($"<p class=\"meta\">Only of <a href=\"{Addresses.Story(story)}\">one story</a>.</p>\n");
        if (statements.IsEmpty)
            html.Add($"<p class=\"empty\">No statement is like that. <a href=\"/statements\">Show all</a></p>\n");
        List(html, statements.Take(Rows));
        if (statements.Length > Rows)
            Page.Next(html, "/statements", Filters.Select(f => (f, Asked.Text(context, f))), skip + Rows);
        await Answer.PageAsync(context, Page.End(html));
    }

    /// <summary>Writes a statement as an entry of a list.</summary>
    public static void Item(HtmlWriter html, StatementRow statement)
    {
        html.Add($"<li class=\"item\"><blockquote><a class=\"words\" href=\"{Addresses.Statement(statement)}\">{statement.Words}</a></blockquote>\n<p class=\"meta\">");
        if (statement.SpeakerType == SpeakerType.NotStated)
            html.Add($"<span>nobody named</span>");
        else
            html.Add($"<a href=\"{Addresses.SpeakerOf(statement.Speaker)}\">{statement.Speaker}</a>");
        html.Add($" <span class=\"tag\">{Phrases.Of(statement.Kind)}</span>");
        StatementHtml.WriteMarks(html, statement.Type, statement.Stance, statement.Certainty);
        if (statement.Chain.Length > 0)
            html.Add($" <span class=\"tag\">{Phrases.Via(statement.Chain)}</span>");
        StatementHtml.WriteOccasion(html, statement.Occasion, null);
        html.Add($" <a class=\"outlet\" href=\"{Addresses.Article(statement.Article.Id)}\">{statement.Article.Outlet ?? statement.Article.Title ?? statement.Article.Id}</a></p></li>\n");
    }

    private static void Form(HttpContext context, HtmlWriter html, StatementQuery query)
    {
        html.Add($"<form class=\"choices\" action=\"/statements\">\n<label>Speaker <input name=\"speaker\" value=\"{query.Speaker}\"></label> <label>About <input name=\"about\" value=\"{query.About}\"></label> ");
        Select(html, "Quoted", "kind", "any", Enum.GetValues<StatementKind>().Select(k => (Phrases.Name(k), Phrases.Of(k))), query.Kind is { } kind ? Phrases.Name(kind) : null);
        Select(html, "Stance", "stance", "any", Enum.GetValues<Stance>().Select(s => (Phrases.Name(s), Phrases.Of(s))), query.Stance is { } stance ? Phrases.Name(stance) : null);
        var type = Asked.Text(context, "type");
        Select(html, "Type", "type", "what was said", StatementQuery.TypeWords.Skip(1).Select(w => (w, w)), type?.ToLowerInvariant());
        html.Add($"<label>From <input type=\"date\" name=\"since\" value=\"{Asked.Text(context, "since")}\"></label> <label>to <input type=\"date\" name=\"until\" value=\"{Asked.Text(context, "until")}\"></label> ");
        html.Add($"<label>Outlet <input name=\"outlet\" value=\"{query.Outlet}\"></label> ");
        if (query.Story is { } story)
            html.Add($"<input type=\"hidden\" name=\"story\" value=\"{story}\">");
        html.Add($"<button>Show</button></form>\n");
    }

    // A heading a day.
    private static void List(HtmlWriter html, IEnumerable<StatementRow> statements)
    {
        foreach (var day in statements.GroupBy(s => s.Article.Published?.Day))
        {
            var of = day.Key is { } known ? Phrases.Day(known) : "Day not stated";
            html.Add($"<h2>{of}</h2>\n<ul class=\"results\">\n");
            foreach (var statement in day)
                Item(html, statement);
            html.Add($"</ul>\n");
        }
    }

    private static void Select(HtmlWriter html, string label, string name, string otherwise, IEnumerable<(string Value, string Phrase)> choices, string? chosen)
    {
        html.Add($"<label>{label} <select name=\"{name}\"><option value=\"\">{otherwise}</option>");
        foreach (var (value, phrase) in choices)
        {
            var selected = string.Equals(value, chosen, StringComparison.Ordinal) ? HtmlFragment.Of($" selected") : HtmlFragment.Empty;
            html.Add($"<option value=\"{value}\"{selected}>{phrase}</option>");
        }

        html.Add($"</select></label> ");
    }
}
