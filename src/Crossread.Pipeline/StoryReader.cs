using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Storage;

namespace Crossread.Pipeline;

/// <summary>Gives the comparison of a story of an archive: the one that is kept, or one made now.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class StoryReader(Archive archive)
{
    private readonly StoryComparer _comparer = new();

    /// <summary>The comparison of a story over its present members; null where there is no story of that id.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<StoryComparison?> CompareAsync(string story, CancellationToken cancellationToken = default)
    {
        if (await archive.ComparisonAsync(story, cancellationToken) is { } kept)
            return kept;
        if (await archive.StoryAsync(story, cancellationToken) is not { } members)
            return null;
        return await CompareAsync(story, members.Members.Select(m => m.Article), cancellationToken);
    }

    /// <summary>A comparison of articles of the archive that somebody puts together.</summary>
    /// <param name="story">What to call it.</param>
    /// <param name="articles">Ids of articles, in the order to show them.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no article of one of the ids.</exception>
    public async Task<StoryComparison> CompareAsync(string story, IEnumerable<string> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var analyses = ImmutableArray.CreateBuilder<ArticleAnalysis>();
        foreach (var id in articles)
            analyses.Add(await archive.AnalysisAsync(id, cancellationToken) ?? throw new ArgumentException($"The archive holds no article '{id}'.", nameof(articles)));
        return _comparer.Compare(story, analyses.DrainToImmutable(), cancellationToken);
    }
}
