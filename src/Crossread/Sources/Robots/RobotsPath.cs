using System.Text;

namespace Crossread.Sources.Robots;

/// <summary>Paths as they are compared: what need not be escaped is not, all else is, with capital digits (RFC 9309, section 2.2.2; RFC 3986, section 6.2.2).</summary>
internal static class RobotsPath
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>The path and query of an address as they are compared.</summary>
    public static string Of(Uri address) => Plain(address.PathAndQuery);

    /// <summary>A path or a pattern as it is compared.</summary>
    public static string Plain(string path)
    {
        if (path.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && !path.Contains('%', StringComparison.Ordinal))
            return path;
        var plain = new StringBuilder(path.Length + 16);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            var c = path[i];
            if (c == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var value = (byte)((Convert.ToInt32(path[i + 1].ToString(), 16) << 4) + Convert.ToInt32(path[i + 2].ToString(), 16));
                if (char.IsAsciiLetterOrDigit((char)value) || (char)value is '-' or '.' or '_' or '~')
                    plain.Append((char)value);
                else
                    Escape(plain, value);
                i += 2;
            }
            else if (c is >= '!' and <= '~')
            {
                plain.Append(c);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var units);
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    Escape(plain, b);
                i += units - 1;
            }
        }

        return plain.ToString();
    }

    private static void Escape(StringBuilder plain, byte value) => plain.Append('%').Append(Digits[value >> 4]).Append(Digits[value & 15]);
}
