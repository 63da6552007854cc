namespace Crossread.Articles;

/// <summary>How an article credits another outlet.</summary>
public enum CreditKind
{
    /// <summary>A dateline or byline: "GENEVA (Reuters) –".</summary>
    Dateline,

    /// <summary>A line of its own: "Source: korrespondent".</summary>
    Line,

    /// <summary>In running text: "TASS reports", "according to Reuters". It covers the sentence and statement it stands in.</summary>
    Text,
}
