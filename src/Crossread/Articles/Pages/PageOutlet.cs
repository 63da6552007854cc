namespace Crossread.Articles.Pages;

/// <summary>Who publishes a page.</summary>
internal static class PageOutlet
{
    /// <summary>The outlet's name, or its host; null where neither is known.</summary>
    public static string? Read(PageStatements statements, string? address)
    {
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? OutletNames.Key(uri.Host) : null;
        if (host is not null && OutletNames.Table.Named(host) is { } known)
            return known.Name;
        return SiteName(statements) ?? host;
    }

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
