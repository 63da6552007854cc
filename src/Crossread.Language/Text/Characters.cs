using System.Globalization;
using System.Text;

namespace Crossread.Language.Text;

/// <summary>What a character of a text is, surrogate pairs included.</summary>
internal static class Characters
{
    /// <summary>Whether a letter begins at a place.</summary>
    public static bool IsLetter(string text, int i)
    {
        if (i >= text.Length)
            return false;
        var c = text[i];
        if (char.IsAscii(c))
            return char.IsAsciiLetter(c);
        return char.IsHighSurrogate(c) ? Rune.TryGetRuneAt(text, i, out var rune) && Rune.IsLetter(rune) : char.IsLetter(c);
    }

    /// <summary>Whether a letter or digit begins at a place.</summary>
    public static bool IsWordPart(string text, int i) => i < text.Length && (char.IsDigit(text[i]) || IsLetter(text, i));

    /// <summary>Whether a character modifies the one before it (a combining accent).</summary>
    public static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Past a symbol with what belongs to it: the second half of a pair, variation selectors, joined emoji, flags, combining marks.</summary>
    public static int EndOfSymbol(string text, int i)
    {
        i += Width(text, i);
        while (i < text.Length)
        {
            var c = text[i];
            if (c == '\u200D' && i + 1 < text.Length && Spaces.IsVisible(text[i + 1]) && !IsWordPart(text, i + 1))
                i += 1 + Width(text, i + 1);
            else if (c is >= '\uFE00' and <= '\uFE0F' || IsMark(c))
                i++;
            else if (c == '\uD83C' && i + 1 < text.Length && text[i + 1] is >= '\uDFFB' and <= '\uDFFF')
                i += 2;
            else
                break;
        }

        return i;
    }

    private static int Width(string text, int i) => char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
}
