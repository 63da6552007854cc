using System.Collections.Immutable;

namespace Crossread.Origins;

/// <summary>How many origins stand behind a claim or a story, as far as the texts show.</summary>
/// <param name="AtLeast">Lower bound: tellings that may share an origin taken as sharing it. 1 or more.</param>
/// <param name="AtMost">Upper bound: only tellings with evidence taken as sharing. Not less than <paramref name="AtLeast"/>.</param>
/// <param name="Origins">Those that the texts show, the one behind most articles first; <paramref name="AtMost"/> of them.</param>
/// <param name="Joins">The evidence of every join.</param>
public sealed record OriginCount(int AtLeast, int AtMost, ImmutableArray<Origin> Origins, ImmutableArray<OriginJoin> Joins)
{
    /// <summary>Whether the number is known.</summary>
    public bool IsExact => AtLeast == AtMost;
}
