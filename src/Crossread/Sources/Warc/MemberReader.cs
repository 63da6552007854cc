using System.Buffers.Binary;
using System.IO.Compression;

namespace Crossread.Sources.Warc;

/// <summary>The bytes of an archive after its own compression is undone: a gzip member after the other, or the file as it is.</summary>
/// <remarks>
/// The platform's inflater reads ahead and does not say how far. It reads piece by piece, so a member ends in the last piece that
/// it was given, and it ends with the checksum and the length of what came out (RFC 1952): they are looked for there.
/// </remarks>
internal sealed class MemberReader(ArchiveSource source, WarcOptions options) : IDisposable
{
    private const int Size = 1 << 17;
    private const int LookBack = 1 << 20;

    // Bytes that look like heads of members and are none, before no more is tried: each try costs microseconds.
    private const int MostTries = 1 << 17;

    private readonly byte[] _buffer = new byte[Size];
    private readonly List<Finding> _findings = [];
    private readonly MemberInput _input = new(source);
    private DeflateStream? _inflate;
    private int _start, _end;
    private long _memberStart, _given;
    private uint _checksum;
    private bool _open, _plain, _searching, _damaged;
    private long _lookedBack;
    private int _tries;

    /// <summary>What was found damaged since this was last asked.</summary>
    public IReadOnlyList<Finding> TakeFindings()
    {
        if (_findings.Count == 0)
            return [];
        var taken = _findings.ToArray();
        _findings.Clear();
        return taken;
    }

    /// <summary>Where the next byte lies: its offset in a plain archive, that of its member in a compressed one.</summary>
    public long Offset => _plain ? source.Position - (_end - _start) : _memberStart;

    /// <summary>Whether the member that was read last ended in damage.</summary>
    public bool IsDamaged => _damaged;

    /// <summary>The next bytes of this member: at least <paramref name="count"/> (up to 128 KiB), unless it ends before.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_end - _start < count && _open)
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            while (_end < count && _open)
                Fill();
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes that were looked at.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Opens the member after the one that has ended; false at the end of the archive.</summary>
    public bool NextMember()
    {
        while (true)
        {
            var window = source.Peek(RecordStart.Window);
            if (window.IsEmpty)
                return false;
            var head = GzipHead.Length(window);
            if (head == 0 && window is [0x1F, 0x8B, ..])
                head = GzipHead.Length(source.Peek(1 << 16)); // a head with a long extra field
            if (head > 0 && (!_searching || GzipHead.HoldsRecord(window)))
            {
                OpenGzip(head);
                return true;
            }

            if (head == 0 && RecordStart.IsAt(window[LineEnds(window)..]))
            {
                OpenPlain();
                return true;
            }

            if (!Search())
                return false;
        }
    }

    /// <summary>Whether a record, or the end of the archive, follows so many bytes further on; null where that cannot be seen yet.</summary>
    public bool? RecordFollows(long distance)
    {
        if (!_plain || !source.CanSeek)
            return null;
        var bytes = new byte[RecordStart.Window];
        var count = source.Look(Offset + distance, bytes);
        if (count < 0)
            return false;
        var rest = bytes.AsSpan(0, count)[LineEnds(bytes.AsSpan(0, count))..];
        return rest.IsEmpty || RecordStart.IsAt(rest);
    }

    /// <inheritdoc/>
    public void Dispose() => _inflate?.Dispose();

    /// <summary>How many line ends bytes begin with.</summary>
    public static int LineEnds(ReadOnlySpan<byte> bytes)
    {
        var other = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        return other < 0 ? bytes.Length : other;
    }

    private void OpenGzip(int head)
    {
        _memberStart = source.Position;
        source.Advance(head);
        _inflate?.Dispose();
        _input.Begin();
        _inflate = new DeflateStream(_input, CompressionMode.Decompress, leaveOpen: true);
        (_open, _plain, _searching, _damaged, _start, _end, _given, _checksum) = (true, false, false, false, 0, 0, 0, 0);
    }

    private void OpenPlain() =>
        (_open, _plain, _searching, _damaged, _start, _end) = (true, true, false, false, 0, 0);

