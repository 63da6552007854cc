using System.Buffers;

namespace Crossread.Sources.Markup;

/// <summary>A tag or a stretch of text of HTML.</summary>
internal readonly ref struct HtmlPiece
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/=");

    /// <summary>What it is.</summary>
    public HtmlPieceKind Kind { get; init; }

    /// <summary>The element's name in lower case; empty for text.</summary>
    public string Name { get; init; }

    /// <summary>The characters of the text, or of the tag behind its name.</summary>
    public ReadOnlySpan<char> Text { get; init; }

    /// <summary>The attributes of a start tag: names in lower case, each name once, values decoded.</summary>
    public List<KeyValuePair<string, string>> Attributes()
    {
        var attributes = new List<KeyValuePair<string, string>>();
        var rest = Text;
        while (attributes.Count < 64)
        {
            rest = rest.TrimStart(" \t\r\n\f/\"'=");
            if (rest.IsEmpty)
                break;
            var end = rest.IndexOfAny(AfterName);
            end = end < 0 ? rest.Length : end;
            var name = rest[..end].ToString().ToLowerInvariant();
            rest = rest[end..].TrimStart();
            ReadOnlySpan<char> value = default;
            if (rest.StartsWith("=", StringComparison.Ordinal))
            {
                rest = rest[1..].TrimStart();
                var quoted = !rest.IsEmpty && rest[0] is '"' or '\'';
                var stop = quoted ? rest[1..].IndexOf(rest[0]) : rest.IndexOfAny(" \t\r\n\f");
                value = quoted ? rest[1..(stop < 0 ? rest.Length : stop + 1)] : rest[..(stop < 0 ? rest.Length : stop)];
                rest = stop < 0 ? default : rest[(stop + (quoted ? 2 : 0))..];
            }

            if (!attributes.Exists(a => a.Key == name))
                attributes.Add(new(name, CharacterReferences.Decode(value)));
        }

        return attributes;
    }
}
