using System.Collections.Immutable;

namespace Crossread.Comparison;

/// <summary>How tellings of one claim disagree, with the words on each side.</summary>
/// <param name="Kind">The kind of disagreement.</param>
/// <param name="Sides">The words in each article, in the order of the articles; at least two articles.</param>
/// <param name="Note">One line for a person, made from the words: "left out: 'talk about …'"; empty where the words say it all.</param>
public sealed record Difference(DifferenceKind Kind, ImmutableArray<DifferenceSide> Sides, string Note);
