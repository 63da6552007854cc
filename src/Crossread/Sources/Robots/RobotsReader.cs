using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Crossread.Sources.Robots;

/// <summary>Reads <c>robots.txt</c> (RFC 9309), and what sites write there beside the standard.</summary>
/// <remarks>Pure and thread-safe; never throws on any bytes; linear in them.</remarks>
public static class RobotsReader
{
    /// <summary>Bytes that are read: 500 KiB, the least that the standard asks for. What comes after says nothing.</summary>
    public const int Longest = 500 << 10;

    /// <summary>Reads a file.</summary>
    /// <param name="document">Its bytes, in UTF-8.</param>
    /// <returns>What it says. Lines that cannot be read are passed over, as the standard asks.</returns>
    public static RobotsFile Read(ReadOnlySpan<byte> document)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (document.Length > Longest)
        {
            findings.Add(new Finding("too-long", FormattableString.Invariant($"it has {document.Length} bytes; the first {Longest} were read")));
            document = document[..Longest];
            // A rule that is cut would say more than its author did.
            document = document[..(document.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        }

        var groups = ImmutableArray.CreateBuilder<RobotsGroup>();
        var sitemaps = new List<string>();
        var draft = new Draft();
        foreach (var line in Encoding.UTF8.GetString(document).TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            var comment = line.IndexOf('#');
            var stated = comment < 0 ? line : line[..comment];
            var colon = stated.IndexOf(':');
            if (colon < 0)
                continue;
            var value = stated[(colon + 1)..].Trim().ToString();
            switch (stated[..colon].Trim().ToString().ToLowerInvariant())
            {
                case "user-agent" or "useragent":
                    draft.TakeAgent(value, groups);
                    break;
                case "allow":
                    draft.TakeRule(value, RobotsVerdict.Allow);
                    break;
                case "disallow":
                    draft.TakeRule(value, RobotsVerdict.Disallow);
                    break;
                case "crawl-delay":
                    draft.TakeDelay(value);
                    break;
                case "sitemap" when value.Length > 0:
                    sitemaps.Add(value);
                    break;
            }
        }

        draft.End(groups);
        return new RobotsFile(groups.ToImmutable(), [.. sitemaps.Distinct(StringComparer.Ordinal)], findings.ToImmutable());
    }

    // A group being read: lines that name programs, then what is said to them.
    private sealed class Draft
    {
        private readonly List<string> _agents = [];
        private readonly List<RobotsRule> _rules = [];
        private double? _delay;
        private bool _isSpoken;

        public void TakeAgent(string value, ImmutableArray<RobotsGroup>.Builder groups)
        {
            if (_isSpoken)
                End(groups);
            // "Crossread/1.0" means the program of any version.
            var length = value.AsSpan().IndexOfAnyExcept(TokenCharacters);
            var token = value.StartsWith('*') ? "*" : (length < 0 ? value : value[..length]).ToLowerInvariant();
            if (token.Length > 0)
                _agents.Add(token);
        }

        public void TakeRule(string value, RobotsVerdict verdict)
        {
            _isSpoken = true;
            if (value.Length > 0)
                _rules.Add(new RobotsRule(value, verdict));
        }

        public void TakeDelay(string value)
        {
            _isSpoken = true;
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
                _delay = Math.Max(_delay ?? 0, seconds);
        }

        public void End(ImmutableArray<RobotsGroup>.Builder groups)
        {
            if (_agents.Count > 0)
                groups.Add(new RobotsGroup([.. _agents], [.. _rules], _delay));
            _agents.Clear();
            _rules.Clear();
            (_delay, _isSpoken) = (null, false);
        }

        private static readonly System.Buffers.SearchValues<char> TokenCharacters =
            System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    }
}
