namespace Crossread.Sources;

/// <summary>Reads the head of an HTTP message (RFC 9112, section 2), leniently: bare line feeds, folded lines, no reason phrase, HTTP/2 status lines.</summary>
internal static class HttpHeadReader
{
    /// <summary>Whether bytes begin like a response.</summary>
    public static bool IsResponse(ReadOnlySpan<byte> bytes) => bytes.StartsWith("HTTP/"u8);

    /// <summary>Whether bytes begin like a request: a method, a target, and the protocol at the end of the line.</summary>
    public static bool IsRequest(ReadOnlySpan<byte> bytes)
    {
        var line = HeaderReader.Line(ref bytes);
        return line is [>= (byte)'A' and <= (byte)'Z', ..] && line.LastIndexOf(" HTTP/"u8) > 0;
    }

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">The head up to its empty line.</param>
    public static HttpHead Read(ReadOnlySpan<byte> bytes)
    {
        var line = HeaderReader.Line(ref bytes);
        return new HttpHead(HeaderReader.Text(line), IsResponse(line) ? Status(line) : null, HeaderReader.Fields(bytes));
    }

    private static int? Status(ReadOnlySpan<byte> line)
    {
        var space = line.IndexOf((byte)' ');
        if (space < 0)
            return null;
        var rest = line[space..].TrimStart((byte)' ');
        var status = 0;
        var digits = 0;
        for (; digits < rest.Length && digits < 4 && char.IsAsciiDigit((char)rest[digits]); digits++)
            status = (status * 10) + rest[digits] - '0';
        return digits == 3 ? status : null;
    }
}
