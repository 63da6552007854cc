namespace Crossread.Pipeline;

/// <summary>A finding and where it was made.</summary>
/// <param name="Where">File, and line or place in it, as a person names it.</param>
/// <param name="Finding">What it is.</param>
public sealed record InputFinding(string Where, Finding Finding)
{
    /// <summary>Characters of a row that are kept.</summary>
    public const int LongestRow = 4096;

    /// <summary>Where a line or row gave no article, what stands in it, at most <see cref="LongestRow"/> characters; null elsewhere.</summary>
    public string? Row { get; init; }
}
