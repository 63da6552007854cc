using System.Collections.Immutable;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>What one speaker is reported to have said, over all articles of the story.</summary>
/// <param name="Speaker">Who: the fullest name that any article gives.</param>
/// <param name="Points">Each thing said with its wordings: those told by most articles first, then by place.</param>
/// <param name="Articles">Labels of the articles that report a statement of this speaker, in order.</param>
public sealed record SpeakerReport(Speaker Speaker, ImmutableArray<SpokenPoint> Points, ImmutableArray<string> Articles);
