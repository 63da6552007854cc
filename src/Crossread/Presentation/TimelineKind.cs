namespace Crossread.Presentation;

/// <summary>What a point of a timeline is.</summary>
public enum TimelineKind
{
    /// <summary>An article says that it happened, or will happen, then.</summary>
    Told,

    /// <summary>An article was published then.</summary>
    Published,
}
