namespace Crossread.Articles.Pages;

/// <summary>Who publishes a page.</summary>
internal static class PageOutlet
{
    /// <summary>The outlet's name, or its host; null where neither is known.</summary>
    public static string? Read(PageStatements statements, string? address)
    {
        var host = Domain(address);
        if (host is not null && OutletNames.Table.Named(host) is { } known)
            return known.Name;
        return SiteName(statements) ?? host;
    }

    /// <summary>The host of a canonical address, without "www."; null where there is none.</summary>
    public static string? Domain(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? OutletNames.Key(uri.Host) : null;

    /// <summary>Who owns the outlet and others too; null where the tables do not say.</summary>
    public static string? Family(string? outlet, string? address) =>
        (Domain(address) is { } host ? OutletNames.Table.Named(host) : null) is { Family.Length: > 0 } byHost ? byHost.Family
        : outlet is not null && OutletNames.Table.Named(outlet) is { Family.Length: > 0 } byName ? byName.Family : null;

    /// <summary>The site's name as it states it; null where it does not.</summary>
    public static string? SiteName(PageStatements statements)
    {
        foreach (var name in (ReadOnlySpan<string?>)[statements.Meta("og:site_name"), Publisher(statements), statements.Meta("application-name"), statements.Meta("apple-mobile-web-app-title"), statements.Meta("twitter:app:name:iphone")])
        {
            if (name is { Length: > 1 and <= 80 })
                return PageText.Spaced(name);
        }

        return null;
    }

    private static string? Publisher(PageStatements statements)
    {
        if (statements.Article?["publisher"] is { } publisher)
            return publisher.Word ?? publisher.Text("name") ?? publisher.Items.FirstOrDefault()?.Text("name");
        return statements.Nodes.FirstOrDefault(n => n.IsA("NewsMediaOrganization") || n.IsA("Organization") || n.IsA("WebSite"))?.Text("name");
    }
}
