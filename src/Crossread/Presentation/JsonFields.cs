using System.Globalization;
using System.Text.Json;

namespace Crossread.Presentation;

/// <summary>Reads the fields of JSON lines; what is wrong with one is said in the message of a <see cref="FormatException"/>.</summary>
internal static class JsonFields
{
    /// <summary>The identity of a line: a string or a whole number; null where there is none.</summary>
    public static string? Id(JsonElement line)
    {
        if (!line.TryGetProperty("id", out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var id = value.ValueKind switch
        {
            JsonValueKind.String => String(value),
            JsonValueKind.Number when value.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new FormatException($"field 'id' is {Described(value.ValueKind)}, expected a string or a whole number"),
        };
        return NullIfBlank(id);
    }

    /// <summary>The string that is the value of a name; null where there is none.</summary>
    public static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String
            ? String(value)
            : throw new FormatException($"field '{name}' is {Described(value.ValueKind)}, expected a string");
    }

    /// <summary>A string; one with an escaped lone surrogate has no UTF-8 form: it is decoded by hand, and the surrogate becomes U+FFFD.</summary>
    public static string String(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonText.Unescape(value.GetRawText());
        }
    }

    /// <summary>A text; null where it is white space only.</summary>
    public static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    /// <summary>A kind of value in words.</summary>
    public static string Described(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
