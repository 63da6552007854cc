namespace Crossread.System.Tests.Pipeline;

/// <summary>A stream as a pipe gives it: it cannot be sought in, and gives odd portions.</summary>
internal sealed class PipedStream(Stream inner) : Stream
{
    private const int Portion = 4099;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, Portion));

    public override int Read(Span<byte> buffer) => inner.Read(buffer[..Math.Min(buffer.Length, Portion)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer[..Math.Min(buffer.Length, Portion)], cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
