using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>Writes a stretch of a text with marks in it. Marks may overlap: the text is cut at every mark's bounds, so that elements never cross.</summary>
internal sealed class MarkedText(string text)
{
    private readonly List<(TextSpan Span, string Class)> _marks = [];
    private readonly List<(TextSpan Span, string Id)> _anchors = [];
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);

    /// <summary>Marks a span with a class.</summary>
    public void Mark(TextSpan span, string cssClass)
    {
        if (span.Length > 0)
            _marks.Add((span, cssClass));
    }

    /// <summary>Gives the first piece of a span that is written an id; an id given twice counts once.</summary>
    public void Anchor(TextSpan span, string id)
    {
        if (span.Length > 0)
            _anchors.Add((span, id));
    }

    /// <summary>Writes a stretch with its marks.</summary>
    public void Write(HtmlWriter html, TextSpan within)
    {
        var marks = _marks.Where(m => m.Span.Overlaps(within)).ToArray();
        var anchors = _anchors.Where(a => within.Overlaps(a.Span)).ToArray();
        var cuts = new SortedSet<int> { within.Start, within.End };
        foreach (var span in marks.Select(m => m.Span).Concat(anchors.Select(a => a.Span)))
        {
            cuts.Add(Math.Clamp(span.Start, within.Start, within.End));
            cuts.Add(Math.Clamp(span.End, within.Start, within.End));
        }

        var start = within.Start;
        foreach (var end in cuts.Skip(1))
        {
            var piece = new TextSpan(start, end);
            Piece(html, piece, marks, anchors);
            start = end;
        }
    }

    private void Piece(HtmlWriter html, TextSpan piece, (TextSpan Span, string Class)[] marks, (TextSpan Span, string Id)[] anchors)
    {
        var classes = marks.Where(m => m.Span.Contains(piece)).Select(m => m.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        // An element has one id; further anchors at the same place become empty elements before it.
        var ids = anchors.Where(a => a.Span.Contains(piece)).OrderByDescending(a => a.Span.Length).Select(a => a.Id).Where(_placed.Add).ToArray();
        foreach (var id in ids.Skip(1))
            html.Add($"<a id=\"{id}\" class=\"place\"></a>");
        var words = text.AsSpan(piece.Start, piece.Length);
        if (classes.Length == 0 && ids.Length == 0)
        {
            html.Add($"{words}");
            return;
        }

        var element = classes.Any(c => c is "differs" or "at") ? "mark" : "span";
        html.Add($"<{element}");
        if (ids.Length > 0)
            html.Add($" id=\"{ids[0]}\"");
        if (classes.Length > 0)
            html.Add($" class=\"{string.Join(' ', classes)}\"");
        html.Add($">{words}</{element}>");
    }

    /// <summary>The lines of a text that hold something, white space at the edges left out.</summary>
    public static IEnumerable<TextSpan> Paragraphs(Article article)
    {
        var text = article.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var (from, to) = (start, end);
            while (from < to && char.IsWhiteSpace(text[from]))
                from++;
            while (to > from && char.IsWhiteSpace(text[to - 1]))
                to--;
            if (to > from)
                yield return new TextSpan(from, to);
            start = end + 1;
        }
    }
}
