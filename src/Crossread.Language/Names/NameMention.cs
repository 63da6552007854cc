using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>A proper name where it stands: without title, article or possessive ending.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it names.</param>
/// <param name="Entity">Index into the analysed text's <see cref="AnalyzedText.Entities"/>.</param>
public sealed record NameMention(TextSpan Span, NameType Type, int Entity);
