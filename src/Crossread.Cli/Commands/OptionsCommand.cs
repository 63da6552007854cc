using System.CommandLine;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Crossread.Articles;
using Crossread.Language;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread options</c>: what can be set, and what every stage is set to.</summary>
internal static partial class OptionsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("options", "List every setting and every option of every stage, with default and meaning.")
        {
            Details = "Settings come from the settings file, then CROSSREAD_* variables, then flags. The options of stages belong to the engine\nversion: they are shown, and cannot be set.\n",
            Examples = ["crossread options", "crossread options --format jsonl"],
            Options = { format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var list = new Listing("part", "option", "value", "meaning");
            foreach (var (name, meaning, standard) in Settings.Known)
                list.Add("settings", name, run.Settings[name] ?? standard, meaning);
            foreach (var assembly in (Assembly[])[typeof(TextAnalyzer).Assembly, typeof(ArticleAnalyzer).Assembly, typeof(Pipeline.Importer).Assembly])
                AddStages(list, assembly);
            await list.WriteAsync(run, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    // A stage's options are a record named …Options with the values in force as its static Default.
    private static void AddStages(Listing list, Assembly assembly)
    {
        var documents = Documents(assembly);
        foreach (var type in assembly.GetTypes().Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && !t.IsAbstract).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            if (type.GetProperty("Default", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetValue(null) is not { } values)
                continue;
            var part = type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..].ToLowerInvariant();
            list.Add(part, type.Name, null, Meaning(Member(documents, $"T:{type.FullName}")?.Element("summary")));
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
            {
                var meaning = Member(documents, $"P:{type.FullName}.{property.Name}")?.Element("summary")
                    ?? Member(documents, $"T:{type.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == property.Name);
                list.Add(part, $"{type.Name}.{property.Name}", Written(property.GetValue(values)), Meaning(meaning));
            }
        }
    }

    private static string? Written(object? value) => value is System.Collections.IEnumerable list and not string
        ? string.Join(", ", list.Cast<object?>().Select(Written))
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static XElement? Member(XDocument? documents, string name) => documents?.Descendants("member").FirstOrDefault(m => m.Attribute("name")?.Value == name);

    private static string Meaning(XElement? text) => WhiteSpace().Replace(text?.Value.Trim() ?? string.Empty, " ");

    private static XDocument? Documents(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        return File.Exists(path) ? XDocument.Load(path) : null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
