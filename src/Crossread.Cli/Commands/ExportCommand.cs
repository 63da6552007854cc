using System.CommandLine;
using System.Text;
using Crossread.Pipeline;
using Crossread.Presentation;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread export</c>: the archive, or a story of it, as files that others read.</summary>
internal static class ExportCommand
{
    // Said in the first line; raised when a reader of the lines would have to change.
    private const int Version = 1;

    public static Command Create(Surroundings surroundings)
    {
        var format = new Option<ExportFormat>("--format") { Description = "jsonl, markdown or html.", HelpName = "FORMAT", DefaultValueFactory = _ => ExportFormat.Jsonl };
        var story = new Option<string?>("--story") { Description = "Only this story.", HelpName = "ID" };
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "PATH" };
        var command = new CrossreadCommand("export", "Write the archive out: JSON lines (everything), Markdown or one-file HTML reports.")
        {
            Details = "The same articles give the same bytes, however they were added and on any number of cores.\n",
            Examples = ["crossread export > archive.jsonl", "crossread export --story 3f2a9c --format html -o story.html", "crossread export --format markdown > stories.md"],
            Options = { format, story, output },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            using var archive = ArchiveUse.Open(run);
            var only = parsed.GetValue(story) is { } typed ? await ArchiveUse.StoryAsync(run, archive, typed) : null;
            var path = parsed.GetValue(output) is { } named ? surroundings.FullPath(named) : null;
            var stories = only is null ? await AllAsync(run, archive) : [only];
            if (stories.Count == 0)
                throw CommandException.NotMeasured($"archive {archive.Path}: holds no story; crossread add fills it");
            if (parsed.GetValue(format) == ExportFormat.Html && stories.Count > 1)
                throw CommandException.Usage("--format html writes one story; name it with --story");
            await using var target = path is null ? null : Create(path);
            async Task WriteAsync(string text)
            {
                if (target is null)
                    await run.WriteAsync(text);
                else
                    await target.WriteAsync(Encoding.UTF8.GetBytes(text), run.Cancellation);
            }

            if (parsed.GetValue(format) == ExportFormat.Jsonl)
                await LinesAsync(run, archive, stories, only, WriteAsync);
            else
                await ReportsAsync(run, archive, stories, parsed.GetValue(format), WriteAsync);
            if (path is not null)
                run.Messages.Information(path);
            return ExitCode.Done;
        });
        return command;
    }

    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Error($"{path}: cannot be written: {e.Message}", e);
        }
    }

    // In order of opening, which is the order of arrival.
    private static async Task<List<string>> AllAsync(CommandRun run, Archive archive)
    {
        var stories = new List<string>();
        const int Portion = 1000;
        for (long after = 0; ;)
        {
            var rows = await archive.ArticlesAsync(after, Portion, run.Cancellation);
            stories.AddRange(rows.Where(r => r.Story == r.Id).Select(r => r.Id));
            if (rows.Length < Portion)
                return stories;
            after = rows[^1].Number;
        }
    }

    private static async Task LinesAsync(CommandRun run, Archive archive, List<string> stories, string? only, Func<string, Task> writeAsync)
    {
        await writeAsync(FormattableString.Invariant($"{{\"type\":\"export\",\"version\":{Version},\"engine\":\"{EngineVersion.Current}\"}}\n"));
        var members = only is null ? null : (await archive.StoryAsync(only, run.Cancellation))!.Members.Select(m => m.Article).ToHashSet(StringComparer.Ordinal);
        await foreach (var stored in archive.EverythingAsync(run.Cancellation))
        {
            if (members is not null && !members.Contains(stored.Article.Id))
                continue;
            await writeAsync(Line("article", ArticleJson.Write(stored.Article)));
            if (stored.Analysis is { } analysis)
                await writeAsync(Line("analysis", AnalysisJson.WriteAnnotation(analysis)));
            if (stored.Membership is { } membership)
                await writeAsync(Line("membership", MembershipJson.Write(membership)));
        }
        var reader = new StoryReader(archive);
        foreach (var story in stories)
        {
            if ((await archive.StoryAsync(story, run.Cancellation))!.Members.Length > 1)
                await writeAsync(Line("comparison", ComparisonJson.Write((await reader.CompareAsync(story, run.Cancellation))!)));
        }
    }

    private static string Line(string type, string json) => $"{{\"type\":\"{type}\",{json.AsSpan(1)}\n";

    private static async Task ReportsAsync(CommandRun run, Archive archive, List<string> stories, ExportFormat format, Func<string, Task> writeAsync)
    {
        var reader = new StoryReader(archive);
        foreach (var story in stories)
        {
            var comparison = await reader.CompareAsync(story, run.Cancellation);
            var members = await archive.StoryAsync(story, run.Cancellation);
            var report = StoryReport.From(comparison!, members!.Members);
            await writeAsync(format == ExportFormat.Html ? HtmlReport.Write(report) : MarkdownReport.Write(report) + (stories.Count > 1 ? "\n" : ""));
        }
    }
}
