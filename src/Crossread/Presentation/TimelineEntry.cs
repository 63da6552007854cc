namespace Crossread.Presentation;

/// <summary>A point of the story's timeline.</summary>
/// <param name="When">ISO 8601: a day, or a day with a time.</param>
/// <param name="Kind">Whether it is told or published then.</param>
/// <param name="Shown">The words that tell it with their time; for a publication the beginning of the article.</param>
/// <param name="Articles">Labels of the articles that place it there, in order.</param>
public sealed record TimelineEntry(string When, TimelineKind Kind, Citation Shown, System.Collections.Immutable.ImmutableArray<string> Articles);
