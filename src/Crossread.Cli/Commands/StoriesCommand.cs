using System.CommandLine;
using System.Globalization;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread stories</c>: the stories of the archive.</summary>
internal static class StoriesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = Arguments.ListFormat();
        var since = Arguments.Day("--since", "Told on this day or later.");
        var until = Arguments.Day("--until", "Told on this day or earlier.");
        var words = new Option<string?>("--about") { Description = "An article of it holds these words.", HelpName = "WORDS" };
        var outlet = new Option<string?>("--outlet") { Description = "Told by this outlet.", HelpName = "NAME" };
        var speaker = new Option<string?>("--speaker") { Description = "Quotes a speaker whose name holds this.", HelpName = "NAME" };
        var articles = Arguments.Whole("--min-articles", "At least so many articles.", 1, 1, 1_000_000);
        var origins = Arguments.Whole("--min-origins", "At least so many origins for certain.", 0, 0, 1_000_000);
        var limit = Arguments.Limit(100);
        var command = new CrossreadCommand("stories", "List the stories of the archive, those last told first: articles, outlets and origins together.")
        {
            Examples = ["crossread stories", "crossread stories --min-articles 2 --since 2025-09-01", "crossread stories --outlet \"Radio Corvin\" --format csv"],
            Options = { since, until, words, outlet, speaker, articles, origins, limit, format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            using var archive = ArchiveUse.Open(run);
            var stories = await archive.StoriesAsync(
                new StoryQuery
                {
                    Since = parsed.GetValue(since),
                    Until = parsed.GetValue(until),
                    Words = parsed.GetValue(words),
                    Outlet = parsed.GetValue(outlet),
                    Speaker = parsed.GetValue(speaker),
                    MinimumArticles = parsed.GetValue(articles),
                    MinimumOrigins = parsed.GetValue(origins),
                    Limit = parsed.GetValue(limit),
                },
                run.Cancellation);
            var inTable = parsed.GetValue(format) == ListFormat.Table;
            var ids = ShortIds.Of(stories.Select(s => s.Id));
            var list = new Listing("story", "headline", "articles", "outlets", "origins", "differences", "*first", "last", "*outlet_names", "*outlets_not_stated", "*claims");
            foreach (var story in stories)
            {
                list.Add(
                    inTable ? ids[story.Id] : story.Id,
                    story.Headline,
                    story.Articles,
                    story.Outlets.Length,
                    Origins(story.Comparison),
                    story.Comparison?.Differences,
                    Day(story.First),
                    Day(story.Last),
                    story.Outlets,
                    story.Unstated,
                    story.Comparison?.Claims);
            }
            await list.WriteAsync(run, parsed.GetValue(format));
            if (list.Count == 0)
                run.Messages.Information($"no story fits in archive {archive.Path}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string? Origins(ComparisonRow? comparison)
        => comparison is null ? null
            : comparison.OriginsAtLeast == comparison.OriginsAtMost ? comparison.OriginsAtLeast.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{comparison.OriginsAtLeast}–{comparison.OriginsAtMost}");

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
