namespace Crossread.Sources.Robots;

/// <summary>A rule of <c>robots.txt</c>: which paths it is about, and what it says of them.</summary>
/// <remarks>A pattern is a beginning of a path; <c>*</c> stands for any characters, <c>$</c> at its end for the path's end (RFC 9309, section 2.2.3).</remarks>
public sealed class RobotsRule
{
    private readonly string[] _parts;
    private readonly bool _toEnd;

    /// <summary>Makes a rule.</summary>
    /// <param name="pattern">The pattern as it is written.</param>
    /// <param name="verdict">What the rule says.</param>
    public RobotsRule(string pattern, RobotsVerdict verdict)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        (Pattern, Verdict) = (pattern, verdict);
        _toEnd = pattern[^1] == '$';
        _parts = RobotsPath.Plain(_toEnd ? pattern[..^1] : pattern).Split('*');
    }

    /// <summary>The pattern as it is written.</summary>
    public string Pattern { get; }

    /// <summary>What the rule says of the paths that it is about.</summary>
    public RobotsVerdict Verdict { get; }

    /// <summary>How much the rule says: the length of its pattern. Of two rules the longer one counts.</summary>
    public int Weight => Pattern.Length;

    // Parts between stars are looked for from left to right, each as early as it stands: whatever follows then has the most room.
    internal bool Matches(ReadOnlySpan<char> path)
    {
        var first = _parts[0];
        if (!path.StartsWith(first, StringComparison.Ordinal))
            return false;
        if (_parts.Length == 1)
            return !_toEnd || path.Length == first.Length;
        var rest = path[first.Length..];
        for (var i = 1; i < _parts.Length; i++)
        {
            if (_toEnd && i == _parts.Length - 1)
                return rest.EndsWith(_parts[i], StringComparison.Ordinal);
            var at = rest.IndexOf(_parts[i], StringComparison.Ordinal);
            if (at < 0)
                return false;
            rest = rest[(at + _parts[i].Length)..];
        }

        return true;
    }
}
