using System.Text;
using System.Text.Unicode;
using Crossread.Sources;

namespace Crossread.Articles.Pages;

/// <summary>Reads the bytes of a page, or of any text, as text: by its mark, the header it came with, what it declares of itself, and how its bytes look.</summary>
/// <remarks>Pure and thread-safe; linear in the number of bytes. Any bytes are read: what does not fit is shown as U+FFFD, and said.</remarks>
public static class PageDecoder
{
    // As much as browsers search for a declaration, and more: comments and scripts stand before it.
    private const int DeclarationWindow = 8192;
    private const int PatternWindow = 4096;

    /// <summary>Reads a page.</summary>
    /// <param name="bytes">Its bytes, without content codings.</param>
    /// <param name="contentType">The value of the header that it came with: <c>text/html; charset=utf-8</c>; null where there is none.</param>
    /// <returns>The text without its mark, the encoding's name and why it was taken. Findings: <c>encoding</c> where header, declaration and bytes disagree, or do not tell.</returns>
    public static DecodedPage Decode(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        if (MarkOf(bytes) is > 0 and var mark)
            return Read(bytes[mark..], mark == 3 ? Encoding.UTF8 : bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, EncodingEvidence.Mark);
        var header = TextEncodings.OfWeb(Charset(contentType));
        // A declaration that can be read as ASCII stands in no encoding of two bytes a character, whatever it says.
        var declared = TextEncodings.OfWeb(Declared(bytes)) is var stated and not UnicodeEncoding ? stated : Encoding.UTF8;
        var isUtf8 = Utf8.IsValid(bytes);
        // Text of a legacy encoding is hardly ever valid UTF-8 by chance, and is often labelled wrongly.
        if (isUtf8 && HoldsHigh(bytes) && header is not UnicodeEncoding)
            return Read(bytes, Encoding.UTF8, IsUtf8(header) ? EncodingEvidence.Header : IsUtf8(declared) ? EncodingEvidence.Declaration : EncodingEvidence.Bytes, Disagreement(header ?? declared, Encoding.UTF8));
        if (header is not null && Fits(header, isUtf8))
            return Read(bytes, header, EncodingEvidence.Header);
        if (declared is not null && Fits(declared, isUtf8))
            return Read(bytes, declared, EncodingEvidence.Declaration, Disagreement(header, declared));
        if (WideByPattern(bytes) is { } wide)
            return Read(bytes, wide, EncodingEvidence.Bytes);
        if (isUtf8)
            return Read(bytes, Encoding.UTF8, EncodingEvidence.Bytes);
        if (BrokenUtf8(bytes) is { } broken)
            return Read(bytes, Encoding.UTF8, EncodingEvidence.Bytes, new Finding("encoding", $"The text is UTF-8 with {broken} broken byte sequences, shown as \uFFFD."));
        var guessed = EncodingGuess.Of(bytes);
        return Read(bytes, guessed, EncodingEvidence.Bytes, new Finding("encoding", $"Neither header nor text names an encoding that fits the bytes; read as {guessed.WebName}, by how they look."));
    }

    /// <summary>Bytes of the mark that a text begins with; 0 where it begins with none.</summary>
    internal static int MarkOf(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) ? 2 : 0;

    /// <summary>The encoding of two bytes a character that text without a mark is in; null where it is in none: mostly Western text has a zero in every second byte.</summary>
    internal static Encoding? WideByPattern(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        var sample = bytes[..(Math.Min(bytes.Length, PatternWindow) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }

        var units = sample.Length / 2;
        if (odd * 10 >= units * 7 && even * 20 <= units)
            return Encoding.Unicode;
        return even * 10 >= units * 7 && odd * 20 <= units ? Encoding.BigEndianUnicode : null;
    }

    // Text that is UTF-8 but for a few broken bytes (cut in the middle of a character, say) stays UTF-8; null where it is not.
    private static int? BrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var (broken, whole) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            rest = rest[ascii..];
            if (Rune.DecodeFromUtf8(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done)
                broken++;
            else
                whole++;
            rest = rest[consumed..];
        }

        return whole > 4 * broken ? broken : null;
    }

    private static DecodedPage Read(ReadOnlySpan<byte> bytes, Encoding encoding, EncodingEvidence evidence, Finding? finding = null) =>
        new(encoding.GetString(bytes), TextEncodings.NameOf(encoding), evidence, finding is null ? [] : [finding]);

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
}
