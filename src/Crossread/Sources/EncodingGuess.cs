using System.Text;

namespace Crossread.Sources;

/// <summary>Guesses the encoding of text that states none and is not UTF-8: by what decodes without a fault, and by the scripts that come out.</summary>
/// <remarks>
/// A text in one of the East Asian encodings is seldom valid in another, and single-byte ones differ in where their letters lie: a
/// wrong reading mixes scripts or turns small letters into capitals. Linear in the sample, which is bounded.
/// </remarks>
internal static class EncodingGuess
{
    private const int Sample = 1 << 16;

    private const double Sure = 0.9;

    /// <summary>The likeliest encoding of a text of any script; windows-1252 where none stands out.</summary>
    /// <param name="bytes">The text.</param>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        // Pages begin with kilobytes of ASCII.
        var start = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) - 100);
        bytes = bytes[start..Math.Min(bytes.Length, start + Sample)];
        return TextEncodings.OfWeb(OfOtherScript(bytes)) ?? LetterFit.Best(bytes);
    }

    /// <summary>The likeliest encoding of a text in another script than the Latin one; null where none is likely.</summary>
    /// <param name="bytes">The text, or its beginning.</param>
    public static string? OfOtherScript(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
            return null;
        // The order settles what several allow: Korean in EUC reads as Chinese, too, Hebrew as Russian without capitals.
        return Wide(bytes, "shift_jis", IsKana) > 0.3 ? "shift_jis"
            : Wide(bytes, "euc-jp", IsKana) > 0.3 ? "euc-jp"
            : Wide(bytes, "euc-kr", IsHangul) > Sure ? "euc-kr"
            : Wide(bytes, "gb2312", IsIdeograph) > Sure && CommonChinese(bytes) > 0.75 ? "gb2312"
            : Wide(bytes, "big5", IsIdeograph) > Sure ? "big5"
            : StandsAmongLatin(bytes) ? null
            : Wide(bytes, "windows-1255", c => c is >= '\u05D0' and <= '\u05EA') > 0.95 ? "windows-1255"
            : Wide(bytes, "tis-620", c => c is >= '\u0E01' and <= '\u0E5B') > 0.95 && ThaiConsonants(bytes) > 0.2 ? "tis-620"
            : Cyrillic(bytes);
    }

    // The share of characters beyond ASCII that belong to a script; 0 where the bytes are not valid.
    private static double Share(ReadOnlySpan<byte> bytes, string encoding, Func<char, bool> belongs, Func<char, bool> counts)
    {
        // The sample may end inside a character.
        var text = TextEncodings.TryDecode(bytes, encoding) ?? (bytes.Length == Sample ? TextEncodings.TryDecode(bytes[..^1], encoding) : null);
        if (text is null)
            return 0;
        int all = 0, own = 0;
        foreach (var c in text)
        {
            if (c < '\u0080' || !counts(c))
                continue;
            all++;
            if (belongs(c))
                own++;
        }

        return all == 0 ? 0 : (double)own / all;
    }

    private static double Wide(ReadOnlySpan<byte> bytes, string encoding, Func<char, bool> belongs)
        => Share(bytes, encoding, belongs, c => !char.IsPunctuation(c) && !char.IsSymbol(c) && !char.IsWhiteSpace(c));

    // The first plane of GB 2312 holds the characters in common use: lead bytes 0xB0 to 0xD7.
    private static double CommonChinese(ReadOnlySpan<byte> bytes)
    {
        int all = 0, common = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (bytes[i] is >= 0xB0 and <= 0xF7)
                all++;
            if (bytes[i] is >= 0xB0 and <= 0xD7)
                common++;
            i++;
        }

        return all == 0 ? 0 : (double)common / all;
    }

    // Accented letters stand within words of ASCII letters; letters of other scripts stand beside their like.
    private static bool StandsAmongLatin(ReadOnlySpan<byte> bytes)
    {
        int all = 0, among = 0;
        for (var i = 1; i < bytes.Length - 1; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            all++;
            if (char.IsAsciiLetter((char)bytes[i - 1]) || char.IsAsciiLetter((char)bytes[i + 1]))
                among++;
        }

        return among * 3 > all;
    }

    // Many Thai consonants lie where Cyrillic encodings have hardly a letter.
    private static double ThaiConsonants(ReadOnlySpan<byte> bytes)
    {
        int all = 0, own = 0;
        foreach (var b in bytes)
        {
            if (b >= 0x80)
                all++;
            if (b is >= 0xA1 and <= 0xBF)
                own++;
        }

        return all == 0 ? 0 : (double)own / all;
    }

    private static string? Cyrillic(ReadOnlySpan<byte> bytes)
    {
        var (best, most) = ((string?)null, 0.8);
        foreach (var name in (ReadOnlySpan<string>)["windows-1251", "koi8-r", "iso-8859-5", "ibm866"])
        {
            // Symbols count: what one encoding has for letters, another has for lines to draw boxes with.
            var small = Share(bytes, name, c => c is (>= '\u0430' and <= '\u044F') or '\u0451' or '\u0456' or '\u0457', c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c));
            if (small > most)
                (best, most) = (name, small);
        }

        return best;
    }

    private static bool IsKana(char c) => c is >= '\u3041' and <= '\u30FF';

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
