using System.Collections.Immutable;

namespace Crossread.Pipeline;

/// <summary>A part of an input that can be read on its own, on any core: a file, a line, a row, an entry, a record.</summary>
/// <param name="Input">The input it is part of.</param>
/// <param name="Bytes">How many bytes of the input were taken for it.</param>
/// <param name="Read">Reads it: a pure function.</param>
/// <param name="EndsInput">Whether it is no part any more, but says that the input has ended.</param>
/// <param name="IsLasting">Whether the same bytes will give the same again; what hangs on an address or on a fault of the disk will not.</param>
internal sealed record InputUnit(Input Input, long Bytes, Func<ImmutableArray<InputArticle>> Read, bool EndsInput, bool IsLasting);
