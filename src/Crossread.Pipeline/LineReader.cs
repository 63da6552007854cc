using System.Runtime.CompilerServices;

namespace Crossread.Pipeline;

/// <summary>Reads the lines of a stream of bytes as they arrive.</summary>
/// <remarks>Lines end with a line feed, or a carriage return and a line feed. Holds one line at a time. A byte order mark at the beginning is left out.</remarks>
public static class LineReader
{
    /// <summary>Lines longer than this, in bytes, are passed over: 64 MiB.</summary>
    public const int LongestLine = 64 << 20;

    /// <summary>Reads line by line; a line is given out as soon as its end has arrived.</summary>
    /// <param name="stream">What to read; it stays open.</param>
    /// <param name="longest">Bytes a line may have and still be kept.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The lines in order. A last line without a line break counts; nothing after the last line break does not.</returns>
    public static async IAsyncEnumerable<InputLine> ReadAsync(
        Stream stream, int longest = LongestLine, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        long number = 1, length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                break;
            for (var start = 0; start < read;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', start, read - start);
                var stop = end < 0 ? read : end;
                length += stop - start;
                if (length <= longest)
                    line.Write(buffer, start, stop - start);
                else
                    line.SetLength(0);
                if (end < 0)
                    break;
                yield return Line(line, number++, length);
                line = new MemoryStream();
                length = 0;
                start = end + 1;
            }
        }
        if (length > 0)
            yield return Line(line, number, length);
    }

    private static InputLine Line(MemoryStream line, long number, long length)
    {
        if (line.Length < length)
            return new InputLine(number, ReadOnlyMemory<byte>.Empty, length);
        var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
        if (bytes.Length > 0 && bytes.Span[^1] == '\r')
            bytes = bytes[..^1];
        if (number == 1 && bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return new InputLine(number, bytes, bytes.Length);
    }
}
