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

    /// <summary>Gives a span an id, so that links can point at it; an id given twice counts once. Of a span that is written in several
    /// stretches the first bears the id.</summary>
    public void Anchor(TextSpan span, string id)
    {
        if (span.Length > 0)
            _anchors.Add((span, id));
    }

    /// <summary>Writes a stretch with its marks.</summary>
    public void Write(HtmlWriter html, TextSpan within)
    {
        var marks = _marks.Where(m => m.Span.Overlaps(within)).ToArray();
        // Outer places before inner ones: each becomes an element around the later ones that begin in it.
        var anchors = new Queue<(TextSpan Span, string Id)>(_anchors
            .Where(a => a.Span.Overlaps(within))
            .Select(a => (new TextSpan(Math.Max(a.Span.Start, within.Start), Math.Min(a.Span.End, within.End)), a.Id))
            .Where(a => _placed.Add(a.Id))
            .OrderBy(a => a.Item1.Start).ThenByDescending(a => a.Item1.End).ThenBy(a => a.Id, StringComparer.Ordinal));
        Within(html, within, anchors, marks);
    }

    // A place that reaches beyond the one it begins in ends with it: elements cannot cross.
    private void Within(HtmlWriter html, TextSpan span, Queue<(TextSpan Span, string Id)> anchors, (TextSpan Span, string Class)[] marks)
    {
        var start = span.Start;
        while (anchors.TryPeek(out var next) && next.Span.Start < span.End)
        {
            anchors.Dequeue();
            Pieces(html, new TextSpan(start, next.Span.Start), marks);
            var inner = new TextSpan(next.Span.Start, Math.Min(next.Span.End, span.End));
            html.Add($"<span id=\"{next.Id}\">");
            Within(html, inner, anchors, marks);
            html.Add($"</span>");
            start = inner.End;
        }

        Pieces(html, new TextSpan(start, span.End), marks);
    }

    private void Pieces(HtmlWriter html, TextSpan span, (TextSpan Span, string Class)[] marks)
    {
        var cuts = new SortedSet<int> { span.Start, span.End };
        foreach (var mark in marks.Where(m => m.Span.Overlaps(span)))
        {
            cuts.Add(Math.Clamp(mark.Span.Start, span.Start, span.End));
            cuts.Add(Math.Clamp(mark.Span.End, span.Start, span.End));
        }

        var start = span.Start;
        foreach (var end in cuts.Skip(1))
        {
            Piece(html, new TextSpan(start, end), marks);
            start = end;
        }
    }

    private void Piece(HtmlWriter html, TextSpan piece, (TextSpan Span, string Class)[] marks)
    {
        var words = text.AsSpan(piece.Start, piece.Length);
        var classes = marks.Where(m => m.Span.Contains(piece)).Select(m => m.Class).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (classes.Length == 0)
        {
            html.Add($"{words}");
            return;
        }

        var element = classes.Any(c => c is "differs" or "at") ? "mark" : "span";
        html.Add($"<{element} class=\"{string.Join(' ', classes)}\">{words}</{element}>");
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
