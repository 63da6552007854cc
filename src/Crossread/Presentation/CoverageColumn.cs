using System.Collections.Immutable;

namespace Crossread.Presentation;

/// <summary>A column of the coverage grid: an article, with its near copies folded under it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Copies">Its near copies, in order; empty for most.</param>
public sealed record CoverageColumn(ReportArticle Article, ImmutableArray<ReportArticle> Copies);
