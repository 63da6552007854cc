using System.Text;

namespace Crossread.Sources;

/// <summary>Addresses as written: joined to a base (RFC 3986, section 5.2) and left alone otherwise.</summary>
internal static class Addresses
{
    private static readonly HashSet<string> Safe = new(StringComparer.OrdinalIgnoreCase)
    {
        "http", "https", "ftp", "sftp", "feed", "mailto", "news", "nntp", "magnet", "tel", "geo", "irc", "ircs", "xmpp", "callto", "sip", "sips", "git", "svn", "itms", "podcast", "webcal", "rtsp", "mms", "gopher", "file",
    };

    /// <summary>The scheme of an address; empty where it has none.</summary>
    public static ReadOnlySpan<char> Scheme(ReadOnlySpan<char> address)
    {
        var colon = address.IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(address[0]))
            return default;
        foreach (var c in address[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return default;
        }

        return address[..colon];
    }

    /// <summary>Whether an address may be followed: relative, or of a scheme that only leads somewhere.</summary>
    public static bool IsSafe(string address)
    {
        // Browsers pass over control characters and spaces in a scheme.
        var bare = new StringBuilder(Math.Min(address.Length, 64));
        foreach (var c in address)
        {
            if (c > ' ' && c is < '\u007F' or > '\u009F')
                bare.Append(c);
            if (bare.Length == 64)
                break;
        }

        var text = bare.ToString();
        var colon = text.AsSpan().IndexOfAny(':', '/', '?');
        return colon < 0 || text[colon] != ':' || Safe.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(0, colon));
    }

    /// <summary>An address relative to another.</summary>
    /// <param name="context">The base; null or empty leaves the address as it is.</param>
    /// <param name="address">The address.</param>
    public static string Join(string? context, string address)
    {
        if (string.IsNullOrEmpty(context))
            return address;
        if (address.Length == 0)
            return context;
        if (!Scheme(address).IsEmpty)
            return address;
        var scheme = Scheme(context);
        if (scheme.IsEmpty && !context.Contains('/', StringComparison.Ordinal))
            return address;
        var rest = context.AsSpan(scheme.IsEmpty ? 0 : scheme.Length + 1);
        if (!scheme.IsEmpty && !rest.StartsWith("/", StringComparison.Ordinal))
            return address; // urn:, tag:, mailto: are no place to start from
        var head = scheme.IsEmpty ? "" : string.Concat(scheme, ":");
        if (address.StartsWith("//", StringComparison.Ordinal))
            return head + address;
        var authority = ReadOnlySpan<char>.Empty;
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var end = rest[2..].IndexOfAny('/', '?', '#');
            authority = end < 0 ? rest : rest[..(end + 2)];
            rest = rest[authority.Length..];
        }

        var fragment = rest.IndexOf('#');
        if (fragment >= 0)
            rest = rest[..fragment];
        var query = rest.IndexOf('?');
        var path = query < 0 ? rest : rest[..query];
        if (address[0] == '#')
            return string.Concat(head, authority, rest, address);
        if (address[0] == '?')
            return string.Concat(head, authority, path, address);
        var cut = address.AsSpan().IndexOfAny('?', '#');
        var own = cut < 0 ? address : address[..cut];
        var tail = cut < 0 ? "" : address[cut..];
        var joined = own[0] == '/' ? own : string.Concat(path[..(path.LastIndexOf('/') + 1)], own);
        if (joined.Length > 0 && joined[0] != '/' && !authority.IsEmpty)
            joined = "/" + joined;
        return string.Concat(head, authority, WithoutDots(joined), tail);
    }

    // RFC 3986, section 5.2.4.
    private static string WithoutDots(string path)
    {
        if (!path.Contains("./", StringComparison.Ordinal) && !path.EndsWith('.'))
            return path;
        var parts = path.Split('/');
        var kept = new List<string>();
        for (var i = 0; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            if (parts[i] == ".." && kept.Count > 1)
                kept.RemoveAt(kept.Count - 1);
            if (parts[i] is "." or "..")
            {
                if (last)
                    kept.Add("");
            }
            else
            {
                kept.Add(parts[i]);
            }
        }

        return string.Join('/', kept);
    }
}
