namespace Crossread.Language.Text;

/// <summary>Which characters are spaces, line breaks, or cannot be seen at all.</summary>
public static class Spaces
{
    /// <summary>Whether a character is white space, line breaks included (Unicode White_Space).</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsSpace(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' or '\v' or '\f' => true,
        < '\u0080' => false,
        '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000' => true,
        _ => false,
    };

    /// <summary>Whether a character ends a line.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether a character is neither white space nor visible: control characters, soft hyphen, zero-width marks, direction marks, byte order mark.</summary>
    /// <remarks>Inside a word they belong to it; elsewhere no token holds them.</remarks>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsInvisible(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' => true,
        < '\u0300' => false,
        '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' => true,
        _ => false,
    };

    /// <summary>Whether a character is visible: neither white space nor invisible.</summary>
    /// <param name="c">A UTF-16 code unit; halves of surrogate pairs count as visible.</param>
    public static bool IsVisible(char c) => !IsSpace(c) && !IsInvisible(c);
}
