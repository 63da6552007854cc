using System.Text;

namespace Crossread.Articles.Pages;

/// <summary>Guesses the encoding of bytes that are not UTF-8 and that nothing names.</summary>
/// <remarks>
/// Each candidate reads a sample; the reading whose letters fit best together wins: letters of one script beside each other, small after capital, common signs of Chinese, Japanese and Korean,
/// no controls and no symbols within words (after the idea of Li and Momoi's composite detection, 2001).
/// </remarks>
internal static class LegacyEncoding
{
    private const int Sample = 65_536;

    private static readonly string[] s_candidates = ["windows-1252", "windows-1251", "koi8-r", "windows-1250", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "shift_jis", "euc-jp", "gb18030", "big5", "ks_c_5601-1987"];

    /// <summary>The likeliest encoding; windows-1252 where none stands out.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var high = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var start = Math.Max(0, high - 100);
        var sample = bytes[start..Math.Min(bytes.Length, start + Sample)];
        Encoding? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var name in s_candidates)
        {
            var encoding = Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
            var score = Score(encoding.GetString(sample));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }

        return best!;
    }

    // Points a character that is not ASCII.
    private static double Score(string text)
    {
        double points = 0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            count++;
            var before = i > 0 ? text[i - 1] : ' ';
            if (c == '\uFFFD' || char.IsControl(c) || c is >= '\uE000' and <= '\uF8FF')
                points -= 10;
            else if (c is >= '\u3040' and <= '\u30FF')
                points += c is 'の' or 'に' or 'は' or 'を' or 'た' or 'が' or 'で' or 'と' or 'い' ? 3 : 1.5;
            else if (c is >= '\u4E00' and <= '\u9FFF')
                points += "的一是不了在有人中大上国年日会本月学时出来政新地和我他这個为為說说".Contains(c, StringComparison.Ordinal) ? 4 : 0.6;
            else if (c is >= '\uAC00' and <= '\uD7A3')
                points += "이다의는에을를가한고로하지".Contains(c, StringComparison.Ordinal) ? 3 : 0.8;
            else if (c is >= '\uFF61' and <= '\uFF9F')
                points -= 3;
            else if (char.IsLetter(c))
                points += Letter(c, before);
            else if (c is '“' or '”' or '’' or '‘' or '„' or '«' or '»' or '–' or '—' or '…' or '·' or '°' or '\u00A0' or '。' or '、' or '，' or '「' or '」' or '€' or '£' or '©')
                points += char.IsLetter(before) && c is not ('’' or '”' or '»' or '–' or '—' or '…' or '\u00A0' or '。' or '、' or '，' or '」' or '“') ? -0.5 : 0.7;
            else
                points -= 2;
        }

        return count == 0 ? 0 : points / count;
    }

    private static double Letter(char c, char before)
    {
        if (!char.IsLetter(before))
            return char.IsUpper(c) || Script(c) > 1 ? 0.8 : 0.3;
        // Capitals do not follow small letters, and scripts do not mix within a word.
        if (char.IsUpper(c) && char.IsLower(before))
            return -2;
        if (Script(c) != Script(before))
            return -2;
        return c is 'ä' or 'ö' or 'ü' or 'é' or 'è' or 'à' or 'ß' or 'ñ' or 'ó' or 'í' or 'á' or 'ç' or 'ã' or 'ê' or 'å' or 'ø' or 'о' or 'е' or 'а' or 'и' or 'н' or 'т' or 'с' or 'р' or 'в' or 'л' or 'α' or 'ο' or 'ι' or 'ε' or 'ł' or 'ę' or 'ą' or 'š' or 'ě' or 'č' or 'ř' or 'ş' or 'ı' or 'ğ' ? 1.6 : 0.9;
    }

    private static int Script(char c) => c < 0x250 ? 1 : c < 0x400 ? 2 : c < 0x530 ? 3 : c < 0x600 ? 4 : c < 0x700 ? 5 : 6;
}
