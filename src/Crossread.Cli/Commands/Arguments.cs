using System.CommandLine;
using System.Globalization;
using Crossread.Articles;
using Crossread.Pipeline;
using Crossread.Presentation;

namespace Crossread.Cli.Commands;

/// <summary>Arguments and options that several commands share, and what they stand for.</summary>
internal static class Arguments
{
    public static Option<ListFormat> ListFormat() => new("--format") { Description = "table, json, jsonl or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => Cli.ListFormat.Table };

    public static Option<bool> All() => new("--all") { Description = "Show everything, not only the most important." };

    public static Option<int> Limit(int most) => Whole("--limit", "At most so many.", most, 1, 1_000_000);

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            result.AddError($"{name} '{result.Tokens[0].Value}': expected a day as YYYY-MM-DD");
            return null;
        },
    };

    /// <summary>An option that takes the name of one of an enumeration's values, as outputs write it; dashes and case do not count.</summary>
    public static Option<T?> Choice<T>(string name, string description, string helpName)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(v => Phrases.Name(v)).ToArray();
        return new(name)
        {
            Description = $"{description}: {OneOf(names)}.",
            HelpName = helpName,
            CustomParser = result =>
            {
                var typed = result.Tokens[0].Value;
                var place = Array.FindIndex(names, n => string.Equals(Bare(n), Bare(typed), StringComparison.OrdinalIgnoreCase));
                if (place >= 0)
                    return Enum.GetValues<T>()[place];
                result.AddError($"{name} '{typed}': expected {OneOf(names)}");
                return null;
            },
        };

        static string Bare(string name) => name.Replace("-", string.Empty, StringComparison.Ordinal);
    }

    /// <summary>Where the fields of JSON and of tables stand.</summary>
    public static Option<FieldMap> Map() => new("--map")
    {
        Description = "Where fields stand in JSON and tables: text=body,title=headline; a dot leads into a field. May be given several times.",
        HelpName = "FIELD=PATH",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => FieldMap.None,
        CustomParser = result =>
        {
            try
            {
                return FieldMap.Parse(result.Tokens.Select(t => t.Value));
            }
            catch (FormatException e)
            {
                result.AddError("--map: " + e.Message);
                return FieldMap.None;
            }
        },
    };

    /// <summary>How long a host is left alone between two questions.</summary>
    public static Option<int> HostDelay() => Whole("--delay", "Seconds between two questions to a host; a site's own wish counts where it is longer.", 2, 0, 3600);

    /// <summary>Whether machines of private networks may be asked.</summary>
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Ask machines of the own network too, on any port. Only for addresses that you trust with that." };

    /// <summary>"said, any or speech".</summary>
    public static string OneOf(IReadOnlyList<string> names) => $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";

    public static Option<int> Whole(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                    return number;
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} '{result.Tokens[0].Value}': expected a whole number from {least} to {most}"));
                return standard;
            },
        };
        return option;
    }

    /// <summary>What paths stand for; <c>-</c>, or no path, is standard input. What is missing is said, and the rest goes on.</summary>
    public static (InputList Inputs, bool AnyMissing) Find(CommandRun run, string[] paths)
    {
        foreach (var address in paths.Where(p => p.Contains("://", StringComparison.Ordinal) && !AddressList.IsAddress(p)))
            throw CommandException.Usage($"{address}: expected a file, a folder or an address that begins with http:// or https://");
        var archive = run.ArchivePath;
        HashSet<string> own = [archive, archive + "-wal", archive + "-shm", archive + "-adding", run.Surroundings.FullPath(Settings.DefaultFile)];
        var list = InputList.Find(paths.Where(p => p != "-").Select(p => AddressList.IsAddress(p) ? p : run.Surroundings.FullPath(p)), own);
        if (paths.Length == 0 || paths.Contains("-"))
        {
            if (run.Surroundings.InputIsTerminal)
                run.Messages.Information("reading standard input; end it with Ctrl-D, or name files and folders");
            list = list with { Inputs = list.Inputs.Insert(0, new Input("standard input", null, () => run.Surroundings.Input, null)) };
        }
        foreach (var missing in list.Missing)
            run.Messages.Error($"{missing.Where}: {missing.Finding.Message}");
        foreach (var passed in list.PassedOver)
            run.Messages.Information($"{passed.Where}: {passed.Finding.Message}");
        return (list, list.Missing.Length > 0);
    }

    /// <summary>Reads articles of paths or standard input into memory, and says what could not be read.</summary>
    /// <exception cref="CommandException">Nothing could be read.</exception>
    public static async Task<(ArticleReading Reading, int ExitCode)> ReadAsync(CommandRun run, string[] paths, FieldMap map)
    {
        var (inputs, anyMissing) = Find(run, paths);
        using var report = new InputReport(run, null);
        var reading = await ArticleReading.ReadAsync(inputs.Inputs, ArticleNaming.ByFile, new InputOptions { Map = map }, run.Cancellation);
        foreach (var finding in reading.Findings)
            report.Add(finding);
        if (!reading.Analyses.IsEmpty)
            return (reading, anyMissing ? ExitCode.Error : ExitCode.Done);
        if (anyMissing && inputs.Inputs.IsEmpty)
            throw new CommandException(ExitCode.Error, "nothing was read");
        throw CommandException.NotMeasured(Nothing(inputs, paths));
    }

    /// <summary>Why nothing came in.</summary>
    public static string Nothing(InputList inputs, string[] paths)
    {
        var where = paths.Length == 0 ? "standard input" : string.Join(", ", paths);
        return inputs.Inputs.IsEmpty
            ? $"{where}: no file to read; expected text, HTML, JSON lines, a table, a feed, a web archive, or these compressed"
            : string.Create(CultureInfo.InvariantCulture, $"{where}: nothing readable in {inputs.Inputs.Length} input{(inputs.Inputs.Length == 1 ? "" : "s")}; expected text, HTML, JSON lines, a table, a feed, a web archive, or these compressed");
    }
}
