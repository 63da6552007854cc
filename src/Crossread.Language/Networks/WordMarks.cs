namespace Crossread.Language.Networks;

/// <summary>Where a word stands in the text, which the words of its sentence do not show.</summary>
[Flags]
internal enum WordMarks
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>Within quotation marks.</summary>
    Quoted = 1,

    /// <summary>Within a quotation of at least five words.</summary>
    LongQuoted = 2,

    /// <summary>Within a quotation that began in an earlier sentence.</summary>
    Continued = 4,

    /// <summary>In a heading.</summary>
    Heading = 8,

    /// <summary>In the first sentence of a paragraph.</summary>
    ParagraphStart = 16,

    /// <summary>The sentence before ended within a quotation or with one.</summary>
    AfterQuotation = 32,

    /// <summary>The sentence after begins with a quotation.</summary>
    BeforeQuotation = 64,
}
