using System.CommandLine;
using Crossread.Cli.Terminal;
using Crossread.Comparison;
using Crossread.Pipeline;
using Crossread.Stories;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread read</c>: files and folders in, a report of each story they tell out, without an archive.</summary>
internal static class ReadCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders; none or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var format = ReportWriting.Format("text");
        var all = Arguments.All();
        var map = Arguments.Map();
        var command = new CrossreadCommand("read", "Read reports, find the stories they tell, and print each story read against itself; no archive is needed.")
        {
            Examples = ["crossread read reports/", "crossread read reports/ --format html > report.html", "crossread read one.txt two.txt three.html --all"],
            Arguments = { paths },
            Options = { format, all, map },
        };
        command.Runs(surroundings, (run, parsed) => ReadAsync(
            run, parsed.GetValue(paths) ?? [], parsed.GetValue(map) ?? FieldMap.None, parsed.GetValue(format) ?? ReportFormat.Text, parsed.GetValue(all) ? ReportLength.Whole : ReportLength.Short));
        return command;
    }

    /// <summary>Reads, groups, compares and reports in memory.</summary>
    public static async Task<int> ReadAsync(CommandRun run, string[] paths, FieldMap map, ReportFormat format, ReportLength length)
    {
        var (reading, code) = await Arguments.ReadAsync(run, paths, map);
        var comparer = new StoryComparer();
        var articles = reading.Analyses.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        // Stories of several reports first: they are what is read against itself.
        var stories = StoryGrouper.GroupAll(reading.Analyses).GroupBy(m => m.Story, StringComparer.Ordinal).OrderByDescending(s => s.Count() > 1).ToArray();
        if (format == ReportFormat.Text)
            await run.WriteLineAsync(Summary(reading.Analyses.Length, stories.Length));
        foreach (var story in stories)
        {
            var comparison = comparer.Compare(story.Key, [.. story.Select(m => articles[m.Article])], run.Cancellation);
            await ReportWriting.WriteAsync(run, comparison, [.. story], format, length);
            if (format == ReportFormat.Text && stories.Length > 1)
                await run.WriteLineAsync("");
        }
        return code;
    }

    private static string Summary(int reports, int stories)
        => FormattableString.Invariant($"{reports} report{(reports == 1 ? "" : "s")}, {stories} {(stories == 1 ? "story" : "stories")}");
}
