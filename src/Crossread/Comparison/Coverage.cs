namespace Crossread.Comparison;

/// <summary>One cell of the coverage grid: a claim and an article of its story.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Article">The article's id.</param>
/// <param name="State">Whether it is told there.</param>
/// <param name="Because">For not measured: what was missing; else empty.</param>
public sealed record Coverage(string Claim, string Article, CoverageState State, string Because);
