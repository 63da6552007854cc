using Crossread.Articles;
using Crossread.Pipeline;

namespace Crossread.Cli.Commands;

/// <summary>What the filters share: lines in, read on every core, taken up in order.</summary>
internal static class LineFilter
{
    /// <summary>Reads article lines, analyses each, and hands the results on in the order of the lines; bad lines become findings on standard error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The lines.</param>
    /// <param name="name">What the input is called in findings.</param>
    /// <param name="work">A pure function of an analysis, done on any core.</param>
    /// <param name="take">Takes a line's number and result, one after the other.</param>
    /// <returns>How many lines were read as articles, and how many were not.</returns>
    public static Task<(long Read, long Bad)> RunAsync<TResult>(
        CommandRun run, Stream input, string name, Func<ArticleAnalysis, TResult> work, Func<long, TResult, Task> take)
    {
        var analyzer = new Lazy<ArticleAnalyzer>(() => new ArticleAnalyzer());
        FilterLine<TResult>? Work(InputLine line) => ArticleLines.Parse(line) is { } read
            ? new FilterLine<TResult>(read.Number, read.Article is { } article ? work(analyzer.Value.Analyze(article, run.Cancellation)) : default, read.Finding)
            : null;
        return RunAsync(run, input, name, Work, take);
    }

    /// <summary>Reads lines and hands what was made of them on in their order; bad lines become findings on standard error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The lines.</param>
    /// <param name="name">What the input is called in findings.</param>
    /// <param name="work">A pure function of a line, done on any core; null for a line that counts for nothing.</param>
    /// <param name="take">Takes a line's number and result, one after the other.</param>
    /// <returns>How many lines were read, and how many were not.</returns>
    public static async Task<(long Read, long Bad)> RunAsync<TResult>(
        CommandRun run, Stream input, string name, Func<InputLine, FilterLine<TResult>?> work, Func<long, TResult, Task> take)
    {
        long read = 0, bad = 0;
        var results = OrderedParallel.SelectAsync(
            LineReader.ReadAsync(input, cancellationToken: run.Cancellation), (line, _) => work(line), Environment.ProcessorCount, run.Cancellation);
        await foreach (var line in results)
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
            await take(line.Number, line.Result!);
        }
        return (read, bad);
    }

    /// <summary>Ends a filter that read nothing with the exit code for that.</summary>
    /// <param name="lines">How many lines were read, and how many were not.</param>
    /// <param name="name">What the input is called.</param>
    /// <param name="expected">What its lines should be.</param>
    public static int Finish((long Read, long Bad) lines, string name, string expected = "article lines: {\"id\",\"text\",…}")
        => lines.Read > 0
            ? ExitCode.Done
            : throw CommandException.NotMeasured(lines.Bad > 0
                ? $"{name}: no line of {lines.Bad} could be read; expected {expected}"
                : $"{name}: empty; expected {expected}");
}
