using System.Globalization;
using System.Net;
using System.Text;

namespace Crossread.Sources.Markup;

/// <summary>Character references and named entities, decoded leniently.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    // What the control characters 0x80 to 0x9F stand for where people meant windows-1252.
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text with references decoded: numbers, and the names of HTML; what is no reference stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text) => Decode(text, null);

    /// <summary>The text with references decoded: numbers, the names of HTML, and the document's own; what is no reference stays as it is.</summary>
    public static string Decode(ReadOnlySpan<char> text, EntityTable? entities)
    {
        var and = text.IndexOf('&');
        if (and < 0)
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (and >= 0)
        {
            decoded.Append(text[..and]);
            text = text[and..];
            var length = Reference(text, entities, out var value);
            decoded.Append(value);
            text = text[length..];
            and = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    /// <summary>Characters between 0x80 and 0x9F as the windows-1252 characters that were meant.</summary>
    public static string Repair(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F');
        return at < 0 ? text : string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = from[i] is >= '\u0080' and <= '\u009F' ? Windows1252[from[i] - 0x80] : from[i];
        });
    }

    // How many characters the reference at the beginning takes, and what it stands for.
    private static int Reference(ReadOnlySpan<char> text, EntityTable? entities, out string value)
    {
        value = "&";
        if (text.Length > 2 && text[1] == '#')
            return Number(text, ref value);
        var end = 1;
        while (end < text.Length && end <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
            end++;
        if (end == 1 || end >= text.Length || text[end] != ';')
            return 1;
        var name = text[1..end].ToString();
        if (entities is not null && entities.TryUse(name, out var own))
        {
            value = own;
            return end + 1;
        }

        var whole = text[..(end + 1)].ToString();
        value = WebUtility.HtmlDecode(whole);
        return end + 1;
    }

    private static int Number(ReadOnlySpan<char> text, ref string value)
    {
        var hexadecimal = text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && end - start < 8 && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == start
            || !int.TryParse(text[start..end], hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return 1;
        var length = end < text.Length && text[end] == ';' ? end + 1 : end;
        if (code is >= 0x80 and <= 0x9F)
            value = Windows1252[code - 0x80].ToString();
        else if (code is 0 || !Rune.TryCreate(code, out var rune))
            value = "\uFFFD";
        else
            value = rune.ToString();
        return length;
    }
}
