using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Crossread.Pipeline;

/// <summary>Where the fields of an article stand in JSON or in a table that was made for another purpose.</summary>
/// <remarks>
/// A path names a field, or fields within fields with a dot between (<c>article.body</c>). Of a list that it leads through, the numbered item is meant
/// (<c>images.0</c>), or else every item: names of authors are gathered, texts are joined as paragraphs. Fields that the map does not name stand under their own names.
/// </remarks>
public sealed class FieldMap
{
    private static readonly string[] s_fields = ["id", "url", "outlet", "title", "text", "published", "authors", "language"];

    // Later than any publication in seconds: a number that is larger counts milliseconds.
    private const double MostSeconds = 100_000_000_000;

    private readonly ImmutableDictionary<string, string> _paths;

    private FieldMap(ImmutableDictionary<string, string> paths) => _paths = paths;

    /// <summary>Every field under its own name.</summary>
    public static FieldMap None { get; } = new(ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>Names of the fields of an article that can be mapped.</summary>
    public static ImmutableArray<string> Fields { get; } = [.. s_fields];

    /// <summary>Whether every field stands under its own name.</summary>
    public bool IsEmpty => _paths.IsEmpty;

    /// <summary>Reads a map as it is written: <c>text=body,title=headline</c>.</summary>
    /// <param name="written">The parts of it, each one or more pairs with a comma between.</param>
    /// <exception cref="FormatException">A pair is none, names a field that articles do not have, or names one twice; the message says which.</exception>
    public static FieldMap Parse(IEnumerable<string> written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var paths = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in written.SelectMany(w => w.Split(',')))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var field = equals < 0 ? "" : pair[..equals].Trim();
            var path = pair[(equals + 1)..].Trim();
            if (field.Length == 0 || path.Length == 0)
                throw new FormatException($"'{pair}': expected a field of articles, '=' and where it stands: text=body");
            if (!s_fields.Contains(field, StringComparer.Ordinal))
                throw new FormatException($"'{field}' is no field of articles; expected {string.Join(", ", s_fields[..^1])} or {s_fields[^1]} before the '='");
            if (!paths.TryAdd(field, path))
                throw new FormatException($"field '{field}' is mapped twice, to '{paths[field]}' and to '{path}'");
        }

        return new FieldMap(paths.ToImmutable());
    }

    /// <summary>The map as it is written, fields in a fixed order; empty where there is none.</summary>
    public override string ToString() => string.Join(',', s_fields.Where(_paths.ContainsKey).Select(f => $"{f}={_paths[f]}"));

    /// <summary>Where a field stands.</summary>
    internal string PathOf(string field) => _paths.GetValueOrDefault(field, field);

    /// <summary>A JSON object with an article's fields under their own names.</summary>
    /// <exception cref="FormatException">A field is of a kind that cannot be read; the message says which.</exception>
    internal string Mapped(JsonElement record)
        => Written(writer =>
        {
            foreach (var field in s_fields)
            {
                var values = new List<JsonElement>();
                Find(record, PathOf(field), values);
                Write(writer, field, values);
            }
        });

    /// <summary>A JSON object with the fields of a row of a table under their own names.</summary>
    /// <param name="columns">For each column the field of articles it holds; null for none.</param>
    /// <param name="cells">The row, of no more cells than there are columns.</param>
    internal static string Mapped(ImmutableArray<string?> columns, IReadOnlyList<string> cells)
        => Written(writer =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (columns[i] is not { } field || (field != "text" && string.IsNullOrWhiteSpace(cells[i])))
                    continue;
                if (field == "authors")
                    WriteList(writer, field, cells[i].Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                else
                    writer.WriteString(field, cells[i]);
            }
        });

    private static string Written(Action<Utf8JsonWriter> fields)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Find(JsonElement at, string path, List<JsonElement> found)
    {
        switch (at.ValueKind)
        {
            case JsonValueKind.Object:
                if (at.TryGetProperty(path, out var value))
                {
                    found.Add(value);
                    return;
                }

                var dot = path.IndexOf('.', StringComparison.Ordinal);
                if (dot > 0 && at.TryGetProperty(path[..dot], out var inner))
                    Find(inner, path[(dot + 1)..], found);
                return;
            case JsonValueKind.Array:
                var (item, rest) = path.Split('.', 2) is [var first, var second] ? (first, second) : (path, null);
                if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    if (index >= at.GetArrayLength())
                        return;
                    if (rest is null)
                        found.Add(at[index]);
                    else
                        Find(at[index], rest, found);
                    return;
                }

                foreach (var element in at.EnumerateArray())
                    Find(element, path, found);
                return;
        }
    }

    private void Write(Utf8JsonWriter writer, string field, List<JsonElement> values)
    {
        var words = values.SelectMany(v => v.ValueKind == JsonValueKind.Array ? v.EnumerateArray() : Enumerable.Repeat(v, 1)).Where(v => v.ValueKind != JsonValueKind.Null).ToArray();
        if (words.Length == 0)
            return;
        foreach (var word in words)
        {
            if (word.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                throw new FormatException($"field '{field}' ({PathOf(field)}) holds {(word.ValueKind == JsonValueKind.Object ? "an object" : "lists within a list")}; expected a string: name the field inside it with a dot");
        }

        if (field == "authors")
            WriteList(writer, field, words.Select(Text));
        else if (words is [{ ValueKind: JsonValueKind.String }])
            writer.WriteString(field, Text(words[0]));
        else if (field == "published" && words[0].ValueKind == JsonValueKind.Number && words[0].TryGetDouble(out var number) && number is > 0 and < 1000 * MostSeconds)
            writer.WriteString(field, DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(number > MostSeconds ? number / 1000 : number)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        else
            writer.WriteString(field, field == "text" ? string.Join('\n', words.Select(Text)) : Text(words[0]));
    }

    private static void WriteList(Utf8JsonWriter writer, string field, IEnumerable<string> values)
    {
        writer.WriteStartArray(field);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    // A string with an escaped lone surrogate has no form in UTF-16 that is whole: its raw form is shown rather than nothing.
    private static string Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }
}
