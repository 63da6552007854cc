using System.Collections.Frozen;

namespace Crossread.Sources.Markup;

/// <summary>Reads XML as it is found in feeds: well-formed or not, into a tree of elements and text.</summary>
/// <remarks>
/// Never throws on any text; linear in it. The tree is at most <see cref="Deepest"/> elements deep: what is nested deeper keeps its
/// text in the deepest element. Entities that a document declares are taken if they stand for characters without another entity,
/// so none can grow. An end tag closes up to the element it names, and is passed over where none is open.
/// </remarks>
internal sealed class MarkupReader
{
    /// <summary>Elements within each other that are kept apart.</summary>
    public const int Deepest = 200;

    private const int MostDeclarations = 1000;
    private const int MostAttributes = 256;

    // Elements that never hold one of their own name: a second one means that the first was not closed.
    private static readonly FrozenSet<string> NotWithinItself = new[] { "item", "entry", "url", "sitemap" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly string _text;
    private readonly EntityTable _entities;
    private readonly List<Open> _open = [];
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private int _at, _declarations, _tooDeep;

    private sealed record Open(MarkupNode Node, string Written, Dictionary<string, string> Prefixes);

    private MarkupReader(string text, EntityTable entities) => (_text, _entities) = (text, entities);

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document without its declaration of types.</param>
    /// <param name="entities">The entities it declares.</param>
    /// <param name="context">The address it is taken to have come from; null where that is not known.</param>
    /// <param name="language">The language it is stated to be in from outside; null where none is.</param>
    /// <param name="findings">Takes what is the matter.</param>
    /// <returns>A node that holds the root, and whatever stands around it; and every namespace in use, in lower case.</returns>
    public static (MarkupNode Document, IReadOnlySet<string> Namespaces) Read(
        string text, EntityTable entities, string? context, string? language, List<Finding> findings)
    {
        var reader = new MarkupReader(text, entities);
        var document = new MarkupNode { Name = "#document", AddressContext = context, Language = language };
        reader._open.Add(new Open(document, "", new Dictionary<string, string>(StringComparer.Ordinal)));
        reader.Run();
        if (reader._tooDeep > 0)
            findings.Add(new Finding("too-deep", FormattableString.Invariant($"elements are nested more than {Deepest} deep; {reader._tooDeep} tags are passed over, their text is kept")));
        return (document, reader._namespaces);
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            var next = _text.IndexOf('<', _at);
            if (next < 0)
                next = _text.Length;
            if (next > _at)
                AddText(CharacterReferences.Decode(_text.AsSpan(_at, next - _at), _entities));
            _at = next;
            if (_at < _text.Length)
                ReadMarkup();
        }
    }

