namespace Crossread.Sources.Warc;

/// <summary>A decoder that ends, with a finding, where what it decodes is damaged or becomes too long.</summary>
internal sealed class GuardedStream(Stream decoder, string coding, List<Finding> findings, long longest) : ForwardStream
{
    private long _given;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended)
            return 0;
        int read;
        try
        {
            read = decoder.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            _ended = true;
            findings.Add(new Finding("coding-damaged", $"the body cannot be decoded to its end as {coding}; what could be decoded is kept"));
            return 0;
        }

        if (read > longest - _given)
        {
            _ended = true;
            findings.Add(new Finding("payload-too-long", FormattableString.Invariant($"the payload is longer than {longest} bytes when decoded; the rest is left out")));
            read = (int)(longest - _given);
        }

        _given += read;
        return read;
    }
}
