using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Someone who passed a statement on, between its speaker and the article's outlet.</summary>
/// <param name="Name">Who: "TASS", "the Russian media".</param>
/// <param name="Words">The words that say so.</param>
public sealed record Hop(string Name, TextSpan Words);
