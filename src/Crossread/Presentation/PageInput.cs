namespace Crossread.Presentation;

/// <summary>A page as it comes to <c>crossread extract</c>.</summary>
/// <param name="Id">The identity given with it; null where none was.</param>
/// <param name="Address">Where it was fetched; null where that is not stated.</param>
/// <param name="Html">The page as text.</param>
public sealed record PageInput(string? Id, string? Address, string Html);
