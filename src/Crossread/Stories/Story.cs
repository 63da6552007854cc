using System.Collections.Immutable;

namespace Crossread.Stories;

/// <summary>The articles that tell one event.</summary>
/// <param name="Id">Stable: the id of the article that opened it.</param>
/// <param name="Members">In order of arrival; at least one.</param>
public sealed record Story(string Id, ImmutableArray<Membership> Members);
