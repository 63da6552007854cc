using System.CommandLine;
using System.Globalization;
using Crossread.Cli.Terminal;
using Crossread.Pipeline;
using Crossread.Pipeline.Fetching;
using Crossread.Pipeline.Watching;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread add</c>: reads files and folders into the archive.</summary>
internal static class AddCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, folders and addresses; none or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var delay = Arguments.HostDelay();
        var allowPrivate = Arguments.AllowPrivate();
        var sample = new Option<bool>("--sample") { Description = "Add the built-in sample: reports of invented events." };
        var map = Arguments.Map();
        var badRows = new Option<string?>("--bad-rows") { Description = "Add each line or row that gave no report to this file, as JSON lines {\"where\",\"code\",\"message\",\"row\"}.", HelpName = "FILE" };
        var command = new CrossreadCommand("add", "Add reports to the archive, recognised by content. Adding twice changes nothing.")
        {
            Details = "Reads text, HTML, JSON (a report a line, a list of them, one), tables (CSV, TSV; the first row names the columns), feeds\n"
                + "(entries that hold their text), web archives (WARC, ARC), lists of addresses, OPML and sitemaps, and all of these in\n"
                + "gzip and zip, two deep. Fields are id, url, outlet, title, text, published, authors, language; all but text are optional.\n"
                + "What stands at addresses is fetched, as far as the site's robots.txt allows; machines of private networks are not asked.\n"
                + "What cannot be read is said on standard error, and the rest goes on. A stopped or killed import goes on where it was\nwhen the same command is run again.\n",
            Examples = ["crossread add reports/", "crossread add monday.jsonl tuesday.jsonl --archive news.db", "crossread add dump.csv.gz --map text=body,title=headline,published=date --bad-rows bad.jsonl", "crossread add crawl.warc.gz", "crossread add https://example.org/feed.xml addresses.txt", "zstd -dc dump.jsonl.zst | crossread add -"],
            Arguments = { paths },
            Options = { map, badRows, delay, allowPrivate, sample },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var names = parsed.GetValue(paths) ?? [];
            var (inputs, anyMissing) = parsed.GetValue(sample) && names.Length == 0
                ? (new InputList(Samples.Inputs, [], []), false)
                : Arguments.Find(run, names);
            if (inputs.Inputs.IsEmpty)
                throw anyMissing ? new CommandException(ExitCode.Error, "nothing was added") : CommandException.NotMeasured(Arguments.Nothing(inputs, names));
            using var report = new InputReport(run, parsed.GetValue(badRows));
            var fetching = FetchOptions.Default with { Reach = parsed.GetValue(allowPrivate) ? FetchReach.Anywhere : FetchReach.Public, Contact = run.Settings["contact"] };
            var watching = WatchOptions.Default with { HostDelay = TimeSpan.FromSeconds(parsed.GetValue(delay)) };
            var result = await ImportAsync(run, inputs.Inputs, report, archive => new InputOptions
            {
                Map = parsed.GetValue(map) ?? FieldMap.None,
                Pages = new PolitePages(archive, fetching, watching).FetchAsync,
            });
            if (result.Added + result.Known == 0)
                throw CommandException.NotMeasured(Arguments.Nothing(inputs, names));
            return anyMissing ? ExitCode.Error : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Imports inputs into the run's archive, with progress and a summary on standard error.</summary>
    public static async Task<ImportResult> ImportAsync(CommandRun run, IReadOnlyList<Input> inputs, InputReport? report = null, Func<Archive, InputOptions>? options = null)
    {
        var progress = new ProgressLine(run.Surroundings, run.Messages.Level);
        using var said = new InputReport(run, null);
        long kept = 0;
        using var archive = Archive.Open(run.ArchivePath, ArchiveAccess.Add);
        var importer = new Importer(
            archive,
            finding =>
            {
                progress.Clear();
                (report ?? said).Add(finding);
            },
            word =>
            {
                if (word.Kept > kept)
                    run.Messages.Debug(string.Create(CultureInfo.InvariantCulture, $"kept {kept = word.Kept} articles"));
                progress.Report(word);
            },
            options?.Invoke(archive));
        try
        {
            var began = run.Surroundings.Clock.GetTimestamp();
            var result = await importer.ImportAsync(inputs, run.Cancellation);
            progress.Clear();
            var seconds = run.Surroundings.Clock.GetElapsedTime(began).TotalSeconds;
            run.Messages.Information(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Added} added, {result.Known} there already, {result.Findings} findings{(report ?? said).Rows}, {result.Compared} stories compared, {seconds:0.0} s: {archive.Path}"));
            return result;
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            throw new CommandException(ExitCode.Error, $"stopped; what was read is kept in {archive.Path}, and the same command goes on from there");
        }
    }
}
