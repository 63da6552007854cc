using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>An agency or outlet that the article says its text, or part of it, was taken from.</summary>
/// <param name="Name">The agency's or outlet's usual name: "TASS", "The Associated Press".</param>
/// <param name="Words">Where the text names it: a credit line, a dateline "(AP)", "TASS reports".</param>
/// <param name="Kind">Which of these.</param>
public sealed record Credit(string Name, TextSpan Words, CreditKind Kind);
