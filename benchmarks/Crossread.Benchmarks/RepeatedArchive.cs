namespace Crossread.Benchmarks;

/// <summary>An archive over and over, as one long archive that nothing has to hold.</summary>
internal sealed class RepeatedArchive(byte[] archive, long times) : Stream
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
        if (_at >= archive.Length * times)
            return 0;
        var from = (int)(_at % archive.Length);
        var taken = Math.Min(count, archive.Length - from);
        archive.AsSpan(from, taken).CopyTo(buffer.AsSpan(offset));
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
