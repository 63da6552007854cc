using Crossread.Sources.Warc;

namespace Crossread.Sources;

/// <summary>Undoes gzip (RFC 1952): one member after the other, each checked to its end.</summary>
public static class GzipMembers
{
    /// <summary>Opens what members hold.</summary>
    /// <param name="packed">The members; it stays open. What follows the last of them is left out.</param>
    /// <returns>A forward stream. Reading it throws <see cref="InvalidDataException"/> where a member is damaged or cut short, after what could be read of it.</returns>
    public static Stream Open(Stream packed) => new GzipBody(new PeekingStream(packed));
}