    private void Fill()
    {
        if (_plain)
        {
            var bytes = source.Peek(1);
            var count = Math.Min(bytes.Length, _buffer.Length - _end);
            bytes[..count].CopyTo(_buffer.AsSpan(_end));
            source.Advance(count);
            _end += count;
            _open = count > 0;
            return;
        }

        int read;
        try
        {
            read = _inflate!.Read(_buffer.AsSpan(_end));
        }
        catch (InvalidDataException)
        {
            Damaged(_input.IsAtEnd ? "member-cut" : "member-damaged", _input.IsAtEnd ? "the archive ends inside this gzip member" : "this gzip member is damaged; what could be read of it is kept");
            return;
        }

        if (read == 0)
        {
            Close();
            return;
        }

        _checksum = Crc32.Append(_checksum, _buffer.AsSpan(_end, read));
        _given += read;
        _end += read;
        if (_given > options.LongestMember && _given / options.LargestRatio > source.Position - _memberStart)
            Damaged("member-too-large", FormattableString.Invariant($"this gzip member holds more than {options.LargestRatio} times its own length; the rest of it is passed over"));
    }

    // A whole member ends with checksum and length; without them it was cut or changed.
    private void Close()
    {
        _open = false;
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)_given);
        var last = source.Position - _input.LastPiece;
        if (source.TryMoveTo(last))
        {
            var piece = source.Peek(_input.LastPiece + trailer.Length + 2);
            var found = -1;
            for (var at = 0; at < _input.LastPiece + 1; at++)
            {
                var next = piece[Math.Min(at, piece.Length)..].IndexOf(trailer);
                if (next < 0)
                    break;
                at += next;
                found = found < 0 ? at : found;
                // Zeros may stand in several places: the right one is before another member or the end.
                if (at + 8 == piece.Length || piece[(at + 8)..].StartsWith<byte>([0x1F, 0x8B]))
                {
                    found = at;
                    break;
                }
            }

            if (found >= 0)
            {
                source.Advance(found + 8);
                return;
            }
        }

        var cut = _input.IsAtEnd;
        Damaged(cut ? "member-cut" : "member-damaged", cut ? "the archive ends inside this gzip member" : "the checksum of this gzip member does not fit what is in it");
    }

    private void Damaged(string code, string message)
    {
        _findings.Add(new Finding(code, FormattableString.Invariant($"offset {_memberStart}: {message}")));
        (_open, _damaged, _searching) = (false, true, true);
        // Damage may hide where the member ends, so the next is looked for further back, but not without bound.
        var from = Math.Max(_memberStart + 1, source.Position - LookBack);
        var back = source.Position - from;
        if (_lookedBack + back <= 64L * LookBack && source.TryMoveTo(from))
            _lookedBack += back;
        else
            source.TryMoveTo(source.Position - _input.LastPiece);
    }

    // The next gzip member that holds a record, or the next record as it is.
    private bool Search()
    {
        var known = _searching;
        var from = source.Position;
        _searching = true;
        var lineStart = false;
        while (true)
        {
            var bytes = source.Peek(2 * RecordStart.Window);
            if (bytes.IsEmpty)
                break;
            // What stands in the last window is looked at again with more behind it, unless there is no more.
            var whole = bytes.Length < 2 * RecordStart.Window;
            var reach = whole ? bytes.Length : bytes.Length - RecordStart.Window;
            var at = lineStart ? 0 : 1;
            for (; at < reach; at++)
            {
                var next = bytes[at..reach].IndexOfAny((byte)0x1F, (byte)'\n');
                if (next < 0)
                {
                    at = reach;
                    break;
                }

                at += next;
                if (bytes[at] == '\n' ? RecordStart.IsAt(bytes[(at + 1)..]) : bytes[at..].StartsWith<byte>([0x1F, 0x8B, 8]) && _tries++ < MostTries && GzipHead.HoldsRecord(bytes[at..Math.Min(bytes.Length, at + RecordStart.Window)]))
                    break;
            }

            if (at < reach)
            {
                source.Advance(at + (bytes[at] == '\n' ? 1 : 0));
                Report(known, from);
                return true;
            }

            source.Advance(reach);
            lineStart = true;
        }

        Report(known, from);
        return false;
    }

    private void Report(bool known, long from)
    {
        if (!known)
            _findings.Add(new Finding("no-record", FormattableString.Invariant($"offset {from}: {source.Position - from} bytes are no record and are passed over")));
    }
}
