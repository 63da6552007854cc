namespace Crossread.Sources.Warc;

/// <summary>A body in the chunked transfer coding (RFC 9112, section 7.1): sizes in any case, with extensions, with bare line feeds.</summary>
/// <remarks>Where a size should stand and does not, what follows is taken as it is, with a finding.</remarks>
internal sealed class ChunkedStream(PeekingStream body, List<Finding> findings) : ForwardStream
{
    /// <summary>Bytes a line with a size may have.</summary>
    public const int LongestLine = 1 << 12;

    private enum State
    {
        Size,
        Chunk,
        Plain,
        Ended,
    }

    private State _state = State.Size;
    private long _left;
    private bool _first = true;

    /// <summary>Whether bytes begin with a chunk.</summary>
    public static bool BeginsAt(ReadOnlySpan<byte> bytes)
    {
        var (size, length) = Size(bytes);
        if (length == 0)
            return false;
        // "face" and "0" are words, too: what follows the chunk must fit, as far as it can be seen.
        if (size == 0 || size >= bytes.Length - length)
            return true;
        var after = bytes[(length + (int)size)..];
        return after is [(byte)'\r', (byte)'\n', ..] or [(byte)'\n', ..] or [(byte)'\r'];
    }

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            switch (_state)
            {
                case State.Size:
                    NextChunk();
                    continue;
                case State.Chunk:
                    var read = body.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
                    _left -= read;
                    if (read == 0)
                    {
                        findings.Add(new Finding("chunk-cut", "the body ends inside a chunk"));
                        _state = State.Ended;
                    }
                    else if (_left == 0)
                    {
                        _state = State.Size;
                    }

                    return read;
                case State.Plain:
                    return body.Read(buffer);
                default:
                    return 0;
            }
        }
    }

    private void NextChunk()
    {
        var bytes = body.Peek(LongestLine);
        var lineEnd = _first ? 0 : bytes is [(byte)'\r', (byte)'\n', ..] ? 2 : bytes is [(byte)'\n', ..] ? 1 : 0;
        _first = false;
        var (size, length) = Size(bytes[lineEnd..]);
        if (length > 0)
        {
            body.Advance(lineEnd + length);
            (_left, _state) = (size, size == 0 ? State.Ended : State.Chunk);
            return;
        }

        if (bytes[lineEnd..].IsEmpty)
        {
            findings.Add(new Finding("chunk-cut", "the body ends without its last chunk"));
            _state = State.Ended;
            return;
        }

        findings.Add(new Finding("chunk-damaged", "the size of a chunk was expected and is not there; what follows is taken as it is"));
        _state = State.Plain;
    }

    // The size and how long its line is; a length of 0 where no size stands.
    private static (long Size, int Length) Size(ReadOnlySpan<byte> bytes)
    {
        long size = 0;
        var at = 0;
        for (; at < bytes.Length && at < 16 && char.IsAsciiHexDigit((char)bytes[at]); at++)
            size = (size << 4) + (bytes[at] <= '9' ? bytes[at] - '0' : (bytes[at] | 0x20) - 'a' + 10);
        if (at == 0 || size < 0)
            return default;
        var feed = bytes[at..].IndexOf((byte)'\n');
        if (feed < 0)
            return size == 0 && bytes[at..].Trim(" \t\r"u8).IsEmpty ? (0, bytes.Length) : default;
        var rest = bytes[at..(at + feed)].Trim(" \t\r"u8);
        return rest.IsEmpty || rest[0] == ';' ? (size, at + feed + 1) : default;
    }
}
