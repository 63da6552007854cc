namespace Crossread.Pipeline.Fetching;

/// <summary>One question of a fetch and how it was answered.</summary>
/// <param name="Address">The address asked.</param>
/// <param name="ConnectedTo">The machine that was connected to, as <c>93.184.215.14:443</c>; null where none was.</param>
/// <param name="Status">The status of the answer; null where none came.</param>
public sealed record FetchHop(string Address, string? ConnectedTo, int? Status);
