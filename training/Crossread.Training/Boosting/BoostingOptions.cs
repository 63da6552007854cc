namespace Crossread.Training.Boosting;

/// <summary>How trees are grown.</summary>
internal sealed record BoostingOptions
{
    public int Trees { get; init; } = 150;

    public int Depth { get; init; } = 4;

    public double Rate { get; init; } = 0.1;

    public double Penalty { get; init; } = 2;

    public double LeastHessian { get; init; } = 1;

    public double Sampled { get; init; } = 0.6;

    /// <summary>Share of the numbers that a tree may ask.</summary>
    public double Asked { get; init; } = 1;
}
