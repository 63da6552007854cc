using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Pipeline;

/// <summary>An article read from an input, or why there is none.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Article">The article; null where there is none.</param>
/// <param name="Findings">What could not be read.</param>
internal sealed record InputArticle(string Where, Article? Article, ImmutableArray<Finding> Findings);
