using System.Collections.Immutable;

namespace Crossread.Sources.Warc;

/// <summary>One record of an archive, while it is the current one: its head, and its payload to be read once.</summary>
/// <remarks>Not thread-safe. The payload can be read until the reader goes on to the next record; the head stays.</remarks>
public sealed class WarcRecord
{
    private readonly WarcReader _reader;
    private readonly List<Finding> _findings;

    internal WarcRecord(WarcReader reader, List<Finding> findings) => (_reader, _findings) = (reader, findings);

    /// <summary>Its place among the records that were found, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where it lies: the offset in bytes of its first line, in a compressed archive of the gzip member that holds it.</summary>
    public required long Offset { get; init; }

    /// <summary>What it is, in lower case: <c>response</c>, <c>request</c>, <c>resource</c>, <c>revisit</c>, <c>conversion</c>, <c>metadata</c>, <c>warcinfo</c>, …; <c>unknown</c> where it does not say. The description of an ARC file is a <c>warcinfo</c>, its other records are responses.</summary>
    public required string Type { get; init; }

    /// <summary>The address it is about, without the angle brackets some writers put around it, spaces as <c>%20</c>; null where it is about none.</summary>
    public string? Address { get; init; }

    /// <summary>When it was made, as it stands there (RFC 3339; of an ARC file's 14 digits the same); null where that is not stated.</summary>
    public string? Date { get; init; }

    /// <summary>The header of the record; empty in an ARC file.</summary>
    public HeaderFields Fields { get; init; } = HeaderFields.None;

    /// <summary>The head of the HTTP message in it; null where it holds none.</summary>
    public HttpHead? Http { get; init; }

    /// <summary>The media type of the payload as stated, by HTTP where it is an HTTP message; null where it is not stated.</summary>
    public string? ContentType { get; init; }

    /// <summary>What is the matter with it; complete when the payload was read to its end.</summary>
    public ImmutableArray<Finding> Findings => [.. _findings];

    /// <summary>The payload: of an HTTP message its body with transfer and content codings undone, else the whole block. Can be read once.</summary>
    /// <returns>A forward stream that never throws on any bytes: where coding or archive are damaged it ends, with a finding.</returns>
    /// <exception cref="InvalidOperationException">The reader has gone on, or the payload was opened before.</exception>
    public Stream OpenPayload() => _reader.OpenPayload(this, _findings);

    /// <summary>Reads the payload into memory.</summary>
    /// <param name="longest">Bytes that are kept at most; a longer payload is cut, with a finding <c>payload-cut</c>.</param>
    /// <returns>The bytes of the payload. With <see cref="Http"/> and <see cref="Address"/> they are what a fetch of the page would have given.</returns>
    public byte[] ReadPayload(int longest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        var payload = OpenPayload();
        using var kept = new MemoryStream();
        var piece = new byte[1 << 15];
        for (int read; (read = payload.Read(piece)) > 0;)
        {
            var room = (int)Math.Min(read, longest - kept.Length);
            kept.Write(piece, 0, room);
            if (room == read)
                continue;
            _findings.Add(new Finding("payload-cut", FormattableString.Invariant($"the payload is longer than the {longest} bytes that are kept")));
            break;
        }

        return kept.ToArray();
    }

    /// <summary>Reads the payload to its end, keeping its length and SHA-256 only.</summary>
    public WarcPayload MeasurePayload() => _reader.Measure(this);
}
