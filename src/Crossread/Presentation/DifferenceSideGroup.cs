using System.Collections.Immutable;

namespace Crossread.Presentation;

/// <summary>Articles that use the same words on one side of a difference.</summary>
/// <param name="Words">The words, as the first of them has them.</param>
/// <param name="Citations">Where they stand, in order of the articles; at least one.</param>
public sealed record DifferenceSideGroup(string Words, ImmutableArray<Citation> Citations);
