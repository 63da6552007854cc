using System.Collections.Immutable;
using Crossread.Origins;

namespace Crossread.Comparison;

/// <summary>One thing that can be true or false, of the size of a main clause, with everyone who tells it.</summary>
/// <param name="Id">Stable within the comparison: <c>c01</c>, <c>c02</c>, … in order of appearance.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Gloss">What stands for it in a row of its own: words of its most central telling; where that is a denial, what is denied.</param>
/// <param name="Tellings">In order of the articles, then of place; an article may tell it more than once.</param>
/// <param name="Differences">How its tellings disagree; empty where they agree, and for a claim of one article.</param>
/// <param name="Origins">What stands behind it.</param>
public sealed record Claim(
    string Id,
    ClaimKind Kind,
    string Gloss,
    ImmutableArray<Telling> Tellings,
    ImmutableArray<Difference> Differences,
    OriginCount Origins)
{
    /// <summary>Ids of the articles that tell it, in order, each once.</summary>
    public ImmutableArray<string> Articles => [.. Tellings.Select(t => t.Article).Distinct(StringComparer.Ordinal)];
}
