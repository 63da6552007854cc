using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Crossread.Language.Text;
using Crossread.Presentation;
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
        var kind = Arguments.Choice<StatementKind>("--kind", "How much of it is quoted", "KIND");
        var stance = Arguments.Choice<Stance>("--stance", "What the speaker does by saying it", "STANCE");
        var type = Types();
        var story = new Option<string?>("--story") { Description = "In an article of this story.", HelpName = "ID" };
        var outlet = new Option<string?>("--outlet") { Description = "Told by this outlet.", HelpName = "NAME" };
        var since = Arguments.Day("--since", "In an article of this day or later.");
        var until = Arguments.Day("--until", "In an article of this day or earlier.");
        var limit = Arguments.Limit(100);
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("statements", "List who said what, how, through whom and when, those of the articles published last first.")
        {
            Examples =
            [
                "crossread statements --speaker Marrick",
                "crossread statements --about \"letter OR warned\" --kind direct",
                "crossread statements --stance denies --since 2025-11-01 --outlet \"Radio Corvin\"",
                "crossread statements --type any --format csv > statements.csv",
            ],
            Options = { speaker, about, kind, stance, type, story, outlet, since, until, limit, format },
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
                    Types = StatementQuery.TypesOf(parsed.GetValue(type)!)!.Value,
                    Story = parsed.GetValue(story) is { } typed ? await ArchiveUse.StoryAsync(run, archive, typed) : null,
                    Outlet = parsed.GetValue(outlet),
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                    Limit = parsed.GetValue(limit),
                },
                run.Cancellation);
            var list = parsed.GetValue(format) == ListFormat.Table ? ForReading(statements) : await WholeAsync(statements, archive, run.Cancellation);
            await list.WriteAsync(run, parsed.GetValue(format));
            if (list.Count == 0)
                run.Messages.Information($"no statement fits in archive {archive.Path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Types() => new("--type")
    {
        Description = $"{Arguments.OneOf(StatementQuery.TypeWords)}; said leaves out beliefs and plans.",
        HelpName = "TYPE",
        DefaultValueFactory = _ => StatementQuery.TypeWords[0],
        CustomParser = result =>
        {
            var typed = result.Tokens[0].Value;
            if (StatementQuery.TypesOf(typed) is null)
                result.AddError($"--type '{typed}': expected {Arguments.OneOf(StatementQuery.TypeWords)}");
            return typed;
        },
    };

    // What is plain is not said: of most statements only how much is quoted.
    private static Listing ForReading(ImmutableArray<StatementRow> statements)
    {
        var ids = ShortIds.Of(statements.Select(s => s.Article.Id));
        var list = new Listing("speaker", "words", "how", "day", "outlet", "article");
        foreach (var statement in statements)
        {
            string[] how = [Phrases.Of(statement.Kind), .. Phrases.Marks(statement.Type, statement.Stance, statement.Certainty), Phrases.Via(statement.Chain), statement.Occasion.Length > 0 ? $"“{statement.Occasion}”" : string.Empty];
            list.Add(
                statement.SpeakerType == SpeakerType.NotStated ? "nobody named" : statement.Speaker,
                statement.Words,
                string.Join("; ", how.Where(h => h.Length > 0)),
                statement.Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                statement.Article.Outlet ?? statement.Article.Source,
                ids[statement.Article.Id]);
        }
        return list;
    }

    private static async Task<Listing> WholeAsync(ImmutableArray<StatementRow> statements, Archive archive, CancellationToken cancellation)
    {
        var places = new Dictionary<string, CodePointIndex>(StringComparer.Ordinal);
        var list = new Listing(
            "speaker", "words", "kind", "stance", "certainty", "type", "chain", "occasion", "published", "outlet", "article",
            "role", "speaker_type", "source", "cue", "story", "index", "nested_in", "span", "confidence");
        foreach (var statement in statements)
        {
            var article = statement.Article;
            if (!places.TryGetValue(article.Id, out var index))
                places[article.Id] = index = new CodePointIndex((await archive.ArticleAsync(article.Id, cancellation))!.Text);
            list.Add(
                statement.Speaker,
                statement.Words,
                Phrases.Name(statement.Kind),
                Phrases.Name(statement.Stance),
                Phrases.Name(statement.Certainty),
                Phrases.Name(statement.Type),
                statement.Chain.Select(h => h.Name).ToImmutableArray(),
                statement.Occasion.Length > 0 ? statement.Occasion : null,
                article.Published?.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                article.Outlet ?? article.Source,
                article.Id,
                statement.Role,
                Phrases.Name(statement.SpeakerType),
                statement.Source,
                statement.Cue,
                article.Story,
                statement.Place,
                statement.NestedIn,
                ImmutableArray.Create(index.ToCodePoint(statement.Extent.Start), index.ToCodePoint(statement.Extent.End)),
                statement.Confidence);
        }
        return list;
    }
}
