using System.Collections.Immutable;

namespace Crossread.Sources.Robots;

/// <summary>What <c>robots.txt</c> says to some programs.</summary>
/// <param name="Agents">The programs' product tokens in lower case, <c>*</c> for all others; in order.</param>
/// <param name="Rules">The rules, in order.</param>
/// <param name="Delay">Seconds to wait between two questions (<c>Crawl-delay</c>, which is no part of the standard); null where it is not stated.</param>
public sealed record RobotsGroup(ImmutableArray<string> Agents, ImmutableArray<RobotsRule> Rules, double? Delay);
