namespace Crossread.Sources;

/// <summary>One named line of a header, of HTTP or of an archive's record.</summary>
/// <param name="Name">The name as it is written; names are compared without regard to case.</param>
/// <param name="Value">The value without the white space around it, folded lines joined by a space.</param>
public readonly record struct HeaderField(string Name, string Value);
