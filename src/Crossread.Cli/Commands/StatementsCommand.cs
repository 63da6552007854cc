using System.Collections.Immutable;
using System.CommandLine;
using Crossread.Language.Text;
using Crossread.Statements;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread statements</c>: who said what, over the whole archive.</summary>
internal static class StatementsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var speaker = new Option<string?>("--speaker") { Description = "The speaker's name holds this.", HelpName = "NAME" };
        var about = new Option<string?>("--about") { Description = "The statement holds these words.", HelpName = "WORDS" };
        var kind = new Option<StatementKind?>("--kind") { Description = "direct, mixed or indirect.", HelpName = "KIND" };
        var stance = new Option<Stance?>("--stance") { Description = "asserts, denies, confirms, asks, promises, threatens, praises, criticises, doubts or declinesToComment.", HelpName = "STANCE" };
        var story = new Option<string?>("--story") { Description = "In an article of this story.", HelpName = "ID" };
        var since = Arguments.Day("--since", "In an article of this day or later.");
        var until = Arguments.Day("--until", "In an article of this day or earlier.");
        var limit = Arguments.Limit(100);
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("statements", "List who said what, in which article.")
        {
            Examples = ["crossread statements --speaker Marrick", "crossread statements --about \"letter OR warned\" --kind direct", "crossread statements --format csv > statements.csv"],
            Options = { speaker, about, kind, stance, story, since, until, limit, format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            using var archive = ArchiveUse.Open(run);
            var statements = await archive.StatementsAsync(
                new StatementQuery
                {
                    Speaker = parsed.GetValue(speaker),
                    About = parsed.GetValue(about),
                    Kind = parsed.GetValue(kind),
                    Stance = parsed.GetValue(stance),
                    Story = parsed.GetValue(story) is { } typed ? await ArchiveUse.StoryAsync(run, archive, typed) : null,
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                    Limit = parsed.GetValue(limit),
                },
                run.Cancellation);
            var inTable = parsed.GetValue(format) == ListFormat.Table;
            var ids = ShortIds.Of(statements.Select(s => s.Article.Id));
            var places = new Dictionary<string, CodePointIndex>(StringComparer.Ordinal);
            var list = new Listing("speaker", "words", "kind", "stance", "outlet", "article", "*role", "*speaker_type", "*certainty", "*source", "*cue", "*published", "*story", "*span", "*confidence");
            foreach (var statement in statements)
            {
                var article = statement.Article;
                list.Add(
                    statement.Speaker,
                    statement.Words,
                    Lower(statement.Kind.ToString()),
                    Lower(statement.Stance.ToString()),
                    article.Outlet ?? article.Source,
                    inTable ? ids[article.Id] : article.Id,
                    statement.Role,
                    Lower(statement.SpeakerType.ToString()),
                    Lower(statement.Certainty.ToString()),
                    statement.Source,
                    statement.Cue,
                    article.Published?.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
                    article.Story,
                    inTable ? null : await SpanAsync(article.Id, statement.Extent),
                    statement.Confidence);
            }
            await list.WriteAsync(run, parsed.GetValue(format));
            if (list.Count == 0)
                run.Messages.Information($"no statement fits in archive {archive.Path}");
            return ExitCode.Done;

            async Task<ImmutableArray<int>> SpanAsync(string id, TextSpan span)
            {
                if (!places.TryGetValue(id, out var index))
                    places[id] = index = new CodePointIndex((await archive.ArticleAsync(id, run.Cancellation))!.Text);
                return [index.ToCodePoint(span.Start), index.ToCodePoint(span.End)];
            }
        });
        return command;
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
