using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>The bytes of a page read as text.</summary>
/// <param name="Text">The text, without its mark.</param>
/// <param name="Encoding">The encoding's name: <c>utf-8</c>, <c>windows-1251</c>.</param>
/// <param name="Evidence">Why it was taken.</param>
/// <param name="Findings">What disagreed or was guessed; empty where all is plain.</param>
public sealed record DecodedPage(string Text, string Encoding, EncodingEvidence Evidence, ImmutableArray<Finding> Findings);
