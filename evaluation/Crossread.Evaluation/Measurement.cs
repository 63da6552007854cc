using System.Collections.Immutable;

namespace Crossread.Evaluation;

/// <summary>What the measuring of one part gave.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Figures">Its figures, in the part's order; empty where it could not be measured.</param>
/// <param name="Digests">The data files it read, with the digest of each.</param>
/// <param name="Missing">Why it could not be measured; null where it was.</param>
internal sealed record Measurement(string Part, ImmutableArray<Figure> Figures, ImmutableSortedDictionary<string, string> Digests, string? Missing);
