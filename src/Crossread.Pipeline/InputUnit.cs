using System.Collections.Immutable;

namespace Crossread.Pipeline;

/// <summary>A part of an input that can be read on its own, on any core: a file, or a line of one.</summary>
/// <param name="Input">The input it is part of.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Read">Reads it: a pure function.</param>
/// <param name="EndsInput">Whether the input ends with it.</param>
internal sealed record InputUnit(Input Input, long Bytes, Func<ImmutableArray<InputArticle>> Read, bool EndsInput);
