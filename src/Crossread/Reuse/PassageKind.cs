namespace Crossread.Reuse;

/// <summary>How a stretch of one article stands in another.</summary>
public enum PassageKind
{
    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>The same words with small changes.</summary>
    Edited,

    /// <summary>The same content in other words throughout, as two translations of one original.</summary>
    Retranslated,
}
