using System.Collections.Immutable;

namespace Crossread.Sources;

/// <summary>A document that may be a feed, as it came.</summary>
/// <param name="Id">What it goes by; null where it has no name.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Headers">The header it came with; none where that is not known.</param>
/// <param name="Address">The address it came from; null where that is not known.</param>
public sealed record FeedDocument(string? Id, ImmutableArray<byte> Body, HeaderFields Headers, string? Address)
{
    /// <summary>Reads it.</summary>
    public Feed Read() => FeedReader.Read(Body.AsSpan(), Headers, Address);
}
