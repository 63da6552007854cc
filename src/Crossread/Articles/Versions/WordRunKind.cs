namespace Crossread.Articles.Versions;

/// <summary>What became of some words.</summary>
public enum WordRunKind
{
    /// <summary>They stand in both versions.</summary>
    Kept,

    /// <summary>They stand in the later version only.</summary>
    Added,

    /// <summary>They stood in the earlier version only.</summary>
    Removed,
}
