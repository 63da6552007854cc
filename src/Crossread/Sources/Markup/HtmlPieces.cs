namespace Crossread.Sources.Markup;

/// <summary>The tags and texts of HTML one after the other, without comments, declarations and what stands in elements that hold nothing to read.</summary>
internal ref struct HtmlPieces(string html)
{
    private readonly string _html = html;
    private int _at;
    private bool _noComments;

    /// <summary>The piece that was read last.</summary>
    public HtmlPiece Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly HtmlPieces GetEnumerator() => this;

    /// <summary>Reads the next piece; false at the end.</summary>
    public bool MoveNext()
    {
        while (_at < _html.Length)
        {
            var rest = _html.AsSpan(_at);
            if (rest[0] != '<')
            {
                var end = rest.IndexOf('<');
                return Text(end < 0 ? rest.Length : end);
            }

            if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
                return Tag(HtmlPieceKind.Start, 1);
            if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
                return Tag(HtmlPieceKind.End, 2);
            var passed = Passed(rest);
            if (passed == 0)
                return Text(1);
            _at += passed;
        }

        return false;
    }

    // Comments, declarations and instructions, and how long they are; 0 where "<" is just a character.
    private int Passed(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = _noComments ? -1 : rest.IndexOf("-->", StringComparison.Ordinal);
            if (end >= 0)
                return Math.Max(end + 3, 4);
            _noComments = true;
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("<?", StringComparison.Ordinal)
            || (rest.Length > 2 && rest[1] == '!' && (char.IsAsciiLetter(rest[2]) || rest[2] is '-' or '[')))
        {
            var end = rest.IndexOf('>');
            return end < 0 ? rest.Length : end + 1;
        }

        return 0;
    }

    private bool Text(int length)
    {
        Current = new HtmlPiece { Kind = HtmlPieceKind.Text, Name = "", Text = _html.AsSpan(_at, length) };
        _at += length;
        return true;
    }

    private bool Tag(HtmlPieceKind kind, int from)
    {
        var start = _at + from;
        var end = start;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is ':' or '-' or '_'))
            end++;
        var name = _html[start..end].ToLowerInvariant();
        name = name[(name.LastIndexOf(':') + 1)..];
        var close = Close(end);
        Current = new HtmlPiece { Kind = kind, Name = name, Text = _html.AsSpan(end, close - end) };
        _at = Math.Min(_html.Length, close < _html.Length && _html[close] == '>' ? close + 1 : close);
        if (kind == HtmlPieceKind.Start && HtmlCleaner.IsSilent(name) && !(close > end && _html[close - 1] == '/'))
            PassSilent(name);
        return true;
    }

    // Where the tag ends: its ">" that is not within quotation marks, or the next "<" where it was never closed.
    private readonly int Close(int at)
    {
        for (; at < _html.Length; at++)
        {
            var c = _html[at];
            if (c is '>' or '<')
                return at;
            if (c is '"' or '\'' && at > 0 && Before(at) == '=')
            {
                var end = _html.IndexOf(c, at + 1);
                if (end < 0)
                    continue;
                at = end;
            }
        }

        return at;
    }

    private readonly char Before(int at)
    {
        do
            at--;
        while (at > 0 && char.IsWhiteSpace(_html[at]));
        return _html[Math.Max(at, 0)];
    }

    private void PassSilent(string name)
    {
        var end = _html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? _html.Length : end;
    }
}
