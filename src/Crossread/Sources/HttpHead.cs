namespace Crossread.Sources;

/// <summary>The head of an HTTP message: its first line and its header.</summary>
/// <param name="StartLine">The first line as it was written.</param>
/// <param name="Status">The status of a response; null for a request and where the first line states none.</param>
/// <param name="Fields">The header.</param>
public sealed record HttpHead(string StartLine, int? Status, HeaderFields Fields);
