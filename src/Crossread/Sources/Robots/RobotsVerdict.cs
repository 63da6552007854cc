namespace Crossread.Sources.Robots;

/// <summary>What a rule of <c>robots.txt</c> says.</summary>
public enum RobotsVerdict
{
    /// <summary>The path may be fetched.</summary>
    Allow,

    /// <summary>The path may not be fetched.</summary>
    Disallow,
}
