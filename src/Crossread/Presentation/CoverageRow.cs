using System.Collections.Immutable;

namespace Crossread.Presentation;

/// <summary>A row of the coverage grid.</summary>
/// <param name="Fact">The claim.</param>
/// <param name="Cells">One for each column of the report's grid, in order.</param>
public sealed record CoverageRow(ReportFact Fact, ImmutableArray<CoverageCell> Cells);
