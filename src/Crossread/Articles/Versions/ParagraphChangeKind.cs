namespace Crossread.Articles.Versions;

/// <summary>What became of a paragraph.</summary>
public enum ParagraphChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has other words.</summary>
    Changed,
}
