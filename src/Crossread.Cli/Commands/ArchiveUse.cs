using System.Collections.Immutable;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary>What the commands that read an archive share.</summary>
internal static class ArchiveUse
{
    /// <summary>The archive of the run, to read.</summary>
    public static Archive Open(CommandRun run) => Archive.Open(run.ArchivePath, ArchiveAccess.Read);

    /// <summary>The story that a person names by its id or the beginning of it.</summary>
    public static async Task<string> StoryAsync(CommandRun run, Archive archive, string typed)
        => One(archive, "story", typed, await archive.StoryIdsAsync(typed, 3, run.Cancellation), "crossread stories lists them");

    /// <summary>The article that a person names by its id or the beginning of it.</summary>
    public static async Task<string> ArticleAsync(CommandRun run, Archive archive, string typed)
        => One(archive, "article", typed, await archive.ArticleIdsAsync(typed, 3, run.Cancellation), "crossread story ID lists a story's");

    private static string One(Archive archive, string what, string typed, ImmutableArray<string> ids, string hint) => ids.Length switch
    {
        1 => ids[0],
        0 => throw CommandException.Error($"{what} '{typed}': there is none in archive {archive.Path}; {hint}"),
        _ => throw CommandException.Usage($"{what} '{typed}': begins several ids ({string.Join(", ", ids.Take(3))}…); expected more of it"),
    };
}
