namespace Crossread.Training.Speech;

/// <summary>The sizes of the network of roles and how it is trained.</summary>
internal sealed record RoleOptions
{
    /// <summary>Values of a state of a direction.</summary>
    public int Size { get; init; } = 96;

    public int HiddenSize { get; init; } = 64;

    public float InputDropout { get; init; } = 0.3f;

    public float StateDropout { get; init; } = 0.3f;

    public float HiddenDropout { get; init; } = 0.2f;

    public float Rate { get; init; } = 2e-3f;

    public int Epochs { get; init; } = 10;

    /// <summary>Words of a step, about.</summary>
    public int BatchWords { get; init; } = 800;

    public int Seed { get; init; } = 1;
}
