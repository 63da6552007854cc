using Crossread.Articles;
using Crossread.Stories;

namespace Crossread.Storage;

/// <summary>An article as the archive keeps it.</summary>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Article">The article as it came.</param>
/// <param name="Analysis">What the current engine read in it; null where only another one did.</param>
/// <param name="Membership">The story the current engine put it in; null where only another one did.</param>
public sealed record StoredArticle(long Number, Article Article, ArticleAnalysis? Analysis, Membership? Membership);
