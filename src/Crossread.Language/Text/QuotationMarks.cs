namespace Crossread.Language.Text;

/// <summary>Which characters are quotation marks and apostrophes, and which side of a quotation they can stand on.</summary>
public static class QuotationMarks
{
    /// <summary>Whether a character marks the beginning or end of a quotation, single marks and straight ones included; the apostrophe ’ is among them.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsMark(char c) => IsDouble(c) || IsSingle(c);

    /// <summary>Whether a character is a double mark: <c>" “ ” „ ‟ « » 〝 〞 ＂</c>.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u301D' or '\u301E' or '\u301F' or '\uFF02';

    /// <summary>Whether a character is a single mark: <c>' ‘ ’ ‚ ‛ ‹ › ` ´ ＇</c>.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '`' or '\u00B4' or '\uFF07';

    /// <summary>Whether a character always opens where English texts use it: <c>“ ‘ „ ‚ ‛ ‟ 〝</c>. (« and ‹ may close in some outlets' usage.)</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsOpening(char c) => c is '\u201C' or '\u2018' or '\u201E' or '\u201A' or '\u201B' or '\u201F' or '\u301D';

    /// <summary>Whether a character looks the same on either side, so that only the text around it tells: <c>" ' ` ´ ＂ ＇</c>.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsStraight(char c) => c is '"' or '\'' or '`' or '\u00B4' or '\uFF02' or '\uFF07';

    /// <summary>Whether a character serves as apostrophe: <c>' ’ ʼ ´ ` ＇</c>.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u00B4' or '`' or '\uFF07';
}
