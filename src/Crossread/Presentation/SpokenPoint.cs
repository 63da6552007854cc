using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>One thing that a speaker said, in every wording.</summary>
/// <param name="Claim">The claim it is a telling of; null where it belongs to none, or to several.</param>
/// <param name="Wordings">How the articles report it, in order of the articles; at least one.</param>
/// <param name="Echo">Where else it is told, and what stands behind it.</param>
public sealed record SpokenPoint(Claim? Claim, ImmutableArray<SpokenWording> Wordings, StatementEcho Echo);
