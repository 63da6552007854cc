using Crossread.Articles;

namespace Crossread.Storage;

/// <summary>An article of the archive that was seen with another text.</summary>
/// <param name="Analysis">The newer version, under the id of the article, and what was read in it.</param>
/// <param name="Seen">When it was seen.</param>
public sealed record ChangedArticle(ArticleAnalysis Analysis, DateTimeOffset Seen);
