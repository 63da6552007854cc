using System.Collections.Frozen;

namespace Crossread.Sources.Markup;

/// <summary>The namespaces of feeds and their modules, each with the prefix it goes by here; the feed formats themselves have none.</summary>
internal static class Namespaces
{
    private static readonly FrozenDictionary<string, string> Prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://purl.org/rss/1.0/"] = "",
        ["http://purl.org/rss/1.0/modules/rss091#"] = "",
        ["http://purl.org/net/rss1.1#"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://blogs.law.harvard.edu/tech/rss"] = "",
        ["http://cyber.law.harvard.edu/rss"] = "",
        ["http://purl.org/atom/ns#"] = "",
        ["http://www.w3.org/2005/atom"] = "",
        ["http://purl.org/pie/"] = "",
        ["http://purl.org/echo/"] = "",
        ["http://example.com/newformat#"] = "",
        ["http://example.com/necho"] = "",
        ["uri/of/echo/namespace#"] = "",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        ["http://www.w3.org/xml/1998/namespace"] = "xml",
        ["http://www.w3.org/1999/xhtml"] = "xhtml",
        ["http://www.w3.org/1999/xlink"] = "xlink",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://video.search.yahoo.com/mrss"] = "media",
        ["http://www.georss.org/georss"] = "georss",
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = "geo",
        ["http://www.opengis.net/gml"] = "gml",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://purl.org/rss/1.0/modules/slash/"] = "slash",
        ["http://wellformedweb.org/commentapi/"] = "wfw",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://www.feedburner.com/fsb/extension"] = "feedburner",
        ["http://purl.org/syndication/thread/1.0"] = "thr",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news",
        ["http://www.google.com/schemas/sitemap-image/1.1"] = "image",
        ["http://www.google.com/schemas/sitemap-video/1.1"] = "video",
        ["http://www.w3.org/2000/svg"] = "svg",
        ["http://www.w3.org/1998/math/mathml"] = "math",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The prefix a namespace goes by; null where it is not known.</summary>
    public static string? Prefix(string address)
    {
        var lower = address.Trim().ToLowerInvariant();
        if (Prefixes.TryGetValue(lower, out var prefix))
            return prefix;
        if (lower.Contains("backend.userland.com/rss", StringComparison.Ordinal))
            return "";
        return lower.StartsWith("https:", StringComparison.Ordinal) ? Prefixes.GetValueOrDefault("http:" + lower[6..]) : null;
    }
}
