namespace Crossread.Comparison;

/// <summary>Whether an article of a story tells a claim.</summary>
public enum CoverageState
{
    /// <summary>It tells it.</summary>
    Told,

    /// <summary>It tells part of it.</summary>
    PartlyTold,

    /// <summary>It tells that it is not so.</summary>
    Denied,

    /// <summary>It was read to the end and does not tell it.</summary>
    NotTold,

    /// <summary>Its text was not all there, or could not be read: nothing is known.</summary>
    NotMeasured,
}
