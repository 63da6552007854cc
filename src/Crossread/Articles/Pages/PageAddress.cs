namespace Crossread.Articles.Pages;

/// <summary>The address by which an article is known: canonical, without AMP, tracking parameters and mobile hosts.</summary>
internal static class PageAddress
{
    private static readonly string[] s_tracking = ["utm_", "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "twclid", "cmpid", "ncid", "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ocid", "smid", "sref", "wt_mc", "wt.mc", "_ga", "_gl", "at_medium", "at_campaign", "at_custom", "at_bbc", "at_link", "at_ptr", "at_format", "xtor", "ftag", "spm", "soc_src", "soc_trk", "guccounter", "guce_referrer", "partner", "ref_src", "amp_js_v", "usqp", "outputtype", "__twitter_impression"];

    /// <summary>The canonical address of a page, absolute; null where none is known.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="fetched">Where it was fetched; null if it is not known.</param>
    public static string? Read(PageStatements statements, string? fetched)
    {
        var own = Absolute(fetched, null);
        foreach (var candidate in (ReadOnlySpan<string?>)[statements.CanonicalLink, statements.Meta("og:url"), statements.Article?.Text("url"), statements.Article?["mainEntityOfPage"] is { } main ? main.Word ?? main.Text("@id") : null])
        {
            // A page that names its site's front page as canonical is mistaken.
            if (Absolute(candidate, own) is { } stated && !(stated.AbsolutePath is "/" or "" && own is not null && own.AbsolutePath.Length > 1))
                return Clean(stated);
        }

        return own is null ? fetched : Clean(own);
    }

    /// <summary>An address without what tells only how a reader came to it.</summary>
    public static string Clean(Uri address)
    {
        var host = address.Host;
        foreach (var (mobile, full) in (ReadOnlySpan<(string, string)>)[("m.", ""), ("mobile.", ""), ("amp.", ""), ("www.m.", "www.")])
        {
            if (host.StartsWith(mobile, StringComparison.OrdinalIgnoreCase) && host.AsSpan(mobile.Length).Contains('.'))
            {
                host = full + host[mobile.Length..];
                break;
            }
        }

        var path = address.AbsolutePath;
        if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/amp/", StringComparison.OrdinalIgnoreCase))
            path = path[..path.TrimEnd('/').LastIndexOf('/')] is { Length: > 0 } shorter ? shorter : "/";
        else if (path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase))
            path = path[4..];
        else if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase))
            path = path[..^9] + ".html";
        else if (path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase))
            path = path[..^4];
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p));
        var query = string.Join('&', kept);
        var port = address.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{address.Port}");
        return $"{address.Scheme}://{host}{port}{path}{(query.Length > 0 ? "?" + query : "")}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        if (name.Equals("amp", StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var tracking in s_tracking)
        {
            if (tracking[^1] is '_' ? name.StartsWith(tracking, StringComparison.OrdinalIgnoreCase) : name.Equals(tracking, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static Uri? Absolute(string? address, Uri? page)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var trimmed = address.Trim();
        if (Uri.TryCreate(trimmed, UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
            return absolute.Host.Length > 0 ? absolute : null;
        return page is not null && Uri.TryCreate(page, trimmed, out var joined) && joined.Scheme is "http" or "https" ? joined : null;
    }
}
