using System.Text.Json;

namespace Crossread.Cli;

/// <summary>What a person may set once instead of on every command: a settings file, then <c>CROSSREAD_*</c> variables; flags go before both.</summary>
internal sealed class Settings
{
    /// <summary>Looked for in the working folder where no other settings file is named.</summary>
    public const string DefaultFile = "crossread.json";

    /// <summary>The names that can be set; as a variable <c>CROSSREAD_</c> and the name in capitals, <c>-</c> as <c>_</c>.</summary>
    public static readonly (string Name, string Meaning, string Default)[] Known =
    [
        ("archive", "the archive file", "crossread.db in the working folder"),
        ("contact", "a page or a mail address of yours, named in the user agent of watch", "none"),
        ("log-level", "error, warning, information or debug", "information"),
        ("port", "the port that serve listens on", "5080"),
        ("width", "columns of text reports, 40 to 200", "the terminal's, or 100"),
    ];

    private readonly Dictionary<string, (string Value, string From)> _values;

    private Settings(Dictionary<string, (string Value, string From)> values) => _values = values;

    /// <summary>Reads the settings of a run.</summary>
    /// <param name="surroundings">The environment and the working folder.</param>
    /// <param name="file">A settings file named on the command line; null for the default one, which need not exist.</param>
    public static Settings Read(Surroundings surroundings, string? file)
    {
        var values = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var path = surroundings.FullPath(file ?? surroundings.Variable("CROSSREAD_SETTINGS") ?? DefaultFile);
        if (File.Exists(path))
            ReadFile(path, values);
        else if (file is not null || surroundings.Variable("CROSSREAD_SETTINGS") is not null)
            throw CommandException.Usage($"settings file {path}: not found");
        foreach (var (name, _, _) in Known)
        {
            var variable = "CROSSREAD_" + name.ToUpperInvariant().Replace('-', '_');
            if (surroundings.Variable(variable) is { Length: > 0 } value)
                values[name] = (value, variable);
        }
        return new Settings(values);
    }

    /// <summary>A setting's value; null where it is not set.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var set) ? set.Value : null;

    /// <summary>Where a setting's value comes from, for messages and <c>doctor</c>; null where it is not set.</summary>
    public string? From(string name) => _values.TryGetValue(name, out var set) ? set.From : null;

    private static void ReadFile(string path, Dictionary<string, (string, string)> values)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw CommandException.Usage($"settings file {path}: expected a JSON object");
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (!Known.Any(k => k.Name == property.Name))
                    throw CommandException.Usage($"settings file {path}: no setting is named '{property.Name}'; there are {string.Join(", ", Known.Select(k => k.Name))}");
                if (property.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                    throw CommandException.Usage($"settings file {path}: '{property.Name}': expected a string or a number");
                values[property.Name] = (property.Value.ToString(), path);
            }
        }
        catch (JsonException e)
        {
            throw CommandException.Usage($"settings file {path}, line {e.LineNumber + 1}: not valid JSON");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Error($"settings file {path}: cannot be read: {e.Message}", e);
        }
    }
}
