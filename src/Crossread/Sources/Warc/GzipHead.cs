using System.IO.Compression;

namespace Crossread.Sources.Warc;

/// <summary>The head of a gzip member (RFC 1952, section 2.3).</summary>
internal static class GzipHead
{
    private const int Extra = 4, Name = 8, Comment = 16, Checksum = 2, Reserved = 0xE0;

    /// <summary>The length of the head that <paramref name="bytes"/> begin with; 0 where they do not begin with a whole one.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10 || bytes[0] != 0x1F || bytes[1] != 0x8B || bytes[2] != 8 || (bytes[3] & Reserved) != 0)
            return 0;
        var flags = bytes[3];
        var at = 10;
        if ((flags & Extra) != 0)
        {
            if (bytes.Length < at + 2)
                return 0;
            at += 2 + bytes[at] + (bytes[at + 1] << 8);
        }

        foreach (var text in (ReadOnlySpan<int>)[Name, Comment])
        {
            if ((flags & text) == 0)
                continue;
            var end = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (end < 0)
                return 0;
            at += end + 1;
        }

        if ((flags & Checksum) != 0)
            at += 2;
        return at <= bytes.Length ? at : 0;
    }

    /// <summary>Whether bytes begin a gzip member whose first bytes are those of a record.</summary>
    public static bool HoldsRecord(ReadOnlySpan<byte> bytes)
    {
        var head = Length(bytes);
        if (head == 0)
            return false;
        try
        {
            using var inflate = new DeflateStream(new MemoryStream(bytes[head..].ToArray(), writable: false), CompressionMode.Decompress);
            Span<byte> first = stackalloc byte[RecordStart.Window];
            var count = 0;
            while (count < first.Length)
            {
                var read = Decoded(inflate, first[count..]);
                if (read == 0)
                    break;
                count += read;
            }

            return RecordStart.IsAt(first[..count]);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // The window may end inside the member: what came out before is all that is asked.
    private static int Decoded(DeflateStream inflate, Span<byte> into)
    {
        try
        {
            return inflate.Read(into);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }
}
