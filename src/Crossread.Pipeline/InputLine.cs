namespace Crossread.Pipeline;

/// <summary>One line of an input.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes without the line break; empty where it was longer than the reader keeps.</param>
/// <param name="Length">Its length in bytes without the line break.</param>
public sealed record InputLine(long Number, ReadOnlyMemory<byte> Bytes, long Length)
{
    /// <summary>Whether the line was too long to be kept.</summary>
    public bool IsTooLong => Length > Bytes.Length;
}
