using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>One difference within a claim.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Sides">What the articles say: those that say the same in the same words stand together. At least one.</param>
/// <param name="Note">One line for a person; may be empty.</param>
public sealed record ReportDifference(DifferenceKind Kind, ImmutableArray<DifferenceSideGroup> Sides, string Note);
