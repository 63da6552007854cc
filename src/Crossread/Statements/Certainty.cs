namespace Crossread.Statements;

/// <summary>How certain the telling makes its content.</summary>
public enum Certainty
{
    /// <summary>Told as a fact.</summary>
    Stated,

    /// <summary>Told as what someone reports: "reportedly", "according to".</summary>
    Reported,

    /// <summary>Told as a claim or an accusation: "allegedly", "claims".</summary>
    Alleged,

    /// <summary>Told as a possibility or under a condition: "may", "if".</summary>
    Possible,

    /// <summary>Told as planned or expected: "will", "is due to", "was supposed to".</summary>
    Expected,
}
