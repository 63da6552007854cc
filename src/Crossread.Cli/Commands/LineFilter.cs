using Crossread.Articles;
using Crossread.Pipeline;

namespace Crossread.Cli.Commands;

/// <summary>What the filters share: article lines in, read on every core, taken up in order.</summary>
internal static class LineFilter
{
    /// <summary>Reads article lines, analyses each, and hands the results on in the order of the lines; bad lines become findings on standard error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The lines.</param>
    /// <param name="name">What the input is called in findings.</param>
    /// <param name="work">A pure function of an analysis, done on any core.</param>
    /// <param name="take">Takes a line's number and result, one after the other.</param>
    /// <returns>How many lines were read as articles, and how many were not.</returns>
    public static async Task<(long Read, long Bad)> RunAsync<TResult>(
        CommandRun run, Stream input, string name, Func<ArticleAnalysis, TResult> work, Func<long, TResult, Task> take)
    {
        var analyzer = new Lazy<ArticleAnalyzer>(() => new ArticleAnalyzer());
        long read = 0, bad = 0;
        (ArticleLine? Line, TResult? Result) Work(InputLine input, CancellationToken cancellation)
        {
            var line = ArticleLines.Parse(input);
            return line?.Article is { } article
                ? (line with { Article = null }, work(analyzer.Value.Analyze(article, cancellation)))
                : (line, default);
        }

        var results = OrderedParallel.SelectAsync(
            LineReader.ReadAsync(input, cancellationToken: run.Cancellation), Work, Environment.ProcessorCount, run.Cancellation);
        await foreach (var (line, result) in results)
        {
            if (line is null)
                continue;
            if (line.Finding is { } finding)
            {
                bad++;
                run.Messages.Finding($"{name}, line {line.Number}", finding);
                continue;
            }
            read++;
            await take(line.Number, result!);
        }
        return (read, bad);
    }

    /// <summary>Ends a filter that read nothing with the exit code for that.</summary>
    public static int Finish((long Read, long Bad) lines, string name)
        => lines.Read > 0
            ? ExitCode.Done
            : throw CommandException.NotMeasured(lines.Bad > 0
                ? $"{name}: no line of {lines.Bad} could be read; expected article lines: {{\"id\",\"text\",…}}"
                : $"{name}: empty; expected article lines: {{\"id\",\"text\",…}}");
}
