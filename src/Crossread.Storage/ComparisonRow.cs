namespace Crossread.Storage;

/// <summary>A comparison's figures.</summary>
/// <param name="OriginsAtLeast">Lower bound of the origins behind the story.</param>
/// <param name="OriginsAtMost">Upper bound.</param>
/// <param name="Claims">Claims that at least two articles tell.</param>
/// <param name="Differences">Differences between tellings.</param>
public sealed record ComparisonRow(int OriginsAtLeast, int OriginsAtMost, int Claims, int Differences);
