using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison;

/// <summary>The stretch of one article that tells a claim.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Words">The words there.</param>
/// <param name="Statement">Index of the innermost statement of that article whose content it is or lies in; null where the outlet says it itself.</param>
/// <param name="Certainty">How certain it is told to be.</param>
public sealed record Telling(string Article, TextSpan Span, string Words, int? Statement, Certainty Certainty);
