using System.CommandLine;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Presentation;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread compare</c>: article lines, taken as one story, in; one comparison out.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new CrossreadCommand("compare", "Filter: article lines, taken as one story, in; one JSON object with claims, differences, coverage and passages out.")
        {
            Examples = ["crossread compare < story.jsonl > comparison.json"],
        };
        command.Runs(surroundings, async (run, _) =>
        {
            var analyses = new List<ArticleAnalysis>();
            var ids = new HashSet<string>(StringComparer.Ordinal);
            var lines = await LineFilter.RunAsync(run, surroundings.Input, "standard input", a => a, (line, analysis) =>
            {
                if (ids.Add(analysis.Article.Id))
                    analyses.Add(analysis);
                else
                    run.Messages.Finding($"standard input, line {line}", new Finding("repeated-id", $"the id '{analysis.Article.Id}' came before; the first is kept"));
                return Task.CompletedTask;
            });
            var code = LineFilter.Finish(lines, "standard input");
            var comparison = new StoryComparer().Compare(analyses[0].Article.Id, [.. analyses], run.Cancellation);
            await run.WriteLineAsync(ComparisonJson.Write(comparison));
            return code;
        });
        return command;
    }
}
