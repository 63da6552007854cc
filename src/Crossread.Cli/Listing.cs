using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crossread.Cli.Terminal;
using Spectre.Console;

namespace Crossread.Cli;

/// <summary>A list as a command writes it: columns with names, rows of values (text, whole numbers, numbers, lists of text, nothing).</summary>
/// <param name="columns">Names of the columns; those that begin with a star are left out of tables.</param>
internal sealed class Listing(params string[] columns)
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object?[]> _rows = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row: a value a column.</summary>
    public void Add(params object?[] values)
    {
        if (values.Length != columns.Length)
            throw new ArgumentException("One value a column is expected.", nameof(values));
        _rows.Add(values);
    }

    /// <summary>Writes the list to standard output.</summary>
    public Task WriteAsync(CommandRun run, ListFormat format) => run.WriteAsync(format switch
    {
        ListFormat.Json => "[" + string.Join(",", _rows.Select(r => "\n" + Json(r))) + (Count == 0 ? "]\n" : "\n]\n"),
        ListFormat.Jsonl => string.Concat(_rows.Select(r => Json(r) + "\n")),
        ListFormat.Csv => Csv(columns.Select(Name)) + string.Concat(_rows.Select(r => Csv(r.Select(Plain)))),
        _ => Table(run),
    });

    private static string Name(string column) => column.TrimStart('*');

    private string Table(CommandRun run)
    {
        using var screen = new TextScreen(run);
        var shown = Enumerable.Range(0, columns.Length).Where(i => columns[i][0] != '*').ToArray();
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = false };
        table.BorderStyle = new Style(Color.Grey);
        var widths = Widths(shown, screen.Columns - (3 * shown.Length) - 1);
        foreach (var i in shown)
        {
            var column = new TableColumn(new Text(columns[i], new Style(decoration: Decoration.Bold)));
            column.Width = widths[i];
            if (_rows.Count > 0 && _rows.All(r => r[i] is int or long or double or null) && _rows.Any(r => r[i] is not null))
                column.Alignment = Justify.Right;
            table.AddColumn(column);
        }
        foreach (var row in _rows)
            table.AddRow(shown.Select(i => new Text(TextScreen.Shown(Plain(row[i])))));
        screen.Write(table);
        return screen.Render();
    }

    // Each column as wide as its longest value, as long as the narrower ones leave room; the widest share what is left.
    private int[] Widths(int[] shown, int room)
    {
        var widths = new int[columns.Length];
        var left = shown.Length;
        foreach (var i in shown.OrderBy(Natural).ThenBy(i => i))
        {
            widths[i] = Math.Max(Math.Min(Natural(i), room / left), 1);
            room -= widths[i];
            left--;
        }
        return widths;
    }

    private int Natural(int column)
        => _rows.Select(r => TextScreen.Shown(Plain(r[column])).GetCellWidth()).Append(columns[column].Length).Max();

    private string Json(object?[] row)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Relaxed))
        {
            writer.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                writer.WritePropertyName(Name(columns[i]));
                Value(writer, row[i]);
            }
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case ImmutableArray<string> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            case ImmutableArray<int> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    writer.WriteNumberValue(item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Plain(value));
                break;
        }
    }

    private static string Plain(object? value) => value switch
    {
        null => string.Empty,
        ImmutableArray<string> list => string.Join("; ", list),
        ImmutableArray<int> list => string.Join(' ', list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static string Csv(IEnumerable<string> values)
        => string.Join(',', values.Select(v => v.AsSpan().IndexOfAny("\",\r\n") >= 0 ? '"' + v.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : v)) + "\r\n";
}