    private void ReadMarkup()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            PassTo("-->", 4);
        }
        else if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var end = _text.IndexOf("]]>", _at + 9, StringComparison.Ordinal);
            AddText(end < 0 ? _text[(_at + 9)..] : _text[(_at + 9)..end]);
            _at = end < 0 ? _text.Length : end + 3;
        }
        else if (rest.StartsWith("<?", StringComparison.Ordinal))
        {
            PassTo(">", 2);
        }
        else if (rest.StartsWith("</", StringComparison.Ordinal) && rest.Length > 2 && IsNameStart(rest[2]))
        {
            ReadEnd();
        }
        else if (rest.Length > 1 && IsNameStart(rest[1]))
        {
            ReadStart();
        }
        else if (rest.StartsWith("<!", StringComparison.Ordinal) && rest.Length > 2 && char.IsAsciiLetter(rest[2]))
        {
            PassTo(">", 2);
        }
        else
        {
            AddText("<");
            _at++;
        }
    }

    private void PassTo(string end, int from)
    {
        var found = _at + from <= _text.Length ? _text.IndexOf(end, _at + from, StringComparison.Ordinal) : -1;
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private void AddText(string text)
    {
        var top = _open[^1].Node;
        top.Children.Add(new MarkupNode { Text = text, Parent = top });
    }

    private void ReadStart()
    {
        _at++;
        var written = Name();
        var attributes = new List<KeyValuePair<string, string>>();
        var closed = ReadAttributes(attributes);
        if (_open.Count > Deepest)
        {
            _tooDeep++;
            return;
        }

        var outer = _open[^1];
        var prefixes = Declare(outer.Prefixes, attributes);
        var name = Known(written, prefixes);
        if (NotWithinItself.Contains(name))
            CloseOpen(name);
        outer = _open[^1];
        var named = new List<KeyValuePair<string, string>>(attributes.Count);
        foreach (var (key, value) in attributes)
            named.Add(new(key.Contains(':', StringComparison.Ordinal) ? Known(key, prefixes) : key.ToLowerInvariant(), value));
        var parent = outer.Node;
        var node = new MarkupNode
        {
            Name = name,
            LocalName = written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..],
            Parent = parent,
            Attributes = named,
            AddressContext = ContextOf(named, parent.AddressContext),
            Language = LanguageOf(named, parent.Language),
            Depth = parent.Depth + 1,
        };
        parent.Children.Add(node);
        if (!closed)
            _open.Add(new Open(node, written, prefixes));
    }

    // A base of another scheme than may be followed is no base.
    private static string? ContextOf(List<KeyValuePair<string, string>> attributes, string? outer)
    {
        foreach (var (name, value) in attributes)
        {
            if (name is not ("xml:base" or "base") || value.Length == 0)
                continue;
            var joined = Addresses.Join(outer, value.Trim());
            return Addresses.IsSafe(joined) ? joined : outer;
        }

        return outer;
    }

    private static string? LanguageOf(List<KeyValuePair<string, string>> attributes, string? outer)
    {
        foreach (var (name, value) in attributes)
        {
            if (name is "xml:lang" or "lang")
                return value.Length == 0 ? null : value.Replace('_', '-');
        }

        return outer;
    }

    private Dictionary<string, string> Declare(Dictionary<string, string> outer, List<KeyValuePair<string, string>> attributes)
    {
        Dictionary<string, string>? own = null;
        foreach (var (key, value) in attributes)
        {
            if (!key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase) || (key.Length > 5 && key[5] != ':') || ++_declarations > MostDeclarations)
                continue;
            var prefix = key.Length > 5 ? key[6..] : "";
            _namespaces.Add(value.Trim().ToLowerInvariant());
            if (outer.GetValueOrDefault(prefix) == value)
                continue;
            own ??= new Dictionary<string, string>(outer, StringComparer.Ordinal);
            own[prefix] = value;
        }

        return own ?? outer;
    }

    private static string Known(string written, Dictionary<string, string> prefixes)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : written[..colon];
        var local = written[(colon + 1)..].ToLowerInvariant();
        var known = prefixes.TryGetValue(prefix, out var address) && Namespaces.Prefix(address) is { } usual ? usual : prefix.ToLowerInvariant();
        // Undeclared or not, this prefix is what it seems.
        if (known == "atom" && address is null)
            known = "";
        return known.Length == 0 ? local : known + ":" + local;
    }

    private void ReadEnd()
    {
        _at += 2;
        var written = Name();
        PassTo(">", 0);
        var at = _open.FindLastIndex(o => o.Written == written);
        if (at < 0)
            at = _open.FindLastIndex(o => string.Equals(o.Written, written, StringComparison.OrdinalIgnoreCase));
        if (at > 0)
            _open.RemoveRange(at, _open.Count - at);
    }

    private void CloseOpen(string name)
    {
        var at = _open.FindLastIndex(o => o.Node.Name == name);
        if (at > 0)
            _open.RemoveRange(at, _open.Count - at);
    }

    private string Name()
    {
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('>' or '/' or '<' or '=' or '"' or '\''))
            _at++;
        return _text[start.._at];
    }

    /// <summary>Reads to behind the tag; true where it closes itself.</summary>
    private bool ReadAttributes(List<KeyValuePair<string, string>> attributes)
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '>')
            {
                _at++;
                return _text[_at - 2] == '/';
            }

            if (c == '<')
                return false; // the tag was not closed
            if (char.IsWhiteSpace(c) || c is '/' or '=' or '"' or '\'')
            {
                _at++;
                continue;
            }

            var name = Name();
            var value = Value();
            if (attributes.Count < MostAttributes)
                attributes.Add(new(name, value));
        }

        return false;
    }

    private string Value()
    {
        var at = _at;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        if (at >= _text.Length || _text[at] != '=')
            return "";
        at++;
        while (at < _text.Length && char.IsWhiteSpace(_text[at]))
            at++;
        if (at >= _text.Length)
        {
            _at = at;
            return "";
        }

        int end;
        if (_text[at] is '"' or '\'')
        {
            end = _text.IndexOf(_text[at], at + 1);
            var value = end < 0 ? _text.AsSpan(at + 1) : _text.AsSpan(at + 1, end - at - 1);
            _at = end < 0 ? _text.Length : end + 1;
            return CharacterReferences.Decode(value, _entities);
        }

        end = at;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('>' or '<'))
            end++;
        _at = end;
        return CharacterReferences.Decode(_text.AsSpan(at, end - at), _entities);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || c >= '\u0080';
}
