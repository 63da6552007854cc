using System.Collections.Immutable;
using Crossread.Sources;

namespace Crossread.Pipeline;

/// <summary>What came from an address: a page, a feed, anything that can be read.</summary>
/// <param name="Address">The address it came from in the end.</param>
/// <param name="Headers">The header it came with.</param>
/// <param name="Body">Its bytes, content codings undone; null where nothing came that can be read.</param>
/// <param name="Findings">What is the matter.</param>
public sealed record SourcedPage(string Address, HeaderFields Headers, ReadOnlyMemory<byte>? Body, ImmutableArray<Finding> Findings);
