using System.Globalization;
using System.Text;

namespace Crossread.Presentation;

/// <summary>Reads a JSON string that holds escaped lone surrogates, which the platform's reader refuses.</summary>
internal static class JsonText
{
    /// <summary>The text of a string token that is well-formed JSON (RFC 8259, section 7); lone surrogates become U+FFFD.</summary>
    /// <param name="raw">The token with its quotation marks.</param>
    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)int.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            }
        }

        return WellFormed(text);
    }

    private static string WellFormed(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
