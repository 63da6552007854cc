namespace Crossread.Articles.Pages;

/// <summary>The headline of a page, without the site's name.</summary>
internal static class PageTitle
{
    private const int LongestTitle = 400;
    private const int LeastAlone = 15;
    private const int LeastWordsAlone = 5;

    private static readonly string[] s_marks = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • ", " / ", " ‹ ", " « ", " ⋆ ", " ǀ "];

    /// <summary>Reads it; null where no title is stated.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="site">The site's name; null where it is not known.</param>
    public static string? Read(PageStatements statements, string? site)
    {
        var stated = statements.Meta("og:title") ?? statements.Article?.Text("headline") ?? statements.Meta("twitter:title") ?? statements.Meta("parsely-title") ?? statements.Meta("sailthru.title") ?? statements.Meta("dc.title");
        var headline = statements.Article?.Text("headline") is { Length: > 0 } read ? WithoutSite(PageText.Spaced(read), site) : null;
        // The headline that readers see, where the page's other titles are about the same.
        foreach (var heading in statements.Headings)
        {
            if (heading.Length > LongestTitle)
                continue;
            // The same headline as its data has it: without labels before it.
            if (IsVariant(heading, headline))
                return headline;
            if (Alike(heading, stated) || Alike(heading, headline) || Alike(heading, statements.TitleElement))
                return WithoutLabel(heading, stated, statements.TitleElement);
        }

        if (statements.UnlinkedHeadings is [{ Length: >= LeastAlone and <= LongestTitle } alone] && new WordRuns(alone).Words >= LeastWordsAlone && !IsSite(alone, site))
            return alone;
        if (stated is not null)
            return WithoutSite(stated, site);
        if (headline is { Length: <= LongestTitle })
            return headline;
        return statements.TitleElement is { Length: > 0 } whole ? WithoutSite(whole, site) : statements.Headings.FirstOrDefault();
    }

    private static bool IsSite(string heading, string? site) => site is not null && (heading.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(heading, StringComparison.OrdinalIgnoreCase));

    // "Opinion The cartoons …" where the title is "The cartoons …".
    private static string WithoutLabel(string heading, string? stated, string? whole)
    {
        foreach (var title in (ReadOnlySpan<string?>)[stated, whole])
        {
            for (var space = heading.IndexOf(' ', StringComparison.Ordinal); title is not null && space > 0 && space < heading.Length / 2; space = heading.IndexOf(' ', space + 1))
            {
                var rest = heading[(space + 1)..];
                if (rest.Length >= LeastAlone && title.StartsWith(rest, StringComparison.OrdinalIgnoreCase))
                    return rest;
            }
        }

        return heading;
    }

    // Seven of ten words in common, and not cut short.
    private static bool IsVariant(string heading, string? headline)
    {
        if (headline is null || headline.Length > LongestTitle || headline.EndsWith('…') || headline.EndsWith("...", StringComparison.Ordinal))
            return false;
        var (own, other) = (new WordRuns(heading), new WordRuns(headline));
        return own.Words >= 3 && own.CommonWords(other) * 10 >= 7 * (own.Words + other.Words - own.CommonWords(other));
    }

    private static bool Alike(string heading, string? title)
    {
        if (title is null)
            return false;
        var (own, other) = (new WordRuns(heading), new WordRuns(title));
        return own.Count < 3 ? heading.Equals(title, StringComparison.OrdinalIgnoreCase) : other.ShareOfWords(heading) >= 0.6;
    }

    // "Headline | Site", "Headline - Site": the last part goes where it is short, or the site's name.
    private static string WithoutSite(string title, string? site)
    {
        foreach (var mark in s_marks)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 10)
                continue;
            var tail = title[(at + mark.Length)..];
            var named = site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase));
            if (named || (mark is " | " or " :: " or " » " && tail.Length <= 40))
                return WithoutSite(title[..at].TrimEnd(), site);
        }

        return title;
    }
}
