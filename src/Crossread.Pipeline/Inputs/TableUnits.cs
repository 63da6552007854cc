using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads the rows of a table, each as an article; the first row says what the columns hold.</summary>
internal static class TableUnits
{
    /// <summary>The rows of a table, in order.</summary>
    /// <param name="part">What the table is.</param>
    /// <param name="table">Its bytes.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="encoding">What its beginning was read in.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream table, TableShape shape, string? encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var legacy = encoding is null || encoding.StartsWith("utf-", StringComparison.Ordinal) ? Encoding.GetEncoding(1252) : Encoding.GetEncoding(encoding);
        ImmutableArray<string?> columns = default;
        await foreach (var row in TableReader.ReadAsync(table, shape.Delimiter, cancellationToken: cancellationToken))
        {
            if (!columns.IsDefault)
            {
                if (!part.Open.PassesOver())
                    yield return part.Open.Unit(() => Read(part, row, shape, columns, legacy), part.IsLasting);
                continue;
            }

            if (row.Bytes.IsEmpty && !row.IsTooLong)
                continue;
            var names = TableReader.Cells(Text(row, legacy), shape.Delimiter, out _);
            columns = Columns(names, part.Open.Options.Map);
            if (columns.Contains("text", StringComparer.Ordinal))
                continue;
            var wanted = part.Open.Options.Map.PathOf("text");
            throw new InputException(new Finding(
                "no-text-column", $"line {row.Number}: the first row names no column '{wanted}', but {Shortened(string.Join(", ", names))}; expected one, or --map text=COLUMN"));
        }
    }

    private static ImmutableArray<InputArticle> Read(InputPart part, InputLine row, TableShape shape, ImmutableArray<string?> columns, Encoding legacy)
    {
        var where = part.At("line", row.Number);
        if (row.IsTooLong)
            return [InputArticle.None(where, new Finding("row-too-long", $"{row.Length >> 20} MiB; expected at most {TableReader.LongestRow >> 20} MiB"))];
        var text = Text(row, legacy);
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var cells = TableReader.Cells(text, shape.Delimiter, out var isOpen);
        if (isOpen)
            return [InputArticle.None(where, new Finding("bad-row", "a quotation mark is opened and never closed"), JsonUnits.Row(text))];
        while (cells.Count > columns.Length && string.IsNullOrWhiteSpace(cells[^1]))
            cells.RemoveAt(cells.Count - 1);
        if (cells.Count > columns.Length)
            return [InputArticle.None(where, new Finding("bad-row", FormattableString.Invariant($"{cells.Count} cells in a table of {columns.Length} columns")), JsonUnits.Row(text))];
        var place = columns.IndexOf("text");
        if (place >= cells.Count)
            return [InputArticle.None(where, new Finding("bad-row", FormattableString.Invariant($"{cells.Count} cells; the text stands in column {place + 1}")), JsonUnits.Row(text))];
        return [JsonUnits.Read(part, where, FieldMap.Mapped(columns, cells), () => text)];
    }

    private static ImmutableArray<string?> Columns(List<string> names, FieldMap map)
    {
        var columns = new string?[names.Count];
        foreach (var field in FieldMap.Fields)
        {
            var at = names.FindIndex(n => TableShape.Same(n, map.PathOf(field)));
            if (at >= 0)
                columns[at] = field;
        }

        return [.. columns];
    }

    private static string Text(InputLine row, Encoding legacy) => Utf8.IsValid(row.Bytes.Span) ? Encoding.UTF8.GetString(row.Bytes.Span) : legacy.GetString(row.Bytes.Span);

    private static string Shortened(string names) => names.Length <= 200 ? names : names[..200] + "…";
}
