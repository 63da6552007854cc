namespace Crossread.Articles.Pages;

/// <summary>How deep a page's elements are nested, by its tags alone.</summary>
/// <remarks>A parser looks through all open elements at many a tag, so its time grows with the square of the depth; a page made of opened tags only must not take minutes.</remarks>
internal static class PageNesting
{
    /// <summary>More elements than any page that is meant to be read leaves open.</summary>
    public const int Deepest = 2_000;

    // Elements that have no end tag, or whose end tag is mostly left away.
    private static readonly HashSet<string> Unclosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body",
    };

    /// <summary>Where the page first has more than <see cref="Deepest"/> elements open; null where it never has.</summary>
    public static int? TooDeepAt(string html)
    {
        var lookup = Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var i = 0; (i = html.IndexOf('<', i)) >= 0 && i + 1 < html.Length;)
        {
            var tag = i++;
            var closing = html[i] == '/';
            var start = closing ? i + 1 : i;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]) && end - start < 12)
                end++;
            if (end == start || lookup.Contains(html.AsSpan(start, end - start)))
                continue;
            if (closing)
                depth = Math.Max(0, depth - 1);
            else if (++depth > Deepest)
                return tag;
        }

        return null;
    }
}
