using Crossread.Origins;

namespace Crossread.Presentation;

/// <summary>Evidence that two articles share an origin, with the words on both sides.</summary>
/// <param name="Join">The evidence.</param>
/// <param name="A">The words in one.</param>
/// <param name="B">The words in the other.</param>
public sealed record OriginJoinRow(OriginJoin Join, Citation A, Citation B);
