namespace Crossread.Pipeline.Inputs;

/// <summary>A stream that tells how many bytes were read out of another one.</summary>
/// <param name="inner">The other; closed with this one.</param>
/// <param name="count">Takes the number of bytes of each read; may throw to end the reading.</param>
internal sealed class MeteredStream(Stream inner, Action<int> count) : InnerStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        count(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
