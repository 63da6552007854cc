namespace Crossread.Storage;

/// <summary>What a site's <c>robots.txt</c> said when it was fetched.</summary>
/// <param name="Origin">Scheme, host and port of the site, as <c>https://example.org</c>.</param>
/// <param name="Robots">The file; empty where there is none and everything is allowed; null where it could not be had and nothing is allowed for now.</param>
/// <param name="Until">From when on it is fetched anew.</param>
public sealed record SiteRules(string Origin, ReadOnlyMemory<byte>? Robots, DateTimeOffset Until);
