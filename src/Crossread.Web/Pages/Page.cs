using System.Text;
using Crossread.Presentation;
using Crossread.Presentation.Html;

namespace Crossread.Web.Pages;

/// <summary>What stands around every page.</summary>
internal static class Page
{
    /// <summary>Where the style sheet and the script are; the tag changes with their content, so that they may be kept for good.</summary>
    public static string StylePath { get; } = $"/assets/crossread-{Tag(HtmlReport.StyleSheet)}.css";

    public static string ScriptPath { get; } = $"/assets/crossread-{Tag(PageRoutes.Script)}.js";

    public static HtmlWriter Begin(string title, string? query = null, string? current = null)
    {
        var html = new HtmlWriter();
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<title>{title} – Crossread</title>\n<link rel=\"stylesheet\" href=\"{StylePath}\">\n<link rel=\"icon\" href=\"/assets/crossread.svg\" type=\"image/svg+xml\">\n<script src=\"{ScriptPath}\" defer></script>\n</head>\n<body>\n");
        html.Add($"<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"bar\"><div class=\"bar-inner\">\n<a class=\"brand\" href=\"/\">Crossread</a>\n<nav aria-label=\"Pages\">");
        Entry(html, "/", "Stories", current);
        Entry(html, "/statements", "Statements", current);
        html.Add($"</nav>\n<form action=\"/search\" role=\"search\"><label class=\"unseen\" for=\"q\">Search</label><input id=\"q\" name=\"q\" type=\"search\" placeholder=\"Search\" value=\"{query}\"><button>Search</button></form>\n</div></header>\n<main id=\"main\">\n");
        return html;
    }

    public static HtmlWriter End(HtmlWriter html)
    {
        html.Add($"</main>\n<footer>Crossread {EngineVersion.Current} shows what each telling says and where that came from. It takes no side. <button id=\"keys\" type=\"button\" hidden>Keys</button></footer>\n</body>\n</html>\n");
        return html;
    }

    /// <summary>A link to the rows that follow.</summary>
    public static void Next(HtmlWriter html, string path, IEnumerable<(string Name, string? Value)> asked, int skip)
    {
        var query = string.Join('&', asked.Append(("cursor", Asked.CursorAfter(skip))).Where(a => a.Item2 is not null).Select(a => $"{a.Item1}={Uri.EscapeDataString(a.Item2!)}"));
        html.Add($"<p class=\"pager\"><a rel=\"next\" href=\"{path}?{query}\">Further ones</a></p>\n");
    }

    private static void Entry(HtmlWriter html, string path, string title, string? current)
    {
        var here = string.Equals(path, current, StringComparison.Ordinal) ? HtmlFragment.Of($" aria-current=\"page\"") : HtmlFragment.Empty;
        html.Add($"<a href=\"{path}\"{here}>{title}</a>");
    }

    private static string Tag(string content) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..12];
}
