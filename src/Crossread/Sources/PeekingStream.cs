namespace Crossread.Sources;

/// <summary>A stream that is read forward and can be looked into before it is read.</summary>
/// <remarks>Holds one buffer. Does not close what it reads from.</remarks>
internal sealed class PeekingStream : ForwardStream
{
    // From here on a read needs no buffer in between.
    private const int LongRead = 1 << 12;

    private readonly byte[] _buffer;
    private Stream _inner;
    private int _start, _end;
    private bool _ended;

    public PeekingStream(Stream inner, int size = 1 << 16)
    {
        _inner = inner;
        _buffer = new byte[size];
    }

    /// <summary>The most that can be looked at.</summary>
    public int Size => _buffer.Length;

    /// <summary>Begins anew with another stream.</summary>
    public void Reset(Stream inner) => (_inner, _start, _end, _ended) = (inner, 0, 0, false);

    /// <summary>The next bytes: at least <paramref name="count"/>, unless the stream ends before.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count && !_ended)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            while (_end < count && !_ended)
            {
                var read = _inner.Read(_buffer.AsSpan(_end));
                _end += read;
                _ended = read == 0;
            }
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Advance(int count) => _start += count;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            if (_ended || buffer.Length >= LongRead)
                return _ended ? 0 : _inner.Read(buffer);
            Peek(1);
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
