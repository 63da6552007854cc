using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Crossread.Articles;

/// <summary>The identity of a text by its content.</summary>
public static class ContentHash
{
    /// <summary>Length of the short form, in hexadecimal digits.</summary>
    public const int ShortLength = 16;

    /// <summary>SHA-256 of a text's UTF-16 code units in little-endian order, as 64 lower-case hexadecimal digits.</summary>
    /// <remarks>Code units rather than UTF-8, so that texts which differ only in lone surrogates keep different names.</remarks>
    /// <param name="text">The text. Any string will do.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (BitConverter.IsLittleEndian)
            return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(text)));
    }

    /// <summary>The first <see cref="ShortLength"/> digits of <see cref="Of"/>: names an article that came without an id.</summary>
    /// <param name="text">The text.</param>
    public static string ShortOf(string text) => Of(text)[..ShortLength];
}
