namespace Crossread.Evaluation;

/// <summary>What a figure's value counts.</summary>
public enum FigureUnit
{
    /// <summary>A share, from 0 to 1.</summary>
    Share,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Things a second. Differs from machine to machine: never held by a floor.</summary>
    PerSecond,
}
