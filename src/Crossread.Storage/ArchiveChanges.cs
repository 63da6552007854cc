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
}
