using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Crossread.Evaluation.Feeds;

/// <summary>Compares texts of feeds that may be plain or HTML, and looks for what could act in them.</summary>
internal static partial class FeedTexts
{
    /// <summary>Whether two texts say the same without markup and white space, in one of the ways they can be read.</summary>
    public static bool AreSame(string want, string have)
    {
        var read = Read(want);
        var plain = want.Contains("</", StringComparison.Ordinal) || want.Contains("/>", StringComparison.Ordinal) ? read : Fold(want);
        return read == Fold(have) || read == Read(have) || plain == Fold(have) || plain == Read(have);
    }

    /// <summary>Whether no text below a value has an element or attribute that acts.</summary>
    public static bool AreSafe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => !value.GetString()!.Contains('<', StringComparison.Ordinal) || !Unsafe().IsMatch(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().All(AreSafe),
        JsonValueKind.Object => value.EnumerateObject().All(p => AreSafe(p.Value)),
        _ => true,
    };

    private static string Read(string html)
    {
        var text = Silent().Replace(Comment().Replace(html, ""), "");
        return Fold(WebUtility.HtmlDecode(Tag().Replace(text, m => Block().IsMatch(m.Groups["name"].Value) ? " " : "")));
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""</?(?<name>[A-Za-z][A-Za-z0-9:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();

    [GeneratedRegex("<!--.*?-->|<![A-Za-z][^>]*>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex("<(?<name>script|style)[^>]*>.*?</\\k<name>>", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Silent();

    [GeneratedRegex("^(?:address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|option|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Block();

    [GeneratedRegex("""<(?:script|style|iframe|object|embed)\b|<[a-z][^>]*\son\w+\s*=|<[a-z][^>]*=\s*["']?\s*javascript:""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Unsafe();
}
