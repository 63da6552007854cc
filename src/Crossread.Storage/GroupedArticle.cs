using Crossread.Articles;
using Crossread.Stories;

namespace Crossread.Storage;

/// <summary>An article with what was read in it and the story it is in.</summary>
/// <param name="Analysis">The article and what was read in it.</param>
/// <param name="Membership">The story it is in, and why.</param>
public sealed record GroupedArticle(ArticleAnalysis Analysis, Membership Membership);
