using System.Collections.Immutable;

namespace Crossread.Articles;

/// <summary>Bytes read as text.</summary>
/// <param name="Format">What the input is.</param>
/// <param name="Text">The text without its byte order mark; empty where the input is no text that is read.</param>
/// <param name="Encoding">Name of the encoding it was read in (<c>utf-8</c>, <c>utf-16le</c>, <c>windows-1252</c>); null where it was not read.</param>
/// <param name="Findings">What could not be read, or was guessed.</param>
public sealed record DecodedInput(InputFormat Format, string Text, string? Encoding, ImmutableArray<Finding> Findings);
