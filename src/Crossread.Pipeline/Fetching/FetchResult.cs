using System.Collections.Immutable;
using Crossread.Sources;

namespace Crossread.Pipeline.Fetching;

/// <summary>What came of a fetch.</summary>
public sealed record FetchResult
{
    /// <summary>The address that was asked for.</summary>
    public required string Asked { get; init; }

    /// <summary>Every question that was asked, in order: more than one where the answers led elsewhere; empty where the address may not be asked.</summary>
    public ImmutableArray<FetchHop> Hops { get; init; } = [];

    /// <summary>The address that the answer came from; the last one asked, or the one refused.</summary>
    public required string Address { get; init; }

    /// <summary>The status of the last answer; null where none came.</summary>
    public int? Status { get; init; }

    /// <summary>The header of the last answer.</summary>
    public HeaderFields Headers { get; init; } = HeaderFields.None;

    /// <summary>The body of the last answer, content codings undone; what there is of it where it was cut.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What is the matter, in the order it was found: <c>bad-address</c>, <c>unsafe-scheme</c>, <c>credentials</c>, <c>refused-port</c>, <c>refused-address</c>, <c>unknown-host</c>, <c>unreachable</c>, <c>not-secure</c>,
    /// <c>bad-answer</c>, <c>header-too-long</c>, <c>too-slow</c>, <c>too-long</c>, <c>cut-short</c>, <c>bad-redirect</c>, <c>too-many-redirects</c>, <c>downgraded</c>, and those of <see cref="ContentCodings"/>.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether an answer came and was taken to its end.</summary>
    public bool IsWhole => Status is not null && Findings.All(f => f.Code is Fetcher.Downgraded or "not-coded");

    /// <summary>Whether nothing was asked, since the address, or the one it led to, may not be.</summary>
    public bool IsRefused => !Findings.IsEmpty && Findings[^1].Code is "bad-address" or "unsafe-scheme" or "credentials" or "refused-port" or "refused-address";

    /// <summary>Whether the answer is a body to read: whole, with a status of 200 to 299.</summary>
    public bool IsGood => IsWhole && Status is >= 200 and < 300;
}
