using System.Text;

namespace Crossread.Pipeline.Inputs;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">What stands between cells.</param>
internal sealed record TableShape(char Delimiter)
{
    private const int SampleRows = 20;

    /// <summary>The shape of a text that is a table; null where it is none: it is called one, or its first line names the column that holds articles' texts.</summary>
    /// <param name="part">What the text is of.</param>
    /// <param name="text">The text, or its beginning.</param>
    /// <param name="isWhole">Whether it is all of the text.</param>
    public static TableShape? Of(InputPart part, string text, bool isWhole)
    {
        var isNamed = part.EndsWith(".csv") || part.EndsWith(".tsv") || part.EndsWith(".tab");
        var wanted = part.Open.Options.Map.PathOf("text");
        var bytes = Encoding.UTF8.GetBytes(text);
        var (best, most) = ((TableShape?)null, 0.0);
        foreach (var delimiter in (ReadOnlySpan<char>)[',', '\t', ';', '|'])
        {
            var widths = Widths(bytes, delimiter, isWhole, out var first);
            if (widths is not [> 1 and var columns, ..] || (!isNamed && !first.Exists(c => Same(c, wanted))))
                continue;
            // Rows as wide as the first, and many columns: prose has commas, too, but no two lines as many.
            var score = widths.Count(w => w == columns) / (double)widths.Count + (columns / 1000.0) + (first.Exists(c => Same(c, wanted)) ? 1 : 0);
            if (score > most)
                (best, most) = (new TableShape(delimiter), score);
        }

        return best ?? (isNamed ? new TableShape(part.EndsWith(".csv") ? ',' : '\t') : null);
    }

    /// <summary>Whether a cell of the first row names a column.</summary>
    public static bool Same(string cell, string name) => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static List<int> Widths(ReadOnlySpan<byte> bytes, char delimiter, bool isWhole, out List<string> first)
    {
        var widths = new List<int>();
        var scanner = new RowScanner((byte)delimiter);
        first = [];
        while (!bytes.IsEmpty && widths.Count < SampleRows)
        {
            scanner.Reset();
            var length = scanner.Scan(bytes);
            if (length < 0 && !isWhole && widths.Count > 0)
                break;
            length = length < 0 ? bytes.Length : length;
            var cells = TableReader.Cells(Encoding.UTF8.GetString(bytes[..length].TrimEnd("\r\n"u8)), delimiter, out _);
            bytes = bytes[length..];
            if (cells is [{ Length: 0 }])
                continue;
            if (widths.Count == 0)
                first = cells;
            widths.Add(cells.Count);
        }

        return widths;
    }
}
