using System.Text;
using System.Text.RegularExpressions;

namespace Crossread.Sources;

/// <summary>Reads the bytes of an XML document that came with a header: RFC 3023 between header, mark and declaration, and what fits where these are wrong.</summary>
/// <remarks>Without a charset in the header, <c>text/xml</c> is ASCII and <c>application/xml</c> what the document declares; a document that is not what it should be is read all the same, with a finding.</remarks>
internal static partial class XmlDecoder
{
    private const int Window = 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="headers">What came with it.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, HeaderFields headers)
    {
        var findings = new List<Finding>();
        var shape = TextEncodings.ByShape(bytes, out var mark);
        var rest = bytes[mark..];
        var declared = Declared(rest, shape);
        if (shape is not null && declared is "u16" or "utf-16" or "utf16" or "utf_16" or "u32" or "utf-32" or "utf32" or "utf_32" or "iso-10646-ucs-2" or "iso-10646-ucs-4" or "csucs4" or "csunicode" or "ucs-2" or "ucs-4")
            declared = shape;
        var (type, charset) = MediaType.Parse(headers["Content-Type"]);
        var isXml = type is "application/xml" or "application/xml-dtd" or "application/xml-external-parsed-entity" || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal));
        var isTextXml = type is "text/xml" or "text/xml-external-parsed-entity" || (type.StartsWith("text/", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal));
        var stated = isXml ? charset ?? declared ?? "utf-8"
            : type.StartsWith("text/", StringComparison.Ordinal) ? charset ?? "us-ascii"
            : declared ?? "utf-8";
        if (type.Length > 0 && !isXml && !isTextXml)
            findings.Add(new Finding("media-type", $"it is served as {type}; expected a media type of XML"));
        stated = Wider(stated);
        foreach (var name in Proposed(bytes, stated, declared, shape))
        {
            if (TextEncodings.TryDecode(name == shape ? rest : bytes, name) is not { } text)
                continue;
            if (name != stated)
                findings.Add(new Finding("encoding", $"it is stated to be in {stated} and is not; read as {name}"));
            return new DecodedText(text.TrimStart('\uFEFF'), name, findings);
        }

        findings.Add(new Finding("encoding", "it is in no encoding that is known; what is not UTF-8 is replaced"));
        return new DecodedText(Encoding.UTF8.GetString(bytes), null, findings);
    }

    private static IEnumerable<string> Proposed(ReadOnlySpan<byte> bytes, string stated, string? declared, string? shape)
    {
        var guess = EncodingGuess.OfOtherScript(bytes);
        return new[] { stated, declared is null ? null : Wider(declared), shape, System.Text.Unicode.Utf8.IsValid(bytes) ? "utf-8" : guess, "utf-8", "windows-1252", "iso-8859-2" }
            .OfType<string>().Distinct(StringComparer.Ordinal);
    }

    // GB 18030 holds all that GB 2312 does, and documents that name the one often mean the other.
    private static string Wider(string name) => name.Equals("gb2312", StringComparison.OrdinalIgnoreCase) ? "gb18030" : name;

    private static string? Declared(ReadOnlySpan<byte> bytes, string? shape)
    {
        var window = bytes[..Math.Min(bytes.Length, Window)];
        string head;
        if (shape is null or "utf-8")
            head = Encoding.Latin1.GetString(window);
        else if (TextEncodings.TryDecode(window[..(window.Length & ~3)], shape) is { } text)
            head = text;
        else
            return null;
        var match = Declaration().Match(head);
        return match.Success && match.Groups["name"].Length > 0 ? match.Groups["name"].Value.ToLowerInvariant() : null;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*(?<name>[A-Za-z0-9_.:-]+)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
