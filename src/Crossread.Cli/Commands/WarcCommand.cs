using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Crossread.Articles.Pages;
using Crossread.Cli.Terminal;
using Crossread.Pipeline;
using Crossread.Presentation;
using Crossread.Sources.Warc;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread warc</c>: web archives in, a line a record or an article line a page out.</summary>
internal static class WarcCommand
{
    private const int LinesAtOnce = 1 << 16;

    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("paths") { Description = "WARC and ARC files, compressed or not, and folders of them; none or - for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var articles = new Option<bool>("--articles") { Description = "Article lines instead, one for every page that was answered with success and holds text; see extract." };
        var command = new CrossreadCommand("warc", "Filter: web archives (WARC, ARC) in; what stands in every record out, a line a record.")
        {
            Details = "Writes {\"i\",\"type\",\"uri\",\"date\",\"status\",\"content_type\",\"payload_len\",\"payload_sha256\",\"findings\"}:\n"
                + "length and SHA-256 of the body with transfer and content codings undone. Damage is a finding, and reading goes on\n"
                + "behind it; a line without \"type\" says what is the matter with the archive apart from its records.\n",
            Examples = ["crossread warc pages.warc.gz", "crossread warc crawl/ | grep '\"type\":\"response\"' > responses.jsonl", "zcat pages.warc.gz | crossread warc", "crossread warc --articles pages.warc.gz > articles.jsonl"],
            Arguments = { paths },
            Options = { articles },
        };
        command.Runs(surroundings, (run, parsed) => RunAsync(run, parsed.GetValue(paths) ?? [], parsed.GetValue(articles) ? LineKind.Article : LineKind.Record));
        return command;
    }

    private enum LineKind
    {
        Record,
        Article,
    }

    // Null where the record is no page, or one without text.
    private static string? Article(WarcRecord record)
        => ArchivedPage.IsIn(record) && ArchivedPage.Of(record).Read(record.Address) is { Article.Text.Length: > 0 } read ? PageJson.Write(read) : null;

    private static async Task<int> RunAsync(CommandRun run, string[] paths, LineKind kind)
    {
        var (inputs, anyMissing) = Arguments.Find(run, paths);
        var progress = new ProgressLine(run.Surroundings, run.Messages.Level);
        long records = 0;
        foreach (var input in inputs.Inputs)
            records += await ReadAsync(run, input, inputs.Inputs.Length > 1 ? input.Name : null, kind, progress, records);
        progress.Clear();
        if (anyMissing)
            return ExitCode.Error;
        return records > 0
            ? ExitCode.Done
            : throw CommandException.NotMeasured($"{(paths.Length == 0 ? "standard input" : string.Join(", ", paths))}: no record; expected a web archive (WARC or ARC)");
    }

    private static async Task<long> ReadAsync(CommandRun run, Input input, string? file, LineKind kind, ProgressLine progress, long before)
    {
        await using var stream = input.Open();
        using var reader = new WarcReader(stream);
        long count = 0;
        using var lines = new MemoryStream();
        while (reader.Next() is { } record)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            if ((kind == LineKind.Record ? WarcJson.Write(record, record.MeasurePayload(), file) : Article(record)) is { } line)
                Add(lines, line);
            // A record line holds what is the matter with its record.
            if (kind == LineKind.Article)
                Say(run, input, record.Findings);
            Findings(run, reader, lines, input, file, kind);
            count++;
            progress.Report("records", before + count, input.Length is > 0 and var length && stream.CanSeek ? (double)stream.Position / length : null);
            if (lines.Length >= LinesAtOnce)
                await SendAsync(run, lines);
        }

        Findings(run, reader, lines, input, file, kind);
        await SendAsync(run, lines);
        await run.Surroundings.Output.FlushAsync(run.Cancellation);
        return count;
    }

    private static void Findings(CommandRun run, WarcReader reader, MemoryStream lines, Input input, string? file, LineKind kind)
    {
        var findings = reader.TakeFindings();
        if (findings.IsEmpty)
            return;
        if (kind == LineKind.Record)
            Add(lines, WarcJson.Write(findings, file));
        Say(run, input, findings);
    }

    private static void Say(CommandRun run, Input input, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            run.Messages.Finding(input.Name, finding);
    }

    private static void Add(MemoryStream lines, string line)
    {
        lines.Write(Encoding.UTF8.GetBytes(line));
        lines.WriteByte((byte)'\n');
    }

    private static async Task SendAsync(CommandRun run, MemoryStream lines)
    {
        lines.Position = 0;
        await lines.CopyToAsync(run.Surroundings.Output, run.Cancellation);
        lines.SetLength(0);
    }
}
