namespace Crossread.Comparison;

/// <summary>What a claim is about.</summary>
public enum ClaimKind
{
    /// <summary>Something that happened, happens or will happen.</summary>
    Event,

    /// <summary>What someone said.</summary>
    Statement,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>What was so before, told for understanding.</summary>
    Background,
}
