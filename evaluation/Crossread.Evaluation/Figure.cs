namespace Crossread.Evaluation;

/// <summary>One measured number.</summary>
/// <param name="Set">What it was measured on: <c>minsk</c>, <c>ecbplus.dev</c>.</param>
/// <param name="Name">What was measured, in kebab case: <c>bcubed-f1</c>. Unique within part and set.</param>
/// <param name="Value">The number: a share from 0 to 1 unless <see cref="Unit"/> says otherwise. The higher, the better, where a floor holds it.</param>
public sealed record Figure(string Set, string Name, double Value)
{
    /// <summary>What <see cref="Value"/> counts.</summary>
    public FigureUnit Unit { get; init; } = FigureUnit.Share;

    /// <summary>The least it must be for the part to do its job; null where none is set.</summary>
    public double? Target { get; init; }

    /// <summary>What is measured, in words for the README; stated for a figure with a target.</summary>
    public string Words { get; init; } = "";

    /// <summary>How it was measured, in a few words: <c>online, dev</c>.</summary>
    public string Protocol { get; init; } = "dev";

    /// <summary>What others reach on the same data by the same protocol, with their name; empty where nothing comparable is known.</summary>
    public string Peer { get; init; } = "";

    /// <summary>Whether a floor is kept for it; counts of gold items and the like have none.</summary>
    public FigureHold Hold { get; init; } = FigureHold.Floor;

    /// <summary>The independent scorer that must come to the same number; null where there is none.</summary>
    public Agreement? Agreement { get; init; }
}
