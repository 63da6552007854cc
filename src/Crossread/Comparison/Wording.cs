using System.Collections.Immutable;

namespace Crossread.Comparison;

/// <summary>The names that different articles give one thing, where they tell of a view: "war", "operation".</summary>
/// <param name="Thing">A neutral description: the commonest form, or the person's name.</param>
/// <param name="Terms">Each article's words for it, in order of the articles, then of place.</param>
public sealed record Wording(string Thing, ImmutableArray<DifferenceSide> Terms);
