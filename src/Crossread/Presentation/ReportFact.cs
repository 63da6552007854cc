using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>A claim as a cited sentence.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Shown">The words to show for it: its most central telling.</param>
/// <param name="Speaker">Who says it there; null where the outlet says it itself.</param>
/// <param name="Tellings">Its first telling in each article, in order of the articles.</param>
public sealed record ReportFact(Claim Claim, Citation Shown, string? Speaker, ImmutableArray<Citation> Tellings);
