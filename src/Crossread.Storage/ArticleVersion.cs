using Crossread.Articles;

namespace Crossread.Storage;

/// <summary>A text that an article had at a time.</summary>
/// <param name="Number">Its place in the order of the article's versions, from 1.</param>
/// <param name="Seen">When it was first seen; null where that is not known.</param>
/// <param name="Article">The article as it was.</param>
public sealed record ArticleVersion(int Number, DateTimeOffset? Seen, Article Article);
