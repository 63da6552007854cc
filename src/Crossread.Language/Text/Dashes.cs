namespace Crossread.Language.Text;

/// <summary>Which characters are dashes and hyphens.</summary>
public static class Dashes
{
    /// <summary>Whether a character joins the parts of a word: hyphen-minus, hyphen, non-breaking hyphen.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Whether a character parts words or spans a range: figure dash, en dash, em dash, horizontal bar, minus, two- and three-em dash.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsDash(char c) => c is (>= '\u2012' and <= '\u2015') or '\u2212' or '\u2E3A' or '\u2E3B' or '\uFE58' or '\uFE31' or '\uFE32';

    /// <summary>Whether a character is a hyphen or a dash.</summary>
    /// <param name="c">A UTF-16 code unit.</param>
    public static bool IsAny(char c) => IsHyphen(c) || IsDash(c) || c is '\uFE63' or '\uFF0D';
}
