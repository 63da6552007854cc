using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>A claim as a cited sentence.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Shown">The words to show for it: its most central telling.</param>
/// <param name="Speaker">Who says it there; null where the outlet says it itself.</param>
/// <param name="Stance">What the speaker does by saying it; null where the outlet says it itself.</param>
/// <param name="Tellings">Its first telling in each article, in order of the articles.</param>
public sealed record ReportFact(Claim Claim, Citation Shown, string? Speaker, Stance? Stance, ImmutableArray<Citation> Tellings)
{
    /// <summary>Who says it and, unless it is plainly asserted, how: "Maria Lopez", "Maria Lopez denies". To be shown before the words, which
    /// alone would say the contrary of a denial. Null where the outlet says it itself.</summary>
    public string? By => Speaker is null || Stance is null or Statements.Stance.Asserts ? Speaker : $"{Speaker} {Phrases.Of(Stance.Value)}";
}
