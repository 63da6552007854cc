using System.Collections.Immutable;
using System.CommandLine;
using Crossread.Cli.Terminal;
using Crossread.Storage;
using Spectre.Console;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread search</c>: articles by their words.</summary>
internal static class SearchCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var query = new Argument<string[]>("query") { Description = "Words that must all be there; \"quoted words\" stand together; OR; -word excludes; word* any ending.", Arity = ArgumentArity.OneOrMore };
        var limit = Arguments.Limit(20);
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("search", "Find articles by the words of their titles and texts, the best match first.")
        {
            Examples = ["crossread search crane collapse", "crossread search '\"bolts that failed\"'", "crossread search spillway OR turbine --format jsonl"],
            Arguments = { query },
            Options = { limit, format },
        };
        // A word that begins with a minus excludes: it is no option.
        command.TreatUnmatchedTokensAsErrors = false;
        command.Runs(surroundings, async (run, parsed) =>
        {
            var typed = string.Join(' ', [.. parsed.GetValue(query) ?? [], .. parsed.UnmatchedTokens]);
            if (parsed.UnmatchedTokens.FirstOrDefault(t => t.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
                throw CommandException.Usage($"unknown option {unknown}; see crossread search --help");
            using var archive = ArchiveUse.Open(run);
            var hits = await archive.SearchAsync(typed, parsed.GetValue(limit), 0, run.Cancellation);
            if (hits.IsEmpty)
                run.Messages.Information($"nothing holds '{typed}' in archive {archive.Path}");
            if (parsed.GetValue(format) == ListFormat.Table)
            {
                await run.WriteAsync(Text(run, hits));
                return ExitCode.Done;
            }
            var list = new Listing("article", "title", "outlet", "published", "story", "excerpts");
            foreach (var hit in hits)
                list.Add(hit.Article.Id, hit.Article.Title, hit.Article.Outlet, hit.Article.Published?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), hit.Article.Story, hit.Excerpts.Select(e => e.Words).ToImmutableArray());
            await list.WriteAsync(run, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Text(CommandRun run, ImmutableArray<SearchHit> hits)
    {
        if (hits.IsEmpty)
            return string.Empty;
        var ids = ShortIds.Of(hits.Select(h => h.Article.Id).Concat(hits.Select(h => h.Article.Story).OfType<string>()));
        using var screen = new TextScreen(run);
        foreach (var hit in hits)
        {
            screen.WriteLine(TextScreen.Shown(hit.Article.Title ?? hit.Article.Source ?? hit.Article.Id), new Style(decoration: Decoration.Bold));
            var about = new[] { hit.Article.Outlet, hit.Article.Published?.Day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture), "article " + ids[hit.Article.Id], hit.Article.Story is { } story ? "story " + ids[story] : null };
            screen.WriteLine(string.Join("  ·  ", about.OfType<string>().Select(TextScreen.Shown)), new Style(Color.Grey));
            foreach (var excerpt in hit.Excerpts)
            {
                var line = new Paragraph();
                line.Append("  … ", new Style(Color.Grey));
                var at = excerpt.Span.Start;
                foreach (var found in excerpt.Found)
                {
                    line.Append(Words(excerpt, at, found.Start));
                    line.Append(Words(excerpt, found.Start, found.End), new Style(decoration: Decoration.Bold | Decoration.Underline));
                    at = found.End;
                }
                line.Append(Words(excerpt, at, excerpt.Span.End));
                line.Append(" …", new Style(Color.Grey));
                screen.Write(line);
                screen.WriteLine();
            }
            screen.WriteLine();
        }
        return screen.Render();
    }

    private static string Words(SearchExcerpt excerpt, int start, int end)
        => string.Concat(excerpt.Words[(start - excerpt.Span.Start)..(end - excerpt.Span.Start)].Select(c => char.IsControl(c) ? ' ' : c));
}
