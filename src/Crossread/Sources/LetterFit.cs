using System.Text;

namespace Crossread.Sources;

/// <summary>Tells apart encodings of one byte a character by how well the letters of a reading fit together.</summary>
/// <remarks>
/// Letters of one script stand beside each other, small ones after capitals; there are no controls, and no symbols within words
/// (after the idea of Li and Momoi's composite detection, 2001). Linear in the sample.
/// </remarks>
internal static class LetterFit
{
    private static readonly string[] s_candidates = ["windows-1252", "windows-1251", "koi8-r", "windows-1250", "windows-1253", "windows-1254", "windows-1255", "windows-1256"];

    /// <summary>The encoding whose reading of a sample fits best; windows-1252 where none stands out.</summary>
    public static Encoding Best(ReadOnlySpan<byte> sample)
    {
        var best = TextEncodings.OfWeb(s_candidates[0])!;
        var bestScore = double.NegativeInfinity;
        foreach (var name in s_candidates)
        {
            var encoding = TextEncodings.OfWeb(name)!;
            var score = Score(encoding.GetString(sample));
            if (score > bestScore)
                (best, bestScore) = (encoding, score);
        }

        return best;
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
            else if (char.IsLetter(c))
                points += Letter(c, before);
            else if (c is '“' or '”' or '’' or '‘' or '„' or '«' or '»' or '–' or '—' or '…' or '·' or '°' or '\u00A0' or '€' or '£' or '©')
                points += char.IsLetter(before) && c is not ('’' or '”' or '»' or '–' or '—' or '…' or '\u00A0' or '“') ? -0.5 : 0.7;
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
