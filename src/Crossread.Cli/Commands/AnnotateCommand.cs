using System.CommandLine;
using System.Text;
using Crossread.Language.Tagging;
using Crossread.Presentation;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread annotate</c>: article lines in, what was read in each out.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var tokens = new Option<bool>("--tokens") { Description = "Tokens too: words as Universal Dependencies counts them (\"don't\" is two), their universal parts of speech and dictionary forms." };
        var parse = new Option<bool>("--parse") { Description = "The same, with heads and relations (Universal Dependencies), and parts of speech as the parser sees them." };
        var command = new CrossreadCommand("annotate", "Filter: article lines in; sentences, names, times and statements out, a line a line, in order.")
        {
            Details = "Reads {\"id\",\"title\",\"text\",\"published\",\"outlet\",\"language\"} (all but id and text optional).\n"
                + "Offsets are Unicode code points of the text, half-open. A bad line gives a finding on standard error.\n",
            Examples =
            [
                "crossread annotate < articles.jsonl > annotated.jsonl",
                "crossread annotate --tokens < articles.jsonl | head -1",
            ],
            Options = { tokens, parse },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var tagger = !parsed.GetValue(parse) && parsed.GetValue(tokens) ? new Tagger() : null;
            Func<Articles.ArticleAnalysis, string> write = parsed.GetValue(parse) ? AnalysisJson.WriteAnnotationWithTrees
                : tagger is not null ? analysis => AnalysisJson.WriteAnnotationWithTokens(analysis, tagger.Tag(analysis.Language))
                : AnalysisJson.WriteAnnotation;
            var lines = await LineFilter.RunAsync(
                run, surroundings.Input, "standard input",
                analysis => Encoding.UTF8.GetBytes(write(analysis) + "\n"),
                async (_, line) =>
                {
                    await surroundings.Output.WriteAsync(line, run.Cancellation);
                    await surroundings.Output.FlushAsync(run.Cancellation);
                });
            return LineFilter.Finish(lines, "standard input");
        });
        return command;
    }
}
