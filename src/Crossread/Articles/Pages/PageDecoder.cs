using System.Text;
using System.Text.Unicode;

namespace Crossread.Articles.Pages;

/// <summary>Reads the bytes of a page as text: by its mark, the header it came with, what it declares of itself, and how its bytes look.</summary>
/// <remarks>Pure and thread-safe; linear in the number of bytes. Any bytes are read: what does not fit is shown as U+FFFD, and said.</remarks>
public static class PageDecoder
{
    // As much as browsers search for a declaration, and more: comments and scripts stand before it.
    private const int DeclarationWindow = 8192;

    static PageDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">Its bytes, without content codings.</param>
    /// <param name="contentType">The value of the header that it came with: <c>text/html; charset=utf-8</c>; null where there is none.</param>
    /// <returns>The text without its mark, the encoding's name and why it was taken. Findings: <c>encoding</c> where header, declaration and bytes disagree.</returns>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return Read(bytes[3..], Encoding.UTF8, EncodingEvidence.Mark);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Read(bytes[2..], Encoding.Unicode, EncodingEvidence.Mark);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Read(bytes[2..], Encoding.BigEndianUnicode, EncodingEvidence.Mark);
        var stated = Charset(contentType);
        var header = Named(stated);
        var declared = Named(Declared(bytes));
        var isUtf8 = Utf8.IsValid(bytes);
        // Text of a legacy encoding is hardly ever valid UTF-8 by chance, and is often labelled wrongly.
        if (isUtf8 && HoldsHigh(bytes) && header is not UnicodeEncoding && declared is not UnicodeEncoding)
            return Read(bytes, Encoding.UTF8, IsUtf8(header) ? EncodingEvidence.Header : IsUtf8(declared) ? EncodingEvidence.Declaration : EncodingEvidence.Bytes, Disagreement(header ?? declared, Encoding.UTF8));
        if (header is not null && Fits(header, isUtf8))
            return Read(bytes, header, EncodingEvidence.Header);
        if (declared is not null && Fits(declared, isUtf8))
            return Read(bytes, declared, EncodingEvidence.Declaration, Disagreement(header, declared));
        if (isUtf8)
            return Read(bytes, Encoding.UTF8, EncodingEvidence.Bytes);
        var guessed = LegacyEncoding.Guess(bytes);
        return Read(bytes, guessed, EncodingEvidence.Bytes, new Finding("encoding", $"Neither header nor page names an encoding that fits the bytes; read as {guessed.WebName}, by how they look."));
    }

    private static DecodedPage Read(ReadOnlySpan<byte> bytes, Encoding encoding, EncodingEvidence evidence, Finding? finding = null) =>
        new(encoding.GetString(bytes), encoding.WebName, evidence, finding is null ? [] : [finding]);

    private static Finding? Disagreement(Encoding? stated, Encoding read) =>
        stated is null || stated.WebName == read.WebName ? null : new Finding("encoding", $"The page is labelled {stated.WebName}; read as {read.WebName}, which its bytes are in.");

    // A page that is labelled UTF-8 and is not is in something else.
    private static bool Fits(Encoding encoding, bool isUtf8) => !IsUtf8(encoding) || isUtf8;

    private static bool IsUtf8(Encoding? encoding) => encoding is UTF8Encoding;

    private static bool HoldsHigh(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0;

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end && head[..end].IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            return Word(head, at + "encoding=".Length);
        for (var meta = 0; (meta = head.IndexOf("<meta", meta, StringComparison.OrdinalIgnoreCase)) >= 0; meta++)
        {
            var close = head.IndexOf('>', meta);
            var tag = head[meta..(close < 0 ? head.Length : close)];
            if (tag.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var charset)
                return Word(tag, charset + "charset=".Length);
        }

        return null;
    }

    private static string? Charset(string? contentType) =>
        contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? Word(contentType, at + "charset=".Length) : null;

    private static string? Word(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '\'' or ' ')
            at++;
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':'))
            end++;
        return end > at ? text[at..end] : null;
    }

    // The names of the WHATWG Encoding Standard that mean another encoding than they say.
    private static Encoding? Named(string? label)
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

        try
        {
            return Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
