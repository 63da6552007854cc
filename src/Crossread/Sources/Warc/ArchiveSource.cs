namespace Crossread.Sources.Warc;

/// <summary>The bytes of an archive file as they lie, read forward through one buffer that remembers a little of what went by.</summary>
internal sealed class ArchiveSource
{
    private const int Size = 1 << 17;
    private const int Kept = 1 << 14;

    private readonly Stream _stream;
    private readonly long _origin;
    private readonly byte[] _buffer = new byte[Size];
    private long _offset;
    private int _start, _end;
    private bool _ended;

    public ArchiveSource(Stream stream)
    {
        _stream = stream;
        _origin = stream.CanSeek ? stream.Position : 0;
    }

    /// <summary>Offset of the next byte, from where the stream stood at first.</summary>
    public long Position => _offset + _start;

    /// <summary>Whether any place of the archive can be looked at.</summary>
    public bool CanSeek => _stream.CanSeek;

    /// <summary>The next bytes: at least <paramref name="count"/>, at most 64 KiB asked for, unless the archive ends before.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && !_ended)
        {
            if (_buffer.Length - _end < Size / 4)
            {
                // What has just gone by stays: the end of a gzip member is found by looking back.
                var from = Math.Max(0, _start - Kept);
                _buffer.AsSpan(from, _end - from).CopyTo(_buffer);
                (_offset, _start, _end) = (_offset + from, _start - from, _end - from);
            }

            var read = _stream.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Goes to an earlier or later place; false where that is out of reach.</summary>
    public bool TryMoveTo(long position)
    {
        if (position >= _offset && position <= _offset + _end)
        {
            _start = (int)(position - _offset);
            return true;
        }

        if (!_stream.CanSeek)
            return false;
        _stream.Position = _origin + position;
        (_offset, _start, _end, _ended) = (position, 0, 0, false);
        return true;
    }

    /// <summary>Copies bytes of another place without leaving this one; only where the archive can be sought in.</summary>
    /// <returns>How many bytes there are, up to the length of <paramref name="bytes"/>; -1 where the place lies behind the end.</returns>
    public int Look(long position, Span<byte> bytes)
    {
        if (position >= _offset && position + bytes.Length <= _offset + _end)
        {
            _buffer.AsSpan((int)(position - _offset), bytes.Length).CopyTo(bytes);
            return bytes.Length;
        }

        if (position < 0 || position > _stream.Length - _origin)
            return -1;
        var back = _stream.Position;
        _stream.Position = _origin + position;
        var count = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _stream.Position = back;
        return count;
    }
}
