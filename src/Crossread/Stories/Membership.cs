using System.Collections.Immutable;

namespace Crossread.Stories;

/// <summary>That an article is in a story, and why.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Story">The story's id: stable, the id of the article that opened it.</param>
/// <param name="CopyOf">Id of the article of the same story that it is a near copy of; null for most.</param>
/// <param name="Because">Reasons for a person, the strongest first: "shares the names Lopez, Halden with 3 articles",
/// "opens a new story: same people as story X, but another day". Never empty.</param>
public sealed record Membership(string Article, string Story, string? CopyOf, ImmutableArray<string> Because);
