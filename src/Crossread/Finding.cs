using Crossread.Language.Text;

namespace Crossread;

/// <summary>A note that a stage leaves: what it could not read or understand, and where.</summary>
/// <param name="Code">A stable short name in kebab case: <c>empty-text</c>, <c>not-text</c>, <c>bad-line</c>.</param>
/// <param name="Message">One line for a person: what, where, what was expected.</param>
/// <param name="Span">Where in the article's text, if it is about a stretch of it.</param>
public sealed record Finding(string Code, string Message, TextSpan? Span = null);
