using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Origins;

/// <summary>Who or what tellings go back to.</summary>
/// <param name="Name">"Maria Lopez", "Reuters", "the newsroom of The Halden Post".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Articles">Ids of the articles that have it from there, in order.</param>
/// <param name="LastHop">The last one who passed it on, where a chain is stated and the same for all its articles; else null.</param>
/// <param name="Words">The words that name it, in each article: the evidence. Empty only for <see cref="OriginKind.OwnReporting"/> and
/// <see cref="OriginKind.NotStated"/>.</param>
public sealed record Origin(string Name, OriginKind Kind, ImmutableArray<string> Articles, string? LastHop, ImmutableArray<DifferenceSide> Words);
