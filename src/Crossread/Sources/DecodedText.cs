namespace Crossread.Sources;

/// <summary>A document read as text.</summary>
/// <param name="Text">The characters without a mark at the beginning.</param>
/// <param name="Encoding">What the bytes were read in, by the name it was given; null where nothing fits.</param>
/// <param name="Findings">What is the matter: <c>encoding</c>, <c>media-type</c>.</param>
internal sealed record DecodedText(string Text, string? Encoding, IReadOnlyList<Finding> Findings);
