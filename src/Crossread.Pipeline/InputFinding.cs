namespace Crossread.Pipeline;

/// <summary>A finding and where it was made.</summary>
/// <param name="Where">File, and line or place in it, as a person names it.</param>
/// <param name="Finding">What it is.</param>
public sealed record InputFinding(string Where, Finding Finding);
