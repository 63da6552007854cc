using System.Collections.Immutable;

namespace Crossread.Storage;

/// <summary>An input that was read to its end.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Content">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Articles">How many articles it held.</param>
/// <param name="Findings">What could not be read in it, in order.</param>
public sealed record ImportedSource(string Path, string Content, int Articles, ImmutableArray<Finding> Findings);
