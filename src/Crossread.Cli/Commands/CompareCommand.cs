using System.CommandLine;
using Crossread.Cli.Terminal;
using Crossread.Comparison;
using Crossread.Pipeline;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread compare</c>: article lines, files or archived articles, taken as one story, in; one comparison out.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var what = new Argument<string[]>("what") { Description = "Files and folders, or ids of articles of the archive; none or - for article lines on standard input.", Arity = ArgumentArity.ZeroOrMore };
        var format = ReportWriting.Format("json for files and standard input, text for the archive");
        var all = Arguments.All();
        var map = Arguments.Map();
        var command = new CrossreadCommand("compare", "Compare reports taken as one story: claims, differences, coverage, passages, origins.")
        {
            Details = "As a filter (standard input or paths) it writes one JSON object; offsets are Unicode code points, half-open.\n",
            Examples =
            [
                "crossread compare < story.jsonl > comparison.json",
                "crossread compare reports/ --format text",
                "crossread compare 3f2a 91bc --archive news.db",
            ],
            Arguments = { what },
            Options = { format, all, map },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var names = parsed.GetValue(what) ?? [];
            var length = parsed.GetValue(all) ? ReportLength.Whole : ReportLength.Short;
            bool IsPath(string name) => name == "-" || Path.Exists(surroundings.FullPath(name));
            if (names.Length > 0 && !names.Any(IsPath) && (File.Exists(run.ArchivePath) || !names.Any(LooksLikePath)))
            {
                using var archive = ArchiveUse.Open(run);
                var ids = new List<string>();
                foreach (var name in names)
                    ids.Add(await ArchiveUse.ArticleAsync(run, archive, name));
                if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
                    throw CommandException.Usage("compare: an article is named twice; expected different ones");
                var kept = await new StoryReader(archive).CompareAsync(ids[0], ids, run.Cancellation);
                await ReportWriting.WriteAsync(run, kept, [], parsed.GetValue(format) ?? ReportFormat.Text, length);
                return ExitCode.Done;
            }

            var (reading, code) = await Arguments.ReadAsync(run, names, parsed.GetValue(map) ?? FieldMap.None);
            var story = reading.Analyses[0].Article.Id;
            var comparison = new StoryComparer().Compare(story, reading.Analyses, run.Cancellation);
            await ReportWriting.WriteAsync(run, comparison, [], parsed.GetValue(format) ?? ReportFormat.Json, length);
            return code;
        });
        return command;
    }

    private static bool LooksLikePath(string name) => name.Contains('/', StringComparison.Ordinal) || name.Contains(Path.DirectorySeparatorChar) || Path.HasExtension(name);
}
