using AngleSharp.Dom;

namespace Crossread.Articles;

/// <summary>What the class, id and role of an element say about it.</summary>
internal static class ElementWords
{
    private static readonly HashSet<string> Aside = new(StringComparer.Ordinal)
    {
        "ad", "ads", "advert", "advertisement", "advertising", "adslot", "banner", "breadcrumb", "breadcrumbs", "comment", "comments", "commenting", "consent", "cookie", "cookies",
        "disqus", "disclaimer", "footer", "gdpr", "hidden", "livefyre", "masthead", "menu", "modal", "mostread", "nav", "navbar", "navigation", "newsletter", "outbrain", "pagination",
        "popular", "popup", "print", "promo", "promoted", "promotion", "recirc", "recirculation", "recommended", "recommendations", "related", "respond", "rss", "share", "sharing",
        "sharebar", "sidebar", "signup", "skip", "social", "socials", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "taglist", "teaser", "teasers", "toolbar", "tooltip",
        "trending", "widget", "widgets", "copyright", "login", "register", "overlay", "toc", "jp", "sharedaddy", "trc", "more", "readmore", "morefrom", "interstitial", "donate",
    };

    private static readonly HashSet<string> Byline = new(StringComparer.Ordinal)
    {
        "byline", "bylines", "author", "authors", "authorbox", "bio", "dateline", "date", "timestamp", "time", "published", "pubdate", "updated", "posted", "meta", "metadata", "credit", "credits",
        "caption", "captions", "figcaption", "wpcaption", "photocredit", "kicker", "contributors", "tagline",
    };

    /// <summary>Whether it names a part of the page that stands beside the article: menus, comments, links to other pages, invitations.</summary>
    public static bool SaysAside(IElement element) => Says(element, Aside);

    /// <summary>Whether it names a line about the article (who, when) or a picture's caption.</summary>
    public static bool SaysByline(IElement element) => Says(element, Byline);

    /// <summary>Whether a reader never sees it, or it is no text.</summary>
    public static bool IsSilent(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "button" or "select" or "textarea" or "input" or "nav" or "aside" or "footer" or "form"
            or "figcaption" or "canvas" or "audio" or "video" or "map" or "head" or "label" or "menu" or "dialog"
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("role") is "navigation" or "complementary" or "contentinfo" or "banner" or "search" or "dialog" or "alert" or "button" or "menu"
        || (element.GetAttribute("style") is { Length: > 0 } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool Says(IElement element, HashSet<string> words) =>
        SaysIn(element.GetAttribute("class"), words) || SaysIn(element.Id, words);

    // Names are cut at marks and where capitals begin: "articleRelated-links" says article, related, links.
    private static bool SaysIn(string? value, HashSet<string> words)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 1000)
            return false;
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && char.IsAsciiLetter(value[i]) && !(char.IsAsciiLetterUpper(value[i]) && i > start && char.IsAsciiLetterLower(value[i - 1])))
                continue;
            if (i > start && words.Contains(value[start..i].ToLowerInvariant()))
                return true;
            start = i < value.Length && char.IsAsciiLetter(value[i]) ? i : i + 1;
        }

        return false;
    }
}
