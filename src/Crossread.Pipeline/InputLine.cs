using System.Text;

namespace Crossread.Pipeline;

/// <summary>One line of an input.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes without the line break; empty where it was longer than the reader keeps.</param>
/// <param name="Length">Its length in bytes without the line break.</param>
public sealed record InputLine(long Number, ReadOnlyMemory<byte> Bytes, long Length)
{
    /// <summary>Whether the line was too long to be kept.</summary>
    public bool IsTooLong => Length > Bytes.Length;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The line as text, or a finding where it is too long or not valid UTF-8.</summary>
    internal (string Text, Finding? Trouble) Decode()
    {
        if (IsTooLong)
            return ("", new Finding("line-too-long", $"{Length >> 20} MiB; expected at most {LineReader.LongestLine >> 20} MiB"));
        try
        {
            return (Strict.GetString(Bytes.Span), null);
        }
        catch (DecoderFallbackException e)
        {
            return ("", new Finding("bad-line", $"not valid UTF-8 at byte {e.Index + 1}"));
        }
    }
}
