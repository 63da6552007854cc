using System.CommandLine;
using System.Globalization;
using Crossread.Cli.Terminal;
using Crossread.Pipeline;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread add</c>: reads files and folders into the archive.</summary>
internal static class AddCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders; none or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var sample = new Option<bool>("--sample") { Description = "Add the built-in sample: reports of invented events." };
        var command = new CrossreadCommand("add", "Add reports to the archive: text, HTML, JSON lines, recognised by content. Adding twice changes nothing.")
        {
            Details = "What cannot be read is said on standard error, and the rest goes on. A stopped or killed import goes on where it was\nwhen the same command is run again.\n",
            Examples = ["crossread add reports/", "crossread add monday.jsonl tuesday.jsonl --archive news.db", "zcat dump.jsonl.gz | crossread add -"],
            Arguments = { paths },
            Options = { sample },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var names = parsed.GetValue(paths) ?? [];
            var (inputs, anyMissing) = parsed.GetValue(sample) && names.Length == 0
                ? (new InputList(Samples.Inputs, [], []), false)
                : Arguments.Find(run, names);
            if (inputs.Inputs.IsEmpty)
                throw anyMissing ? new CommandException(ExitCode.Error, "nothing was added") : CommandException.NotMeasured(Arguments.Nothing(inputs, names));
            var result = await ImportAsync(run, inputs.Inputs);
            if (result.Added + result.Known == 0)
                throw CommandException.NotMeasured(Arguments.Nothing(inputs, names));
            return anyMissing ? ExitCode.Error : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Imports inputs into the run's archive, with progress and a summary on standard error.</summary>
    public static async Task<ImportResult> ImportAsync(CommandRun run, IReadOnlyList<Input> inputs)
    {
        var progress = new ProgressLine(run.Surroundings, run.Messages.Level);
        long kept = 0;
        using var archive = Archive.Open(run.ArchivePath, ArchiveAccess.Add);
        var importer = new Importer(
            archive,
            finding =>
            {
                progress.Clear();
                run.Messages.Finding(finding.Where, finding.Finding);
            },
            word =>
            {
                if (word.Kept > kept)
                    run.Messages.Debug(string.Create(CultureInfo.InvariantCulture, $"kept {kept = word.Kept} articles"));
                progress.Report(word);
            });
        try
        {
            var began = run.Surroundings.Clock.GetTimestamp();
            var result = await importer.ImportAsync(inputs, run.Cancellation);
            progress.Clear();
            var seconds = run.Surroundings.Clock.GetElapsedTime(began).TotalSeconds;
            run.Messages.Information(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Added} added, {result.Known} there already, {result.Findings} findings, {result.Compared} stories compared, {seconds:0.0} s: {archive.Path}"));
            return result;
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            throw new CommandException(ExitCode.Error, $"stopped; what was read is kept in {archive.Path}, and the same command goes on from there");
        }
    }
}
