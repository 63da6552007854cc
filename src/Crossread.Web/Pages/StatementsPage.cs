using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Pages;

/// <summary>Statements over time: of everybody, or of one speaker.</summary>
internal static class StatementsPage
{
    private const int Rows = 50;

    public static async Task WriteAllAsync(HttpContext context, Archive archive)
    {
        var skip = Asked.Cursor(context);
        var (speaker, about) = (Asked.Text(context, "speaker"), Asked.Text(context, "about"));
        var kind = Asked.Choice<StatementKind>(context, "kind");
        var stance = Asked.Choice<Stance>(context, "stance");
        var query = new StatementQuery { Speaker = speaker, About = about, Kind = kind, Stance = stance, Limit = Rows + 1, Skip = skip };
        var statements = await archive.StatementsAsync(query, context.RequestAborted);
        var html = Page.Begin("Statements", current: "/statements");
        html.Add($"<h1>Statements</h1>\n<form class=\"choices\" action=\"/statements\">\n<label>Speaker <input name=\"speaker\" value=\"{speaker}\"></label> <label>About <input name=\"about\" value=\"{about}\"></label> ");
        Select(html, "Quoted", "kind", kind, Phrases.Of);
        Select(html, "Stance", "stance", stance, Phrases.Of);
        html.Add($"<button>Show</button></form>\n");
        if (statements.IsEmpty)
            html.Add($"<p class=\"empty\">No statement is like that.</p>\n");
        List(html, statements.Take(Rows));
        if (statements.Length > Rows)
            Page.Next(html, "/statements", [("speaker", speaker), ("about", about), ("kind", Asked.Text(context, "kind")), ("stance", Asked.Text(context, "stance"))], skip + Rows);
        await Answer.PageAsync(context, Page.End(html));
    }

    public static async Task WriteSpeakerAsync(HttpContext context, Archive archive)
    {
        var name = Asked.Text(context, "name") ?? throw new BadRequestException("There is no 'name', expected /speakers?name=…");
        var skip = Asked.Cursor(context);
        var found = await archive.StatementsAsync(new StatementQuery { Speaker = name, Limit = 200 }, context.RequestAborted);
        // The same person under another spelling has the same key.
        var named = found.FirstOrDefault(s => string.Equals(s.Speaker, name, StringComparison.OrdinalIgnoreCase)) ?? found.FirstOrDefault();
        if (named is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var statements = await archive.StatementsAsync(new StatementQuery { SpeakerKey = named.SpeakerKey, Limit = Rows + 1, Skip = skip }, context.RequestAborted);
        var html = Page.Begin(named.Speaker);
        html.Add($"<h1>{named.Speaker}</h1>\n<p class=\"meta\">");
        html.Add($"{string.Join(" · ", statements.Select(s => s.Role).Where(r => r is not null).Distinct(StringComparer.OrdinalIgnoreCase).Take(4))}</p>\n");
        var spellings = statements.Select(s => s.Speaker).Distinct(StringComparer.Ordinal).Where(s => !string.Equals(s, named.Speaker, StringComparison.Ordinal)).ToArray();
        if (spellings.Length > 0)
            html.Add($"<p class=\"meta\">also named {string.Join(", ", spellings)}</p>\n");
        List(html, statements.Take(Rows));
        if (statements.Length > Rows)
            Page.Next(html, "/speakers", [("name", name)], skip + Rows);
        await Answer.PageAsync(context, Page.End(html));
    }

    /// <summary>Writes statements, a heading a day.</summary>
    public static void List(HtmlWriter html, IEnumerable<StatementRow> statements)
    {
        string? day = null;
        var open = false;
        foreach (var statement in statements)
        {
            var of = statement.Article.Published is { } published ? Phrases.Day(published.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : "Day not stated";
            if (!string.Equals(of, day, StringComparison.Ordinal))
            {
                if (open)
                    html.Add($"</ul>\n");
                html.Add($"<h2>{of}</h2>\n<ul class=\"results\">\n");
                (day, open) = (of, true);
            }

            Item(html, statement);
        }

        if (open)
            html.Add($"</ul>\n");
    }

    public static void Item(HtmlWriter html, StatementRow statement)
    {
        var place = FormattableString.Invariant($"#s{statement.Place + 1}");
        html.Add($"<li class=\"item\"><blockquote><a class=\"words\" href=\"{Addresses.Article(statement.Article.Id)}{place}\">{statement.Words}</a></blockquote>\n<p class=\"meta\">");
        if (statement.SpeakerType == SpeakerType.NotStated)
            html.Add($"<span>nobody named</span> ");
        else
            html.Add($"<a href=\"{Addresses.SpeakerOf(statement.Speaker)}\">{statement.Speaker}</a> ");
        html.Add($"<span class=\"tag\">{Phrases.Of(statement.Kind)}</span> ");
        if (statement.Stance != Stance.Asserts)
            html.Add($"<span class=\"tag stance\">{Phrases.Of(statement.Stance)}</span> ");
        html.Add($"<a class=\"outlet\" href=\"{Addresses.Article(statement.Article.Id)}\">{statement.Article.Outlet ?? statement.Article.Title ?? statement.Article.Id}</a></p></li>\n");
    }

    private static void Select<T>(HtmlWriter html, string label, string name, T? chosen, Func<T, string> phrase)
        where T : struct, Enum
    {
        html.Add($"<label>{label} <select name=\"{name}\"><option value=\"\">any</option>");
        foreach (var value in Enum.GetValues<T>())
        {
            var selected = chosen is { } c && EqualityComparer<T>.Default.Equals(c, value) ? HtmlFragment.Of($" selected") : HtmlFragment.Empty;
            html.Add($"<option value=\"{Phrases.Name(value)}\"{selected}>{phrase(value)}</option>");
        }

        html.Add($"</select></label> ");
    }
}
