using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Storage;

/// <summary>What is added to an archive at once: all of it, or none where the process ends before its end.</summary>
public sealed record ArchiveChanges
{
    /// <summary>Articles read and grouped, in order of arrival.</summary>
    public ImmutableArray<GroupedArticle> Articles { get; init; } = [];

    /// <summary>Inputs read to their end.</summary>
    public ImmutableArray<ImportedSource> Sources { get; init; } = [];

    /// <summary>Stories compared. A newer comparison of a story takes the place of an older one.</summary>
    public ImmutableArray<StoryComparison> Comparisons { get; init; } = [];

    /// <summary>Articles of the archive that were seen with another text. The newest text is read, shown and compared; those before are kept as versions. The article stays in its story.</summary>
    public ImmutableArray<ChangedArticle> ChangedArticles { get; init; } = [];

    /// <summary>Feeds to watch, new or with another state; a new one whose address is watched already changes nothing.</summary>
    public ImmutableArray<WatchedFeed> Feeds { get; init; } = [];

    /// <summary>Addresses of feeds to watch no more. Their articles stay, and pages that wait to be fetched are fetched still.</summary>
    public ImmutableArray<string> RemovedFeeds { get; init; } = [];

    /// <summary>Pages of feeds' entries, new or with another state; a new one whose address is there already changes nothing.</summary>
    public ImmutableArray<WatchedPage> Pages { get; init; } = [];

    /// <summary>What sites allow; a newer answer of a site takes the place of an older one.</summary>
    public ImmutableArray<SiteRules> Sites { get; init; } = [];
}
