namespace Crossread.Articles.Pages;

/// <summary>What tells the encoding of a page, the surest first.</summary>
public enum EncodingEvidence
{
    /// <summary>Its byte order mark.</summary>
    Mark,

    /// <summary>The header it came with.</summary>
    Header,

    /// <summary>What it declares of itself.</summary>
    Declaration,

    /// <summary>How its bytes look.</summary>
    Bytes,
}
