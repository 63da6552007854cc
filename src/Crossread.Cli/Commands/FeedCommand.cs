using System.CommandLine;
using Crossread.Pipeline;
using Crossread.Presentation;
using Crossread.Sources;
using Crossread.Sources.Opml;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread feed</c>: feeds in, what each says out, a line a feed.</summary>
internal static class FeedCommand
{
    private const string Expected = "expected a feed (RSS, Atom, RDF, CDF, JSON Feed), a sitemap or OPML";

    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("paths") { Description = "Feed files and folders of them; none or - for JSON lines, or one feed, from standard input.", Arity = ArgumentArity.ZeroOrMore };
        var opml = new Option<bool>("--opml") { Description = "Write one OPML list of the feeds instead: each by the address it states, or its base_url." };
        var command = new CrossreadCommand("feed", "Filter: feeds in (RSS, Atom, RDF, CDF, JSON Feed, sitemaps, OPML); what each says of itself and its entries out, a line a feed.")
        {
            Details = "With - reads JSON lines {\"id\",\"body\" (base64),\"headers\",\"base_url\"}, or a single feed.\n"
                + "Writes {\"id\",\"damaged\",\"format\",\"encoding\",\"feed\":{…},\"entries\":[{…}],\"findings\"}: times in UTC; titles, subtitles,\n"
                + "authors and rights as plain text; summaries and content as HTML that is safe to show.\n",
            Examples = ["crossread feed news.xml", "crossread feed feeds/ > feeds.jsonl", "curl -s https://example.org/feed.xml | crossread feed -", "crossread feed feeds/ --opml > feeds.opml"],
            Arguments = { paths },
            Options = { opml },
        };
        command.Runs(surroundings, (run, parsed) => RunAsync(run, parsed.GetValue(paths) ?? [], parsed.GetValue(opml) ? [] : null));
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, string[] paths, List<(Feed Feed, string? Address)>? list)
    {
        var (inputs, anyMissing) = Arguments.Find(run, paths);
        long read = 0, bad = 0;
        foreach (var input in inputs.Inputs)
        {
            var name = input.Path is null ? null : input.Path;
            var documents = OrderedParallel.SelectAsync(FeedDocuments.ReadAsync(input, name, run.Cancellation), Work, Environment.ProcessorCount, run.Cancellation);
            await foreach (var (feed, document, where, finding) in documents)
            {
                if (feed is not null && list is not null)
                    list.Add((feed, document!.Address));
                else if (feed is not null)
                    await run.WriteLineAsync(FeedJson.Write(document!.Id, feed));

                if (finding is null)
                    read++;
                else
                    bad++;
                if (finding is not null)
                    run.Messages.Finding(where, finding);
            }
        }

        if (list is not null && read > 0)
            await run.WriteAsync(OpmlWriter.Write(OutlineList.Of(null, list)));
        if (anyMissing)
            return ExitCode.Error;
        return read > 0
            ? ExitCode.Done
            : throw CommandException.NotMeasured(bad > 0 ? $"no feed in {bad} input{(bad == 1 ? "" : "s")}; {Expected}" : $"{(paths.Length == 0 ? "standard input" : string.Join(", ", paths))}: empty; {Expected}");
    }

    private static (Feed? Feed, FeedDocument? Document, string Where, Finding? Finding) Work(FeedDocumentLine line, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (line.Document is not { } document)
            return (null, null, line.Where, line.Finding);
        var feed = document.Read();
        return (feed, document, line.Where, feed.Format is null ? feed.Findings[^1] : null);
    }
}
