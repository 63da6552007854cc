using Crossread.Comparison;

namespace Crossread.Origins;

/// <summary>Evidence that two tellings share an origin.</summary>
/// <param name="Evidence">Its kind.</param>
/// <param name="A">The words in one article.</param>
/// <param name="B">The words in the other.</param>
/// <param name="Note">One line for a person: "both name Maria Lopez".</param>
public sealed record OriginJoin(JoinEvidence Evidence, DifferenceSide A, DifferenceSide B, string Note);
