using System.CommandLine;
using Crossread.Articles;
using Crossread.Presentation;
using Crossread.Stories;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread group</c>: article lines in, which story each is in out.</summary>
internal static class GroupCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var batch = new Option<bool>("--batch") { Description = "Read all lines first, and group them at once whatever their order." };
        var command = new CrossreadCommand("group", "Filter: article lines in order of arrival in; the story of each and why out, a line a line.")
        {
            Details = "Writes {\"id\",\"story\",\"copy_of\",\"because\"}. A story is named by the article that opened it.\n"
                + "Without --batch no line waits for a later one, and no decision is changed later.\n",
            Examples =
            [
                "crossread group < articles.jsonl > stories.jsonl",
                "crossread group --batch < articles.jsonl > stories.jsonl",
            ],
            Options = { batch },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var firstLine = new Dictionary<string, long>(StringComparer.Ordinal);
            bool IsNew(long line, Article article)
            {
                if (firstLine.TryAdd(article.Id, line))
                    return true;
                run.Messages.Finding($"standard input, line {line}", new Finding("repeated-id", $"the id '{article.Id}' stands in line {firstLine[article.Id]} already; the first is kept"));
                return false;
            }

            var all = parsed.GetValue(batch) ? new List<ArticleAnalysis>() : null;
            var grouper = new StoryGrouper();
            var lines = await LineFilter.RunAsync(run, surroundings.Input, "standard input", a => a, async (line, analysis) =>
            {
                if (!IsNew(line, analysis.Article))
                    return;
                if (all is not null)
                    all.Add(analysis);
                else
                    await run.WriteLineAsync(MembershipJson.Write(grouper.Add(analysis)));
            });
            foreach (var membership in all is null ? [] : StoryGrouper.GroupAll(all))
                await run.WriteLineAsync(MembershipJson.Write(membership));
            return LineFilter.Finish(lines, "standard input");
        });
        return command;
    }
}
