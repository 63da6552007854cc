using Crossread.Articles;
using Crossread.Stories;

namespace Crossread.Storage;

/// <summary>An article as the archive keeps it.</summary>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Article">The article as it came.</param>
/// <param name="Analysis">What the current engine read in it; null where only another one did.</param>
/// <param name="Membership">The story the current engine put it in; null where only another one did.</param>
public sealed record StoredArticle(long Number, Article Article, ArticleAnalysis? Analysis, Membership? Membership)
{
    /// <summary>The text that the article had when it was put into its story; null where it has that text still.</summary>
    public Article? First { get; init; }

    /// <summary>What the current engine read in <see cref="First"/>; null where only another one did, or there is none.</summary>
    public ArticleAnalysis? FirstAnalysis { get; init; }
}
