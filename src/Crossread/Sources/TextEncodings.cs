using System.Globalization;
using System.Text;

namespace Crossread.Sources;

/// <summary>Encodings by the names that documents and servers give them, and strict reading in them.</summary>
/// <remarks>Thread-safe. Names follow the IANA register and the aliases in use; they are compared without regard to case, <c>_</c> counts as <c>-</c>.</remarks>
internal static class TextEncodings
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["ascii"] = "us-ascii",
        ["646"] = "us-ascii",
        ["ansi-x3.4-1968"] = "us-ascii",
        ["latin1"] = "iso-8859-1",
        ["latin-1"] = "iso-8859-1",
        ["l1"] = "iso-8859-1",
        ["8859"] = "iso-8859-1",
        ["iso8859-1"] = "iso-8859-1",
        ["cp819"] = "iso-8859-1",
        ["utf8"] = "utf-8",
        ["u8"] = "utf-8",
        ["utf"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["u16"] = "utf-16",
        ["utf16"] = "utf-16",
        ["ucs-2"] = "utf-16",
        ["iso-10646-ucs-2"] = "utf-16",
        ["csunicode"] = "utf-16",
        ["utf-16-le"] = "utf-16le",
        ["utf-16-be"] = "utf-16be",
        ["u32"] = "utf-32",
        ["utf32"] = "utf-32",
        ["ucs-4"] = "utf-32",
        ["iso-10646-ucs-4"] = "utf-32",
        ["csucs4"] = "utf-32",
        ["utf-32-le"] = "utf-32le",
        ["utf-32-be"] = "utf-32be",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["s-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["ms-kanji"] = "shift_jis",
        ["eucjp"] = "euc-jp",
        ["ujis"] = "euc-jp",
        ["x-euc-jp"] = "euc-jp",
        ["euckr"] = "euc-kr",
        ["korean"] = "euc-kr",
        ["ksc5601"] = "euc-kr",
        ["ks-c-5601-1987"] = "euc-kr",
        ["uhc"] = "euc-kr",
        ["euc-cn"] = "gb2312",
        ["euccn"] = "gb2312",
        ["gb2312-80"] = "gb2312",
        ["chinese"] = "gb2312",
        ["x-gbk"] = "gbk",
        ["cp936"] = "gbk",
        ["ms936"] = "gbk",
        ["big5-tw"] = "big5",
        ["csbig5"] = "big5",
        ["tis-620"] = "windows-874",
        ["tis620"] = "windows-874",
        ["iso-8859-11"] = "windows-874",
        ["koi8r"] = "koi8-r",
        ["koi8u"] = "koi8-u",
        ["macroman"] = "macintosh",
        ["mac-roman"] = "macintosh",
        ["x-mac-roman"] = "macintosh",
        ["mac-cyrillic"] = "x-mac-cyrillic",
        ["maccyrillic"] = "x-mac-cyrillic",
        ["mac-greek"] = "x-mac-greek",
        ["macgreek"] = "x-mac-greek",
        ["mac-latin2"] = "x-mac-ce",
        ["mac-turkish"] = "x-mac-turkish",
        ["macturkish"] = "x-mac-turkish",
        ["mac-iceland"] = "x-mac-icelandic",
        ["hz"] = "hz-gb-2312",
        ["hz-gb"] = "hz-gb-2312",
        ["big5-hkscs"] = "big5",
        ["big5hkscs"] = "big5",
        ["hebrew"] = "iso-8859-8",
        ["greek"] = "iso-8859-7",
        ["arabic"] = "iso-8859-6",
        ["cyrillic"] = "iso-8859-5",
        ["ebcdic-cp-us"] = "ibm037",
        ["ebcdic-cp-ca"] = "ibm037",
        ["ebcdic-cp-nl"] = "ibm037",
        ["ebcdic-cp-wt"] = "ibm037",
        ["csibm037"] = "ibm037",
    };

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name, which throws on bytes that it does not allow; null where no encoding has the name.</summary>
    public static Encoding? Strict(string name)
    {
        var bare = name.Trim().ToLowerInvariant().Replace('_', '-');
        bare = Aliases.GetValueOrDefault(bare, bare);
        switch (bare)
        {
            case "utf-8":
                return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            case "utf-16" or "utf-16le":
                return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
            case "utf-16be":
                return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
            case "utf-32" or "utf-32le":
                return new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true);
            case "utf-32be":
                return new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true);
            case "utf-7":
                return null; // lets markup hide in ASCII
        }

        return Get(bare) ?? (Number(bare) is { } page ? Get(page) : null) ?? Get(bare.Replace("shift-jis", "shift_jis", StringComparison.Ordinal));
    }

    /// <summary>The encoding that the web means by a name (WHATWG Encoding Standard), which is often a wider one than the name says; what it does not allow is replaced. Null where no encoding has the name.</summary>
    public static Encoding? OfWeb(string? label)
    {
        switch (label?.ToLowerInvariant())
        {
            case null:
                return null;
            case "utf8" or "utf-8" or "unicode-1-1-utf-8":
                return Encoding.UTF8;
            case "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252":
                return Encoding.GetEncoding(1252);
            case "iso-8859-9" or "latin5":
                return Encoding.GetEncoding(1254);
            case "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "gb18030":
                return Encoding.GetEncoding("gb18030");
            case "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "ms_kanji" or "windows-31j":
                return Encoding.GetEncoding(932);
            case "euc-kr" or "ks_c_5601-1987" or "korean" or "ksc5601" or "windows-949":
                return Encoding.GetEncoding(949);
            case "tis-620" or "iso-8859-11":
                return Encoding.GetEncoding(874);
        }

        return Strict(label) is { } strict ? Encoding.GetEncoding(strict.CodePage) : null;
    }

    /// <summary>The name of an encoding as it is shown.</summary>
    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        1200 => "utf-16le",
        1201 => "utf-16be",
        _ => encoding.WebName,
    };

    /// <summary>Reads bytes in the encoding of a name; null where there is no such encoding or a byte is not allowed in it.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, string name)
    {
        if (Strict(name) is not { } encoding)
            return null;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The name of the encoding that a mark at the beginning, or the shape of <c>&lt;?xml</c>, shows; null where neither does.</summary>
    /// <param name="bytes">The beginning of a document.</param>
    /// <param name="mark">Bytes of the mark, to be left out.</param>
    public static string? ByShape(ReadOnlySpan<byte> bytes, out int mark)
    {
        mark = 4;
        if (bytes.StartsWith<byte>([0x00, 0x00, 0xFE, 0xFF]))
            return "utf-32be";
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0x00, 0x00]))
            return "utf-32le";
        mark = 3;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return "utf-8";
        mark = 2;
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return "utf-16be";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return "utf-16le";
        mark = 0;
        if (bytes.StartsWith<byte>([0x4C, 0x6F, 0xA7, 0x94]))
            return "cp037";
        if (bytes.StartsWith<byte>([0x00, 0x3C, 0x00, 0x3F]))
            return "utf-16be";
        if (bytes.StartsWith<byte>([0x3C, 0x00, 0x3F, 0x00]))
            return "utf-16le";
        if (bytes.StartsWith<byte>([0x00, 0x00, 0x00, 0x3C]))
            return "utf-32be";
        return bytes.StartsWith<byte>([0x3C, 0x00, 0x00, 0x00]) ? "utf-32le" : null;
    }

    private static Encoding? Get(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Get(int page)
    {
        try
        {
            return Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // cp1252, windows1252, win-1252, ibm037, ms1252: the number is what tells; iso8859-5 lacks a dash.
    private static int? Number(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["cp", "windows", "win", "ibm", "ms", "x-cp", ""])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(prefix.Length).TrimStart('-'), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 65536)
                return page;
        }

        return name.StartsWith("iso8859-", StringComparison.Ordinal) && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 17
            ? 28590 + part
            : null;
    }
}
