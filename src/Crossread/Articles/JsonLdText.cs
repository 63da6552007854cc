using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Crossread.Articles;

/// <summary>Finds values in a page's JSON-LD by scanning for their names.</summary>
/// <remarks>Pages often carry JSON-LD that a strict reader refuses (line breaks in strings, comments, two values in one script), so the text is scanned, not parsed.</remarks>
internal static class JsonLdText
{
    /// <summary>The first string that is the value of a name; null where there is none.</summary>
    public static string? Value(string json, string name)
    {
        for (var at = 0; (at = Named(json, name, at)) >= 0;)
        {
            if (at < json.Length && json[at] == '"' && ReadString(json, at) is { Value.Length: > 0 } read)
                return read.Value;
        }

        return null;
    }

    /// <summary>The word that is the value of a name, quoted or not: <c>false</c>; null where there is none.</summary>
    public static string? Word(string json, string name)
    {
        var at = Named(json, name, 0);
        if (at < 0 || at >= json.Length)
            return null;
        if (json[at] == '"')
            return ReadString(json, at)?.Value;
        var end = at;
        while (end < json.Length && char.IsAsciiLetter(json[end]))
            end++;
        return json[at..end];
    }

    /// <summary>Names of the persons that are the value of <c>author</c> where it first stands, in order.</summary>
    public static ImmutableArray<string> Authors(string json)
    {
        var at = Named(json, "author", 0);
        if (at < 0 || at >= json.Length)
            return [];
        if (json[at] == '"')
            return ReadString(json, at) is { Value.Length: > 0 } alone ? [alone.Value] : [];
        if (json[at] is not ('[' or '{'))
            return [];
        var end = Close(json, at);
        var names = ImmutableArray.CreateBuilder<string>();
        var region = json[at..end];
        for (var name = 0; (name = Named(region, "name", name)) >= 0;)
        {
            if (name < region.Length && region[name] == '"' && ReadString(region, name) is { Value.Length: > 0 } read && !names.Contains(read.Value))
                names.Add(read.Value);
        }

        // A plain list of names.
        if (names.Count == 0 && json[at] == '[')
        {
            for (var i = 1; i < region.Length; i++)
            {
                if (region[i] != '"' || ReadString(region, i) is not { } read)
                    continue;
                names.Add(read.Value);
                i = read.End - 1;
            }
        }

        return names.ToImmutable();
    }

    // Where the value of a name begins, after its colon.
    private static int Named(string json, string name, int from)
    {
        var quoted = "\"" + name + "\"";
        while (from < json.Length && (from = json.IndexOf(quoted, from, StringComparison.Ordinal)) >= 0)
        {
            from += quoted.Length;
            var at = from;
            while (at < json.Length && char.IsWhiteSpace(json[at]))
                at++;
            if (at >= json.Length || json[at] != ':')
                continue;
            at++;
            while (at < json.Length && char.IsWhiteSpace(json[at]))
                at++;
            return at;
        }

        return -1;
    }

    private static int Close(string json, int open)
    {
        var depth = 0;
        for (var i = open; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '"':
                    if (ReadString(json, i) is not { } read)
                        return json.Length;
                    i = read.End - 1;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    if (--depth == 0)
                        return i + 1;
                    break;
            }
        }

        return json.Length;
    }

    private static (string Value, int End)? ReadString(string json, int open)
    {
        var value = new StringBuilder();
        for (var i = open + 1; i < json.Length; i++)
        {
            var c = json[i];
            if (c == '"')
                return (PageText.Spaced(System.Net.WebUtility.HtmlDecode(value.ToString())), i + 1);
            if (c != '\\' || i + 1 >= json.Length)
            {
                value.Append(c);
                continue;
            }

            c = json[++i];
            if (c == 'u' && i + 4 < json.Length && ushort.TryParse(json.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            {
                value.Append((char)unit);
                i += 4;
            }
            else
                value.Append(c is 'n' or 'r' or 't' or 'b' or 'f' ? ' ' : c);
        }

        return null;
    }
}
