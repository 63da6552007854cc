using System.Buffers.Binary;
using System.IO.Compression;

namespace Crossread.Sources.Warc;

/// <summary>A body in gzip: one member after the other, each checked to its end.</summary>
/// <remarks>Throws <see cref="InvalidDataException"/> where a member is damaged or cut. What follows the last member is left out.</remarks>
internal sealed class GzipBody(PeekingStream body) : ForwardStream
{
    private const int LongestHead = 1 << 12;

    private readonly Held _held = new(body);
    private DeflateStream? _inflate;
    private uint _checksum, _length;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_inflate is null)
            {
                var head = GzipHead.Length(body.Peek(LongestHead));
                if (head == 0)
                    return 0;
                body.Advance(head);
                _inflate = new DeflateStream(_held, CompressionMode.Decompress, leaveOpen: true);
                (_checksum, _length) = (0, 0);
            }

            var read = _inflate.Read(buffer);
            if (read > 0)
            {
                _checksum = Crc32.Append(_checksum, buffer[..read]);
                _length += (uint)read;
                return read;
            }

            EndMember();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _inflate?.Dispose();
        base.Dispose(disposing);
    }

    // The inflater does not say how much of its last piece it used; checksum and length stand behind it.
    private void EndMember()
    {
        _inflate!.Dispose();
        _inflate = null;
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        var piece = body.Peek(_held.Piece + trailer.Length);
        var at = piece[..Math.Min(piece.Length, _held.Piece + trailer.Length)].IndexOf(trailer);
        if (at < 0)
            throw new InvalidDataException("The member does not end with the checksum and length of what is in it.");
        body.Advance(at + trailer.Length);
        _held.Piece = 0;
    }

    // Gives out pieces of the body and passes over each only when the next is asked for.
    private sealed class Held(PeekingStream body) : ForwardStream
    {
        public int Piece { get; set; }

        public override int Read(Span<byte> buffer)
        {
            body.Advance(Piece);
            Piece = 0;
            var bytes = body.Peek(1);
            Piece = Math.Min(Math.Min(bytes.Length, buffer.Length), body.Size / 2);
            bytes[..Piece].CopyTo(buffer);
            return Piece;
        }
    }
}
