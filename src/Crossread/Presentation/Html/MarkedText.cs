using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>Writes stretches of a text with marks in them. Marks may overlap: the text is cut at every mark's bounds, so that elements never cross.</summary>
/// <remarks>Marks and anchors come first, then stretches in the order of the text. Time is linear in what is written, beside sorting the marks.</remarks>
internal sealed class MarkedText(string text)
{
    private readonly List<(TextSpan Span, string Class)> _marks = [];
    private readonly List<(TextSpan Span, string Id)> _anchors = [];
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private int[]? _cuts;
    private string[] _classes = [];
    private int _nextAnchor;

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
        if (_cuts is null)
            Prepare();
        var anchors = new Queue<(TextSpan Span, string Id)>();
        for (; _nextAnchor < _anchors.Count && _anchors[_nextAnchor].Span.Start < within.End; _nextAnchor++)
        {
            var (span, id) = _anchors[_nextAnchor];
            if (span.Overlaps(within) && _placed.Add(id))
                anchors.Enqueue((new TextSpan(Math.Max(span.Start, within.Start), Math.Min(span.End, within.End)), id));
        }

        Within(html, within, anchors);
    }

    // The stretches between the bounds of marks, each with the classes that cover it.
    private void Prepare()
    {
        // Outer places before inner ones: each becomes an element around the later ones that begin in it.
        _anchors.Sort((a, b) => (a.Span.Start, -a.Span.End, 0).CompareTo((b.Span.Start, -b.Span.End, 0)) is var order and not 0
            ? order
            : string.CompareOrdinal(a.Id, b.Id));
        var changes = _marks
            .SelectMany(m => new[] { (At: m.Span.Start, By: 1, m.Class), (At: m.Span.End, By: -1, m.Class) })
            .OrderBy(c => c.At)
            .ToArray();
        var covering = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (cuts, classes) = (new List<int> { 0 }, new List<string> { string.Empty });
        for (var i = 0; i < changes.Length;)
        {
            var at = changes[i].At;
            for (; i < changes.Length && changes[i].At == at; i++)
                covering[changes[i].Class] = covering.GetValueOrDefault(changes[i].Class) + changes[i].By;
            cuts.Add(at);
            classes.Add(string.Join(' ', covering.Where(c => c.Value > 0).Select(c => c.Key)));
        }

        (_cuts, _classes) = ([.. cuts], [.. classes]);
    }

    // A place that reaches beyond the one it begins in ends with it: elements cannot cross.
    private void Within(HtmlWriter html, TextSpan span, Queue<(TextSpan Span, string Id)> anchors)
    {
        var start = span.Start;
        while (anchors.TryPeek(out var next) && next.Span.Start < span.End)
        {
            anchors.Dequeue();
            Pieces(html, new TextSpan(start, next.Span.Start));
            var inner = new TextSpan(next.Span.Start, Math.Min(next.Span.End, span.End));
            html.Add($"<span id=\"{next.Id}\">");
            Within(html, inner, anchors);
            html.Add($"</span>");
            start = inner.End;
        }

        Pieces(html, new TextSpan(start, span.End));
    }

    private void Pieces(HtmlWriter html, TextSpan span)
    {
        if (span.IsEmpty)
            return;
        var found = Array.BinarySearch(_cuts!, span.Start);
        // Marks may begin at 0 too: of equal cuts the last one holds.
        var piece = found >= 0 ? found : ~found - 1;
        while (piece + 1 < _cuts!.Length && _cuts[piece + 1] <= span.Start)
            piece++;
        for (var start = span.Start; start < span.End; piece++)
        {
            var end = piece + 1 < _cuts.Length ? Math.Min(_cuts[piece + 1], span.End) : span.End;
            Piece(html, text.AsSpan(start, end - start), _classes[piece]);
            start = end;
        }
    }

    private static void Piece(HtmlWriter html, ReadOnlySpan<char> words, string classes)
    {
        if (classes.Length == 0)
            html.Add($"{words}");
        else if (classes.Contains("differs", StringComparison.Ordinal))
            html.Add($"<mark class=\"{classes}\">{words}</mark>");
        else
            html.Add($"<span class=\"{classes}\">{words}</span>");
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
