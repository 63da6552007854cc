namespace Crossread.Sources.Warc;

/// <summary>The block of one record: as long as its header says, or up to where another record begins.</summary>
internal sealed class RecordBlock(MemberReader members) : ForwardStream
{
    private const int Piece = 1 << 15;

    private long _left;
    private bool _watching, _ended, _hasLength;

    /// <summary>Whether the block ended before its stated length.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Begins the block of another record.</summary>
    /// <param name="length">Its length; null where none is stated.</param>
    /// <param name="trusted">Whether another record within that length belongs to the block.</param>
    public void Begin(long? length, bool trusted)
    {
        _left = length ?? long.MaxValue;
        _watching = length is null || !trusted;
        IsCut = _ended = false;
        _hasLength = length is not null;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0 || _ended || buffer.IsEmpty)
            return 0;
        var bytes = members.Peek(_watching ? Piece : 1);
        if (bytes.IsEmpty && !Continues())
            return End();
        if (bytes.IsEmpty)
            bytes = members.Peek(_watching ? Piece : 1);
        var count = (int)Math.Min(Math.Min(bytes.Length, buffer.Length), _left);
        if (_watching)
        {
            var found = RecordStart.Find(bytes, 1);
            var whole = bytes.Length < Piece;
            var most = found >= 0 ? found - LineEndsBefore(bytes, found) : whole ? bytes.Length - (_hasLength ? 0 : LineEndsBefore(bytes, bytes.Length)) : bytes.Length - RecordStart.Window;
            if (most <= 0)
                return End();
            count = Math.Min(count, most);
        }

        bytes[..count].CopyTo(buffer);
        members.Advance(count);
        _left -= count;
        return count;
    }

    /// <summary>Passes over what was not read.</summary>
    public void Skip(byte[] scratch)
    {
        while (Read(scratch) > 0)
        {
        }
    }

    private int End()
    {
        _ended = true;
        IsCut = _hasLength;
        return 0;
    }

    // A record may go on in the next gzip member, where that does not begin with another record.
    private bool Continues() =>
        !members.IsDamaged && members.NextMember() && !members.IsDamaged && !RecordStart.IsAt(members.Peek(RecordStart.Window)[MemberReader.LineEnds(members.Peek(RecordStart.Window))..]);

    private static int LineEndsBefore(ReadOnlySpan<byte> bytes, int end)
    {
        var at = end;
        for (var ends = 0; ends < 2 && at > 0 && bytes[at - 1] == '\n'; ends++)
            at -= at > 1 && bytes[at - 2] == '\r' ? 2 : 1;
        return end - at;
    }
}
