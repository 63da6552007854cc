using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Crossread.Cli;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed partial class CommandDocumentTests
{
    private const string Run = "dotnet run -c Release --project src/Crossread.Cli -- ";

    /// <summary>Lines to type in the documents, with the document.</summary>
    private static IEnumerable<(string File, string Line)> Typed =>
        Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => Block().Matches(Repository.Read(f).ReplaceLineEndings("\n")).SelectMany(m => m.Groups["lines"].Value.Split('\n')).Select(l => (f, l.Trim())));

    [Fact]
    public void Every_crossread_command_of_the_documents_exists_with_its_options()
    {
        using var surroundings = Nowhere(Stream.Null);
        var root = CommandLine.Root(surroundings);
        var problems = new List<string>();
        var seen = 0;
        foreach (var (file, line) in Typed)
        {
            if (Arguments(line) is not { } arguments)
                continue;
            seen++;
            var parsed = root.Parse(arguments);
            problems.AddRange(parsed.Errors.Select(e => $"{file}: {line}: {e.Message}"));
        }

        seen.ShouldBeGreaterThan(4);
        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_build_command_of_the_documents_exists()
    {
        var commands = BuildCommand().Matches(Repository.Read("build.sh")).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        commands.Contains("check").ShouldBeTrue();
        Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(f => BuildUse().Matches(Repository.Read(f)).Where(m => !commands.Contains(m.Groups["name"].Value)).Select(m => $"{f}: {m.Value}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_readme_shows_the_two_commands()
    {
        var typed = Typed.Where(t => t.File == "README.md").Select(t => t.Line).ToArray();
        typed.Contains(Run + "serve --sample", StringComparer.Ordinal).ShouldBeTrue();
        typed.Contains("dotnet test", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task The_command_line_s_document_is_what_help_prints()
    {
        var text = new StringBuilder("""
            # The command line

            Written from the commands' own help by `./build.sh accept`. Without an installed executable, type
            `dotnet run -c Release --project src/Crossread.Cli --` instead of `crossread`.


            """);
        using var surroundings = Nowhere(Stream.Null);
        text.Append(Section("crossread", await Printed("--help")));
        foreach (var command in CommandLine.Root(surroundings).Subcommands.Where(c => !c.Hidden))
            text.Append(Section("crossread " + command.Name, await Printed(command.Name, "--help")));
        Approved.Check("docs/cli.md", text.ToString());
    }

    [Fact]
    public async Task The_document_of_the_options_is_what_the_command_prints()
    {
        var text = new StringBuilder("# Options\n\nWhat `crossread options` prints; written by `./build.sh accept`. Settings come from the settings file, then `CROSSREAD_*`\n"
            + "variables, then flags. The options of stages belong to the engine version: they are shown, and cannot be set.\n\n| part | option | value | meaning |\n|---|---|---|---|\n");
        foreach (var line in (await Printed("options", "--format", "jsonl")).Split('\n'))
        {
            using var row = JsonDocument.Parse(line);
            text.Append("| ").AppendJoin(" | ", row.RootElement.EnumerateObject().Select(p => p.Value.ToString().Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }

        Approved.Check("docs/options.md", text.ToString());
    }

    [Fact]
    public void The_document_of_the_interface_is_the_description_that_the_server_gives()
    {
        var text = new StringBuilder("""
            # The HTTP interface

            Written by `./build.sh accept` from the description that the server gives at `/openapi.json`. `crossread serve` answers on
            <http://127.0.0.1:5080>. Everything is read with GET. Lists come in pages: `next` is the `cursor` of the page that follows, or `null`. Spans count
            Unicode code points. An error is an RFC 9457 problem. An answer has an ETag, and the same answer is not sent twice to those who show it. Where the
            server has a token, send it as `Authorization: Bearer …`.

            | address | gives | takes |
            |---|---|---|

            """);
        using var description = JsonDocument.Parse(Repository.Read("src/Crossread.Web/wwwroot/openapi.json"));
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            var get = path.Value.GetProperty("get");
            var takes = get.TryGetProperty("parameters", out var list)
                ? list.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => $"`{p.GetProperty("name").GetString()}`")
                : [];
            text.Append("| `").Append(path.Name).Append("` | ").Append(get.GetProperty("summary").GetString()).Append(" | ").AppendJoin(' ', takes).Append(" |\n");
        }

        Approved.Check("docs/api.md", text.ToString());
    }

    private static string Section(string title, string help) => $"## {title}\n\n```text\n{help}\n```\n\n";

    private static async Task<string> Printed(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var surroundings = Nowhere(output);
        (await CommandLine.RunAsync(arguments, surroundings)).ShouldBe(0, string.Join(' ', arguments));
        var lines = Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd());
        return string.Join('\n', lines).Replace("Conventions.Tests", "crossread", StringComparison.Ordinal).Replace("testhost", "crossread", StringComparison.Ordinal).Trim('\n');
    }

    private static Surroundings Nowhere(Stream output) => new()
    {
        Input = Stream.Null,
        Output = output,
        Error = TextWriter.Null,
        Variable = _ => null,
        Folder = AppContext.BaseDirectory,
    };

    /// <summary>What a line gives the executable; null for a line that does not call it. What a shell does with the output is left out.</summary>
    private static string? Arguments(string line)
    {
        var command = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line;
        var rest = command.StartsWith("crossread ", StringComparison.Ordinal) ? command["crossread ".Length..]
            : command.StartsWith(Run, StringComparison.Ordinal) ? command[Run.Length..]
            : null;
        return rest is null ? null : ShellRest().Replace(rest, "");
    }

    [GeneratedRegex(@"^```(?:sh|bash|console)\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s*(?:[|<>]|\s#).*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ShellRest();

    [GeneratedRegex(@"^  (?<name>[a-z-]+)\) ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BuildCommand();

    [GeneratedRegex(@"\./build\.sh (?<name>[a-z-]+)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BuildUse();
}
