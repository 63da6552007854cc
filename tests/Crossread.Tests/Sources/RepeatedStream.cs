namespace Crossread.Tests.Sources;

/// <summary>The same bytes over and over, without holding them so often.</summary>
internal sealed class RepeatedStream(byte[] bytes, long times) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at >= bytes.Length * times)
            return 0;
        var from = (int)(_at % bytes.Length);
        var taken = Math.Min(count, bytes.Length - from);
        bytes.AsSpan(from, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
