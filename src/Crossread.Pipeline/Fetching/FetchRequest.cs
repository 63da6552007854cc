namespace Crossread.Pipeline.Fetching;

/// <summary>What to fetch, and what is known of it already.</summary>
/// <param name="Address">An absolute address, <c>http</c> or <c>https</c>.</param>
public sealed record FetchRequest(string Address)
{
    /// <summary>The <c>ETag</c> it had when it was last fetched: an answer of 304 says that it has not changed; null to have it in any case.</summary>
    public string? Tag { get; init; }

    /// <summary>The <c>Last-Modified</c> it had, as it was written; null to have it in any case.</summary>
    public string? Modified { get; init; }

    /// <summary>Bytes that the decoded body may have, where that is less than <see cref="FetchOptions.LongestDecoded"/>; 0 or less for that.</summary>
    public int Longest { get; init; }
}
