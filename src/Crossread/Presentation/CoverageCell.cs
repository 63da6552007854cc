using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>A cell of the coverage grid.</summary>
/// <param name="Article">The article.</param>
/// <param name="State">Whether it tells the claim.</param>
/// <param name="Because">For not measured: what was missing; else empty.</param>
/// <param name="Words">The words that tell it; null where there are none.</param>
public sealed record CoverageCell(ReportArticle Article, CoverageState State, string Because, Citation? Words);
