using System.Collections.Immutable;
using System.CommandLine;
using Crossread.Cli.Terminal;
using Crossread.Pipeline;
using Crossread.Presentation;


namespace Crossread.Cli.Commands;

/// <summary><c>crossread story</c>, <c>origins</c> and <c>timeline</c>: one story of the archive, or what paths tell.</summary>
internal static class StoryCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var story = new Argument<string[]>("story") { Description = "The story's id or the beginning of it; or files and folders to read now.", Arity = ArgumentArity.OneOrMore };
        var format = ReportWriting.Format("text");
        var all = Arguments.All();
        var command = new CrossreadCommand("story", "Print a story read against itself: what differs, who said what, who tells it, where it comes from.")
        {
            Examples = ["crossread story 3f2a9c", "crossread story 3f2a9c --format html > story.html", "crossread story reports/"],
            Arguments = { story },
            Options = { format, all },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var names = parsed.GetValue(story)!;
            var form = parsed.GetValue(format) ?? ReportFormat.Text;
            var length = parsed.GetValue(all) ? ReportLength.Whole : ReportLength.Short;
            if (names.All(n => Path.Exists(surroundings.FullPath(n))))
                return await ReadCommand.ReadAsync(run, names, FieldMap.None, form, length);
            using var archive = ArchiveUse.Open(run);
            foreach (var name in names)
            {
                var id = await ArchiveUse.StoryAsync(run, archive, name);
                var comparison = await new StoryReader(archive).CompareAsync(id, run.Cancellation);
                var members = await archive.StoryAsync(id, run.Cancellation);
                await ReportWriting.WriteAsync(run, comparison!, members!.Members, form, length);
            }
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateOrigins(Surroundings surroundings)
    {
        var story = Story();
        var all = Arguments.All();
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("origins", "Print what a story rests on: how many origins stand behind it, and the evidence that joins them.")
        {
            Examples = ["crossread origins 3f2a9c", "crossread origins 3f2a9c --format jsonl"],
            Arguments = { story },
            Options = { all, format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var report = await ReportAsync(run, parsed.GetValue(story)!);
            if (parsed.GetValue(format) == ListFormat.Table)
            {
                var length = parsed.GetValue(all) ? ReportLength.Whole : ReportLength.Short;
                await run.WriteAsync(ReportWriting.Text(run, report, (screen, r) => new StoryScreen(screen, r, length).WriteOrigins()));
                return ExitCode.Done;
            }
            var list = new Listing("origin", "kind", "articles", "last_hop", "words");
            foreach (var row in report.Origins)
                list.Add(row.Origin.Name, row.Origin.Kind.ToString(), row.Origin.Articles, row.Origin.LastHop, row.Evidence.Select(e => e.Words).Distinct(StringComparer.Ordinal).ToImmutableArray());
            await list.WriteAsync(run, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateTimeline(Surroundings surroundings)
    {
        var story = Story();
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("timeline", "Print what a story's articles place when, and when they were published.")
        {
            Examples = ["crossread timeline 3f2a9c", "crossread timeline 3f2a9c --format csv"],
            Arguments = { story },
            Options = { format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var report = await ReportAsync(run, parsed.GetValue(story)!);
            if (parsed.GetValue(format) == ListFormat.Table)
            {
                await run.WriteAsync(ReportWriting.Text(run, report, (screen, r) => new StoryScreen(screen, r, ReportLength.Whole).WriteTimeline()));
                return ExitCode.Done;
            }
            var list = new Listing("when", "kind", "article", "words");
            foreach (var entry in report.Timeline)
                list.Add(entry.When, entry.Kind.ToString(), entry.Shown.Article.Id, entry.Shown.Words);
            await list.WriteAsync(run, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Story() => new("story") { Description = "The story's id or the beginning of it." };

    private static async Task<StoryReport> ReportAsync(CommandRun run, string typed)
    {
        using var archive = ArchiveUse.Open(run);
        var id = await ArchiveUse.StoryAsync(run, archive, typed);
        var comparison = await new StoryReader(archive).CompareAsync(id, run.Cancellation);
        var story = await archive.StoryAsync(id, run.Cancellation);
        return StoryReport.From(comparison!, story!.Members);
    }
}
