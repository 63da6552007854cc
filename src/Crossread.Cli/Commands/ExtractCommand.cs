using System.CommandLine;
using System.Text;
using Crossread.Articles.Pages;
using Crossread.Pipeline;
using Crossread.Presentation;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread extract</c>: pages in, the articles they hold out.</summary>
internal static class ExtractCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new CrossreadCommand("extract", "Filter: web pages in; main text, title, publication time, authors, credit and findings out, a line a line, in order.")
        {
            Details = "Reads {\"id\",\"url\",\"html\"} (all but html optional) and writes article lines, which the other filters read.\n"
                + "Nothing is fetched and no script is run. A bad line gives a finding on standard error.\n",
            Examples =
            [
                "crossread extract < pages.jsonl > articles.jsonl",
                "crossread extract < pages.jsonl | crossread annotate > annotated.jsonl",
            ],
        };
        command.Runs(surroundings, async (run, _) =>
        {
            const string Name = "standard input";
            var lines = await LineFilter.RunAsync(
                run, surroundings.Input, Name,
                line => PageLines.Parse(line) is { } read
                    ? new FilterLine<byte[]>(read.Number, read.Page is { } page ? Encoding.UTF8.GetBytes(PageJson.Write(ArticleExtractor.Read(page.Html, page.Id, page.Address)) + "\n") : null, read.Finding)
                    : null,
                async (_, line) =>
                {
                    await surroundings.Output.WriteAsync(line, run.Cancellation);
                    await surroundings.Output.FlushAsync(run.Cancellation);
                });
            return LineFilter.Finish(lines, Name, "page lines: {\"id\",\"url\",\"html\"}");
        });
        return command;
    }
}
