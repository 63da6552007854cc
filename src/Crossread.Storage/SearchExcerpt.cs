using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Storage;

/// <summary>A stretch of an article around words that were searched.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Words">Its words.</param>
/// <param name="Found">Where the searched words stand, in the article's text.</param>
public sealed record SearchExcerpt(TextSpan Span, string Words, ImmutableArray<TextSpan> Found);
