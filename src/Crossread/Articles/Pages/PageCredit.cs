using Crossread.Language.Text;

namespace Crossread.Articles.Pages;

/// <summary>The agency that a page credits: in its dateline, among its authors, in a line of source beside the text, or in its data.</summary>
internal static class PageCredit
{
    private const int DatelineWithin = 4;
    private const int LongestLine = 120;
    private const int LinesAround = 6;

    private static readonly string[] s_leads = ["source", "quelle", "quellen", "fuente", "fonte", "bron", "kilde", "källa", "źródło", "zdroj", "with agency", "with agencies", "by", "von", "©", "(c)", "agencia", "agence", "agentur"];

    /// <summary>Its usual name; null where none is credited.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="page">Its lines.</param>
    /// <param name="main">Which lines are the article's.</param>
    /// <param name="outlet">Who publishes the page: an outlet does not credit itself.</param>
    public static string? Read(PageStatements statements, PageOutline page, MainText main, string? outlet)
    {
        foreach (var candidate in Candidates(statements, page, main))
        {
            if (OutletNames.Table.Named(candidate) is { IsAgency: true } agency && (outlet is null || OutletNames.Key(agency.Name) != OutletNames.Key(outlet)))
                return agency.Name;
        }

        return null;
    }

    private static IEnumerable<string> Candidates(PageStatements statements, PageOutline page, MainText main)
    {
        var read = 0;
        for (var b = Math.Max(0, main.First); main.First >= 0 && b <= main.Last && read < DatelineWithin; b++)
        {
            if (!main.Holds(b))
                continue;
            read++;
            var line = page.Blocks[b].Words(page.Text).ToString();
            if (Dateline.Read(line, new TextSpan(0, line.Length)) is { Agency: { } agency })
                yield return agency.Of(line);
        }

        foreach (var field in (string[])["author", "creator", "sourceOrganization", "provider", "copyrightHolder"])
        {
            foreach (var name in Names(statements.Article, field))
                yield return name;
        }

        foreach (var name in (string[])["author", "article:author", "source", "dc.source", "syndication-source", "original-source", "dc.creator"])
        {
            foreach (var piece in statements.AllMeta(name).SelectMany(m => m.Split(',', ';', '/', '|')))
                yield return piece;
        }

        foreach (var (line, _) in statements.AuthorLines)
        {
            foreach (var piece in Pieces(line))
                yield return piece;
        }

        for (var b = Math.Max(0, main.First - LinesAround); main.First >= 0 && b < Math.Min(page.Blocks.Length, main.Last + LinesAround); b++)
        {
            if ((b > main.First && b < main.Last) || page.Blocks[b].Span.Length > LongestLine)
                continue;
            var line = page.Blocks[b].Words(page.Text).Trim("()[] ").ToString();
            if (OutletNames.Table.Named(line) is not null)
                yield return line;
            else if (s_leads.Any(l => line.StartsWith(l, StringComparison.OrdinalIgnoreCase)))
            {
                foreach (var piece in Pieces(line))
                    yield return piece;
            }
        }
    }

    private static IEnumerable<string> Names(StructuredNode? node, string field)
    {
        foreach (var value in node?.All(field) ?? [])
        {
            if ((value.Word ?? value.Text("name")) is { Length: > 0 and < LongestLine } name)
                yield return name.Trim();
        }
    }

    private static IEnumerable<string> Pieces(string line) =>
        line.Length > LongestLine ? [] : line.Split([',', ';', '/', '|', ':', '(', ')', '–', '—', '©', ' ']).Append(line[(line.IndexOfAny([':', ' ']) + 1)..]).Select(p => p.Trim(' ', '.')).Where(p => p.Length > 1);
}
