namespace Crossread.Comparison;

/// <summary>How two tellings of one claim disagree.</summary>
public enum DifferenceKind
{
    /// <summary>The figures do not agree, or one is more exact.</summary>
    Number,

    /// <summary>The dates do not agree, or one is more exact.</summary>
    Date,

    /// <summary>The places do not agree, or one is more exact.</summary>
    Place,

    /// <summary>The names do not agree, or one names what the other describes.</summary>
    Name,

    /// <summary>A later telling replaces an earlier value.</summary>
    Update,

    /// <summary>One asserts, one denies.</summary>
    Denial,

    /// <summary>The same point in different mouths.</summary>
    Speaker,

    /// <summary>Quoted in one, in the reporter's words in another.</summary>
    Mode,

    /// <summary>A quotation is shorter, and what was left out changes what a reader learns.</summary>
    Cut,

    /// <summary>Words inside quotation marks differ.</summary>
    Altered,

    /// <summary>Loaded or telling names for one thing.</summary>
    Wording,

    /// <summary>Stated as fact in one, as a report, claim or possibility in another.</summary>
    Certainty,
}
