using Crossread.Language.Text;

namespace Crossread.Comparison;

/// <summary>One article's words in a difference.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Words">The words.</param>
public sealed record DifferenceSide(string Article, TextSpan Span, string Words);
