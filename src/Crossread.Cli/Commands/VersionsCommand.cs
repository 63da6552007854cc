using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Crossread.Articles.Versions;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread versions</c>: what an outlet changed in an article since it was first had.</summary>
internal static class VersionsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var article = new Argument<string>("article") { Description = "The article's id or the beginning of it." };
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("versions", "List what an outlet changed in an article: headline, paragraphs and words, version by version.")
        {
            Details = "In a table words that are gone stand between [- and -], new ones between [+ and +].\n",
            Examples = ["crossread versions 3f2a9c", "crossread versions 3f2a9c --format jsonl"],
            Arguments = { article },
            Options = { format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            using var archive = ArchiveUse.Open(run);
            var id = await ArchiveUse.ArticleAsync(run, archive, parsed.GetValue(article)!);
            var versions = await archive.VersionsAsync(id, run.Cancellation);
            var list = new Listing("version", "seen", "what", "words", "*before", "*after");
            for (var i = 0; i < versions.Length; i++)
            {
                var (number, seen, _) = versions[i];
                if (i == 0)
                {
                    list.Add(number, Time(seen), "first", versions[i].Article.Title, null, versions[i].Article.Title);
                    continue;
                }

                var difference = VersionDifference.Between(versions[i - 1].Article, versions[i].Article);
                if (!difference.Headline.IsEmpty)
                    Add(list, number, seen, "headline changed", difference.Headline);
                foreach (var change in difference.Paragraphs)
                    Add(list, number, seen, $"paragraph {Presentation.Phrases.Name(change.Kind)}", change.Words);
            }

            await list.WriteAsync(run, parsed.GetValue(format));
            if (versions.Length == 1)
                run.Messages.Information("no other version was seen");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Add(Listing list, int number, DateTimeOffset? seen, string what, ImmutableArray<WordRun> words) => list.Add(
        number,
        Time(seen),
        what,
        string.Concat(words.Select(Marked)),
        Side(words, WordRunKind.Added),
        Side(words, WordRunKind.Removed));

    private static string Marked(WordRun run) => run.Kind switch
    {
        WordRunKind.Added => $"[+{run.Words}+]",
        WordRunKind.Removed => $"[-{run.Words}-]",
        _ => run.Words,
    };

    private static string? Side(ImmutableArray<WordRun> words, WordRunKind without)
        => words.Any(w => w.Kind != without) ? string.Concat(words.Where(w => w.Kind != without).Select(w => w.Words)).Trim() : null;

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
