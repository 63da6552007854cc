namespace Crossread.Evaluation;

/// <summary>Whether a figure may fall.</summary>
public enum FigureHold
{
    /// <summary>It may not fall below its floor, which only goes up.</summary>
    Floor,

    /// <summary>It is only shown.</summary>
    Shown,
}
