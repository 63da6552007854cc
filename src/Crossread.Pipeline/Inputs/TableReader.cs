using System.Runtime.CompilerServices;
using System.Text;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads the rows of a table in text (CSV, TSV) as they arrive.</summary>
/// <remarks>Holds one row, and no more than <see cref="LongestRow"/>. A quotation mark that is opened and never closed does not swallow the rest: its line is given out by itself, and reading goes on behind it.</remarks>
internal static class TableReader
{
    /// <summary>Longest row that is kept, in bytes: 16 MiB.</summary>
    public const int LongestRow = 16 << 20;

    private const int Portion = 1 << 16;

    /// <summary>The rows, with the number of the line each begins in; blank ones too.</summary>
    public static async IAsyncEnumerable<InputLine> ReadAsync(Stream stream, char delimiter, int longest = LongestRow, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var scanner = new RowScanner((byte)delimiter);
        var buffer = new byte[Portion];
        int start = 0, scanned = 0, end = 0;
        long line = 1, dropped = 0;
        for (var hasEnded = false; ;)
        {
            var length = scanner.Scan(buffer.AsSpan(scanned, end - scanned)) is >= 0 and var found ? scanned + found - start : -1;
            scanned = end;
            if (length < 0 && (hasEnded || end - start > longest))
                length = scanner.IsQuoted && dropped == 0 && buffer.AsSpan(start, end - start).IndexOf((byte)'\n') is >= 0 and var feed ? feed + 1 : hasEnded ? end - start : -1;
            if (length >= 0)
            {
                if (length + dropped > 0)
                    yield return Row(buffer.AsSpan(start, length), line, dropped);
                line += buffer.AsSpan(start, length).Count((byte)'\n');
                scanned = start += length;
                dropped = 0;
                scanner.Reset();
                if (hasEnded && start == end)
                    yield break;
                continue;
            }

            if (end - start > longest)
            {
                // Too long for a row: nothing of it is kept, and it ends where its line does.
                dropped += end - start;
                start = end;
                scanner = new RowScanner((byte)delimiter);
                if (dropped > 0)
                    scanner.Scan("x"u8);
            }

            (start, scanned, end) = (0, scanned - start, Compact(ref buffer, start, end));
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
            hasEnded = read == 0;
            if (line == 1 && end == 0 && dropped == 0 && buffer.AsSpan(0, read).StartsWith("\uFEFF"u8))
                start = scanned = 3;
            end += read;
        }
    }

    /// <summary>The cells of a row.</summary>
    /// <param name="row">The row without its line break.</param>
    /// <param name="delimiter">What stands between cells.</param>
    /// <param name="isOpen">Whether a quotation mark is opened in it and not closed.</param>
    public static List<string> Cells(string row, char delimiter, out bool isOpen)
    {
        isOpen = false;
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; ; i++)
        {
            cell.Clear();
            if (i < row.Length && row[i] == '"')
            {
                for (i++; ; i++)
                {
                    var mark = row.IndexOf('"', i);
                    isOpen = mark < 0;
                    cell.Append(row, i, (isOpen ? row.Length : mark) - i);
                    i = isOpen ? row.Length : mark + 1;
                    if (i >= row.Length || row[i] != '"')
                        break;
                    cell.Append('"');
                }
            }

            var stop = i >= row.Length ? -1 : row.IndexOf(delimiter, i);
            cell.Append(row, Math.Min(i, row.Length), (stop < 0 ? row.Length : stop) - Math.Min(i, row.Length));
            cells.Add(cell.ToString());
            if (stop < 0)
                return cells;
            i = stop;
        }
    }

    private static int Compact(ref byte[] buffer, int start, int end)
    {
        var kept = buffer.AsSpan(start, end - start);
        if (buffer.Length - kept.Length < Portion / 2)
        {
            var larger = new byte[2 * buffer.Length];
            kept.CopyTo(larger);
            buffer = larger;
        }
        else
        {
            kept.CopyTo(buffer);
        }

        return kept.Length;
    }

    private static InputLine Row(ReadOnlySpan<byte> bytes, long line, long dropped)
    {
        var row = bytes.TrimEnd("\r\n"u8);
        return dropped > 0 ? new InputLine(line, ReadOnlyMemory<byte>.Empty, dropped + row.Length) : new InputLine(line, row.ToArray(), row.Length);
    }
}
