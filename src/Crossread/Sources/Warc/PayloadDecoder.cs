using System.Collections.Immutable;
using System.IO.Compression;

namespace Crossread.Sources.Warc;

/// <summary>Undoes the transfer and content codings of an HTTP body (RFC 9112, section 7; RFC 9110, section 8.4) as they are, not only as they are declared.</summary>
internal sealed class PayloadDecoder : IDisposable
{
    private const int MostCodings = 4;
    private const int Sample = 1 << 12;

    private readonly List<PeekingStream> _spare = [];
    private readonly List<Stream> _open = [];
    private int _used;

    /// <summary>Opens a body.</summary>
    /// <param name="body">What follows the head.</param>
    /// <param name="head">The head.</param>
    /// <param name="findings">Takes what is the matter, while the payload is read.</param>
    /// <param name="longest">Bytes of the payload.</param>
    public Stream Open(PeekingStream body, HttpHead head, List<Finding> findings, long longest)
    {
        Close();
        var codings = head.Fields.Listed("Transfer-Encoding");
        var content = head.Fields.Listed("Content-Encoding");
        var at = body;
        Stream stream = body;
        var chunked = codings.Any(c => Bare(c) == "chunked");
        if (chunked)
        {
            if (ChunkedStream.BeginsAt(at.Peek(ChunkedStream.LongestLine)))
                stream = new ChunkedStream(at, findings);
            else if (!at.Peek(1).IsEmpty)
                findings.Add(new Finding("not-chunked", "the body is declared as chunked and is not"));
        }

        // Content codings were applied first, so they are undone last; of each list the last was applied last.
        ImmutableArray<string> toUndo = [.. codings.Reverse().Select(Bare).Where(c => c != "chunked"), .. content.Reverse().Select(Bare)];
        var undone = 0;
        foreach (var coding in toUndo.Where(c => c is not ("" or "identity" or "none" or "binary")))
        {
            if (undone++ == MostCodings)
            {
                findings.Add(new Finding("too-many-codings", FormattableString.Invariant($"more than {MostCodings} codings are declared; the others are left as they are")));
                break;
            }

            if (!ReferenceEquals(stream, at))
                stream = at = Peeking(stream);
            if (at.Peek(Sample).IsEmpty)
                break;
            if (Decoder(coding, at, findings) is { } decoder)
            {
                _open.Add(decoder);
                stream = new GuardedStream(decoder, coding, findings, longest);
            }
        }

        return stream;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private void Close()
    {
        foreach (var stream in _open)
            stream.Dispose();
        _open.Clear();
        _used = 0;
    }

    private static string Bare(string coding) => coding.Split(';')[0].Trim(' ', '\t', '"').ToLowerInvariant();

    private static Stream? Decoder(string coding, PeekingStream body, List<Finding> findings)
    {
        var sample = body.Peek(Sample);
        switch (coding)
        {
            case "gzip" or "x-gzip":
                if (GzipHead.Length(sample) > 0)
                    return new GzipBody(body);
                break;
            case "deflate" or "x-deflate":
                // Declared as zlib's form (RFC 1950); many servers send the bare one (RFC 1951).
                if (sample.Length > 1 && (sample[0] & 0x0F) == 8 && ((sample[0] << 8) + sample[1]) % 31 == 0 && Decodes(sample, s => new ZLibStream(s, CompressionMode.Decompress)))
                    return new ZLibStream(body, CompressionMode.Decompress, leaveOpen: true);
                if (Decodes(sample, s => new DeflateStream(s, CompressionMode.Decompress)))
                    return new DeflateStream(body, CompressionMode.Decompress, leaveOpen: true);
                break;
            case "br":
                if (Decodes(sample, s => new BrotliStream(s, CompressionMode.Decompress)))
                    return new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true);
                break;
            default:
                findings.Add(new Finding("unknown-coding", $"the body is declared to be in the coding {coding}, which is not known; it is left as it is"));
                return null;
        }

        findings.Add(new Finding("not-coded", $"the body is declared to be in the coding {coding} and is not"));
        return null;
    }

    // Whether the beginning of a body can be decoded; that the sample ends early is no fault of it.
    private static bool Decodes(ReadOnlySpan<byte> sample, Func<Stream, Stream> open)
    {
        using var bytes = new MemoryStream(sample.ToArray(), writable: false);
        using var decoder = open(bytes);
        var decoded = new byte[Sample];
        try
        {
            for (var all = 0L; bytes.Position < bytes.Length || all == 0;)
            {
                var read = decoder.Read(decoded);
                if (read == 0)
                    break;
                all += read;
                if (all > 64 * Sample)
                    break;
            }

            return true;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return bytes.Position == bytes.Length && sample.Length >= Sample && e.Message.Contains("truncated", StringComparison.OrdinalIgnoreCase);
        }
    }

    private PeekingStream Peeking(Stream stream)
    {
        if (_used == _spare.Count)
            _spare.Add(new PeekingStream(stream, 1 << 14));
        var peeking = _spare[_used++];
        peeking.Reset(stream);
        return peeking;
    }
}
