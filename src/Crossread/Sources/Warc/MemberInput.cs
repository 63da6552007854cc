namespace Crossread.Sources.Warc;

/// <summary>What the inflater reads of an archive, piece by piece; it remembers how long the last piece was.</summary>
internal sealed class MemberInput(ArchiveSource source) : ForwardStream
{
    private const int LongestPiece = 1 << 13;

    /// <summary>Bytes of the last piece.</summary>
    public int LastPiece { get; private set; }

    /// <summary>Whether the inflater asked for more than the archive has.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Begins a member.</summary>
    public void Begin() => (LastPiece, IsAtEnd) = (0, false);

    public override int Read(Span<byte> buffer)
    {
        var bytes = source.Peek(1);
        if (bytes.IsEmpty)
        {
            IsAtEnd = true;
            return 0;
        }

        var count = Math.Min(Math.Min(bytes.Length, buffer.Length), LongestPiece);
        bytes[..count].CopyTo(buffer);
        source.Advance(count);
        LastPiece = count;
        return count;
    }
}
