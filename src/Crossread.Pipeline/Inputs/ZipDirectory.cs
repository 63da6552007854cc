using System.Buffers.Binary;

namespace Crossread.Pipeline.Inputs;

/// <summary>Looks at the end of a zip archive (APPNOTE 4.3.16) before anything of it is believed.</summary>
internal static class ZipDirectory
{
    /// <summary>Longest list of entries that is read, in bytes: some hundred thousand names.</summary>
    public const long Longest = 16 << 20;

    private const int EndLength = 22;
    private const int LongestComment = 0xFFFF;

    /// <summary>Bytes from the beginning of the list of entries to the end of the archive; null where there is no list.</summary>
    /// <param name="archive">The archive; its place is moved.</param>
    public static long? LengthOf(Stream archive)
    {
        var length = (int)Math.Min(archive.Length, EndLength + LongestComment + 20 + 56);
        var end = new byte[length];
        archive.Position = archive.Length - length;
        archive.ReadExactly(end);
        var at = end.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndLength > length)
            return null;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(at + 16));
        if (start == uint.MaxValue)
        {
            // Zip64: the place stands in a record of its own, before this one.
            var wide = end.AsSpan().LastIndexOf("PK\u0006\u0006"u8);
            if (wide < 0 || wide + 56 > length)
                return null;
            start = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(wide + 48));
        }

        return start < 0 || start > archive.Length ? null : archive.Length - start;
    }
}
