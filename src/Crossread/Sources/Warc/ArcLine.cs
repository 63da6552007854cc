using System.Globalization;

namespace Crossread.Sources.Warc;

/// <summary>The line before a record of an ARC file (Internet Archive, "Arc file format", versions 1 and 2).</summary>
/// <param name="Address">The address, which may hold spaces.</param>
/// <param name="Date">The date as it stands: 14 digits, sometimes more or fewer.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Length">Bytes of the record; null where it is not stated (a negative number).</param>
/// <param name="LineLength">Bytes of the line with its line feed.</param>
internal sealed record ArcLine(string Address, string Date, string ContentType, long? Length, int LineLength)
{
    private const int LongestLine = 1 << 14;

    /// <summary>Whether this is the description of the file, its first record.</summary>
    public bool DescribesFile => Address.StartsWith("filedesc:", StringComparison.OrdinalIgnoreCase);

    /// <summary>The date as WARC writes it; null where the digits are no date.</summary>
    public string? WarcDate =>
        Date.Length >= 14 && DateTime.TryParseExact(Date[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Reads the line that <paramref name="bytes"/> begin with.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out ArcLine? line)
    {
        line = null;
        var window = bytes[..Math.Min(bytes.Length, LongestLine)];
        // An address begins with its scheme; most lines that are no record fail here.
        var scheme = window[..Math.Min(window.Length, 16)].IndexOf((byte)':');
        if (scheme < 2 || window[..scheme].IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0)
            return false;
        var feed = window.IndexOf((byte)'\n');
        if (feed < 0)
            return false;
        var parts = HeaderReader.Text(window[..feed]).Split(' ');
        // Version 1: address IP date type length; version 2 puts result, checksum, location, offset and file name before the length.
        return TryParts(parts, 3, feed + 1, out line) || TryParts(parts, 8, feed + 1, out line);
    }

    private static bool TryParts(string[] parts, int dateFromEnd, int length, out ArcLine? line)
    {
        line = null;
        var date = parts.Length - dateFromEnd;
        if (date < 2 || parts[date].Length is < 12 or > 20 || !parts[date].All(char.IsAsciiDigit)
            || !long.TryParse(parts[^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size))
            return false;
        var address = parts[date - 1].Length > 0 && parts[date - 1].All(c => char.IsAsciiHexDigit(c) || c is '.' or ':') ? date - 1 : date;
        line = new ArcLine(string.Join(' ', parts[..address]), parts[date], parts[date + 1], size >= 0 ? size : null, length);
        return true;
    }
}
