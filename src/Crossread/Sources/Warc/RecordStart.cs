using System.Buffers;

namespace Crossread.Sources.Warc;

/// <summary>How the first line of a record looks, in WARC and in ARC.</summary>
internal static class RecordStart
{
    /// <summary>Bytes that are enough to tell a record of either kind, unless its address is very long.</summary>
    public const int Window = 4096;

    private const int VersionLine = 12;

    private static readonly SearchValues<byte> OfVersions = SearchValues.Create("0123456789. "u8);

    /// <summary>Whether bytes begin with the version line of a WARC record.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("WARC/"u8))
            return false;
        var line = bytes[5..Math.Min(bytes.Length, 5 + VersionLine)];
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 3)
            return false;
        return char.IsAsciiDigit((char)line[0]) && line[..end].IndexOfAnyExcept(OfVersions) < 0;
    }

    /// <summary>Whether bytes begin with the line of an ARC record: address, IP address, 14 digits, media type, …, length.</summary>
    public static bool IsArc(ReadOnlySpan<byte> bytes) => ArcLine.TryRead(bytes, out _);

    /// <summary>Whether bytes begin with a record.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes) => IsWarc(bytes) || IsArc(bytes);

    /// <summary>Where the next record begins, at the start of a line; -1 where none does.</summary>
    /// <param name="bytes">What to search.</param>
    /// <param name="from">The first place to look at; it counts as the start of a line if it is 0.</param>
    public static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length;)
        {
            if ((at == 0 || bytes[at - 1] == '\n') && IsAt(bytes[at..]))
                return at;
            var feed = bytes[at..].IndexOf((byte)'\n');
            if (feed < 0)
                return -1;
            at += feed + 1;
        }

        return -1;
    }
}
