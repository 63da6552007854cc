using System.Collections.Immutable;

namespace Crossread.Presentation;

/// <summary>What one article alone tells.</summary>
/// <param name="Article">The article.</param>
/// <param name="Facts">The claims, in order of place; at least one.</param>
public sealed record LoneTellings(ReportArticle Article, ImmutableArray<ReportFact> Facts);
