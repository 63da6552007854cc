using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace Crossread.Articles.Pages;

/// <summary>Reads the JSON-LD of a page as far as it can be understood.</summary>
/// <remarks>
/// Pages carry JSON-LD that a strict reader refuses: line breaks and tabs within strings, comments, commas too many or too few, two values in one script, an end that is missing.
/// All of it is read; what follows a place that cannot be understood is passed over. Time linear in the text; depth is bounded.
/// </remarks>
internal ref struct StructuredReader
{
    private const int Deepest = 32;
    private const int MostValues = 20_000;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _values;

    private StructuredReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>The values of a script, in order.</summary>
    public static ImmutableArray<StructuredNode> Read(ReadOnlySpan<char> text)
    {
        var reader = new StructuredReader(text);
        var values = ImmutableArray.CreateBuilder<StructuredNode>();
        while (reader._at < text.Length)
        {
            var open = text[reader._at..].IndexOfAny('{', '[');
            if (open < 0)
                break;
            reader._at += open;
            if (reader.Value(0) is { } value)
                values.Add(value);
        }

        return values.ToImmutable();
    }

    private StructuredNode? Value(int depth)
    {
        Skip();
        if (_at >= _text.Length || depth > Deepest || ++_values > MostValues)
        {
            _at = _text.Length;
            return null;
        }

        switch (_text[_at])
        {
            case '{':
                return Object(depth);
            case '[':
                return List(depth);
            case '"':
                return Of(String());
            default:
                var start = _at;
                while (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or '{' or '[' or '"' or ':'))
                    _at++;
                if (_at == start)
                    _at++;
                var word = _text[start.._at].Trim();
                return word is "null" ? null : Of(word.ToString());
        }
    }

    private StructuredNode Object(int depth)
    {
        _at++;
        var fields = ImmutableArray.CreateBuilder<(string, StructuredNode)>();
        while (_at < _text.Length)
        {
            Skip();
            if (_at >= _text.Length)
                break;
            var c = _text[_at];
            if (c == '}')
            {
                _at++;
                break;
            }

            if (c != '"')
            {
                // A list's end closes what was left open here.
                if (c == ']')
                    break;
                _at++;
                continue;
            }

            var name = String();
            Skip();
            if (_at >= _text.Length || _text[_at] != ':')
                continue;
            _at++;
            if (Value(depth + 1) is { } value)
                fields.Add((name, value));
        }

        return new StructuredNode(null, fields.ToImmutable(), []);
    }

    private StructuredNode List(int depth)
    {
        _at++;
        var items = ImmutableArray.CreateBuilder<StructuredNode>();
        while (_at < _text.Length)
        {
            Skip();
            if (_at >= _text.Length)
                break;
            var c = _text[_at];
            if (c == ']')
            {
                _at++;
                break;
            }

            if (c == '}')
                break;
            if (c is ',' or ':')
            {
                _at++;
                continue;
            }

            if (Value(depth + 1) is { } value)
                items.Add(value);
        }

        return new StructuredNode(null, [], items.ToImmutable());
    }

    private string String()
    {
        _at++;
        var start = _at;
        var end = _text[_at..].IndexOfAny('"', '\\');
        if (end >= 0 && _text[_at + end] == '"')
        {
            _at += end + 1;
            return WebUtility.HtmlDecode(_text[start..(start + end)].ToString());
        }

        var value = new StringBuilder();
        while (_at < _text.Length && _text[_at] != '"')
        {
            var c = _text[_at++];
            if (c != '\\' || _at >= _text.Length)
            {
                value.Append(c);
                continue;
            }

            c = _text[_at++];
            if (c == 'u' && _at + 4 <= _text.Length && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            {
                value.Append((char)unit);
                _at += 4;
            }
            else
                value.Append(c is 'n' or 'r' ? '\n' : c is 't' or 'b' or 'f' ? ' ' : c);
        }

        _at++;
        return WebUtility.HtmlDecode(value.ToString());
    }

    private void Skip()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]))
                _at++;
            else if (_text[_at] == '/' && _at + 1 < _text.Length && _text[_at + 1] == '*')
            {
                var end = _text[(_at + 2)..].IndexOf("*/", StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : _at + 2 + end + 2;
            }
            else
                break;
        }
    }

    private static StructuredNode Of(string word) => new(word, [], []);
}
