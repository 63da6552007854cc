using System.Collections.Immutable;

namespace Crossread.Storage;

/// <summary>An input that was read to its end, or up to some place where the reading was stopped.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Content">SHA-256 of its bytes, in lower-case hexadecimal digits, and how it was read where that was not in the usual way.</param>
/// <param name="Articles">How many articles it held, as far as it was read.</param>
/// <param name="Findings">What could not be read in it, in order.</param>
public sealed record ImportedSource(string Path, string Content, int Articles, ImmutableArray<Finding> Findings)
{
    /// <summary>How many of its parts were read (lines, rows, entries, records), to go on behind them; null where it was read to its end.</summary>
    public long? Parts { get; init; }
}
