using System.Collections.Immutable;

namespace Crossread.Presentation;

/// <summary>A claim whose tellings differ.</summary>
/// <param name="Fact">The claim.</param>
/// <param name="Differences">How they differ, the most important first; at least one.</param>
public sealed record DifferingClaim(ReportFact Fact, ImmutableArray<ReportDifference> Differences);
