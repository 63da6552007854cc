namespace Crossread.Web;

/// <summary>How the web view is served.</summary>
public sealed record WebOptions
{
    /// <summary>Path of the archive's file. It must exist.</summary>
    public required string ArchivePath { get; init; }

    /// <summary>Address to listen at; port 0 takes a free one. Default <c>http://127.0.0.1:5080</c>. An address that other machines can reach
    /// needs a <see cref="Token"/>.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>What a reader must show, as <c>Authorization: Bearer …</c> or by signing in; null for none. At least 16 characters.</summary>
    public string? Token { get; init; }
}
