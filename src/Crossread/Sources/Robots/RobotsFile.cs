using System.Collections.Immutable;

namespace Crossread.Sources.Robots;

/// <summary>What a site's <c>robots.txt</c> says (RFC 9309).</summary>
/// <param name="Groups">What it says to whom, in order.</param>
/// <param name="Sitemaps">Addresses of sitemaps that it names, in order, each once.</param>
/// <param name="Findings">What is the matter with it.</param>
public sealed record RobotsFile(ImmutableArray<RobotsGroup> Groups, ImmutableArray<string> Sitemaps, ImmutableArray<Finding> Findings)
{
    /// <summary>A file that says nothing: everything may be fetched.</summary>
    public static RobotsFile Empty { get; } = new([], [], []);

    /// <summary>What a program is told: the groups that name it, or else those for all others; empty where nobody is told anything.</summary>
    /// <param name="agent">The program's product token, as <c>Crossread</c>.</param>
    public ImmutableArray<RobotsGroup> For(string agent)
    {
        ArgumentException.ThrowIfNullOrEmpty(agent);
        var named = Groups.Where(g => g.Agents.Contains(agent, StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        return named.IsEmpty ? [.. Groups.Where(g => g.Agents.Contains("*", StringComparer.Ordinal))] : named;
    }

    /// <summary>What a program is told about an address: the longest rule that fits counts, of two as long as each other the one that allows.</summary>
    /// <param name="agent">The program's product token.</param>
    /// <param name="address">The address, absolute.</param>
    /// <returns>The rule that counts; null where none fits, and the address may be fetched.</returns>
    /// <remarks>Linear in the rules, for each in the lengths of pattern and address.</remarks>
    public RobotsRule? RuleFor(string agent, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AbsolutePath == "/robots.txt")
            return null;
        var path = RobotsPath.Of(address);
        RobotsRule? counts = null;
        foreach (var rule in For(agent).SelectMany(g => g.Rules))
        {
            if ((counts is null || rule.Weight > counts.Weight || (rule.Weight == counts.Weight && rule.Verdict == RobotsVerdict.Allow)) && rule.Matches(path))
                counts = rule;
        }

        return counts;
    }

    /// <summary>Whether a program may fetch an address.</summary>
    /// <param name="agent">The program's product token.</param>
    /// <param name="address">The address, absolute.</param>
    public bool Allows(string agent, Uri address) => RuleFor(agent, address) is not { Verdict: RobotsVerdict.Disallow };

    /// <summary>Seconds that a program is asked to wait between two questions; null where it is not.</summary>
    /// <param name="agent">The program's product token.</param>
    public double? DelayFor(string agent) => For(agent).Max(g => g.Delay);
}
