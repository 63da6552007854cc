using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>Writes stretches of a text with marks in them, inner ones within outer ones. Marks may cross: then the later one is cut, so that elements never cross.</summary>
/// <remarks>Marks and anchors come first, then stretches in the order of the text. Time is linear in what is written times the depth of marks, beside sorting them.</remarks>
internal sealed class MarkedText(string text)
{
    private sealed record Element(TextSpan Span, string? Class, string? Id, string? Label, int Order);

    private readonly List<Element> _elements = [];
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    // Those that cover the place reached, outer ones first.
    private readonly List<Element> _covering = [];
    private bool _isSorted;
    private int _next;

    /// <summary>Marks a span with classes. Of marks that begin and end together the one given first is around the others.</summary>
    public void Mark(TextSpan span, string classes) => Add(span, classes, null, null);

    /// <summary>Gives a span an id, so that links can point at it; an id given twice counts once. Of a span that is written in several
    /// stretches the first bears the id. Anchors are around marks: only another anchor cuts one short.</summary>
    /// <param name="span">The span.</param>
    /// <param name="id">The id.</param>
    /// <param name="label">Shown before the span; null for nothing.</param>
    public void Anchor(TextSpan span, string id, string? label = null) => Add(span, null, id, label);

    /// <summary>Writes a stretch with its marks.</summary>
    public void Write(HtmlWriter html, TextSpan within)
    {
        if (!_isSorted)
            _elements.Sort((a, b) => (a.Span.Start, a.Order).CompareTo((b.Span.Start, b.Order)));
        _isSorted = true;
        var open = new List<Element>();
        for (var start = within.Start; start < within.End;)
        {
            for (; _next < _elements.Count && _elements[_next].Span.Start <= start; _next++)
                Cover(_elements[_next]);
            _covering.RemoveAll(e => e.Span.End <= start);
            var end = _next < _elements.Count ? Math.Min(within.End, _elements[_next].Span.Start) : within.End;
            foreach (var element in _covering)
                end = Math.Min(end, element.Span.End);
            Change(html, open);
            html.Add($"{text.AsSpan(start, end - start)}");
            start = end;
        }

        Close(html, open, 0);
    }

    private void Add(TextSpan span, string? classes, string? id, string? label)
    {
        if (span.Length > 0)
            _elements.Add(new Element(span, classes, id, label, _elements.Count));
    }

    private void Cover(Element element)
    {
        var place = _covering.Count;
        while (place > 0 && IsAround(element, _covering[place - 1]))
            place--;
        _covering.Insert(place, element);
    }

    private static bool IsAround(Element a, Element b) =>
        (a.Id is null, a.Span.Start, -a.Span.End, a.Order).CompareTo((b.Id is null, b.Span.Start, -b.Span.End, b.Order)) < 0;

    // Closes what ends or stands inside of what ends or begins, and opens the rest.
    private void Change(HtmlWriter html, List<Element> open)
    {
        var wanted = new List<Element>(_covering.Count);
        foreach (var element in _covering)
        {
            var isKept = wanted.Count < open.Count && ReferenceEquals(open[wanted.Count], element) && IsBeginning(open, wanted);
            // An id stands once, and a class within itself says nothing.
            if (isKept || (element.Id is { } id ? !_placed.Contains(id) && !wanted.Exists(w => string.Equals(w.Id, id, StringComparison.Ordinal)) : !wanted.Exists(w => string.Equals(w.Class, element.Class, StringComparison.Ordinal))))
                wanted.Add(element);
        }

        var same = 0;
        while (same < open.Count && same < wanted.Count && ReferenceEquals(open[same], wanted[same]))
            same++;
        Close(html, open, same);
        foreach (var element in wanted.Skip(same))
        {
            Open(html, element);
            open.Add(element);
        }
    }

    private static bool IsBeginning(List<Element> open, List<Element> wanted)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (!ReferenceEquals(open[i], wanted[i]))
                return false;
        }

        return true;
    }

    private void Open(HtmlWriter html, Element element)
    {
        if (element.Id is { } id)
        {
            _placed.Add(id);
            var label = element.Label is { } shown ? HtmlFragment.Of($" class=\"statement\" data-n=\"{shown}\"") : HtmlFragment.Empty;
            html.Add($"<span id=\"{id}\"{label}>");
        }
        else if (IsDifference(element))
        {
            html.Add($"<mark class=\"{element.Class}\">");
        }
        else
        {
            html.Add($"<span class=\"{element.Class}\">");
        }
    }

    private static void Close(HtmlWriter html, List<Element> open, int from)
    {
        for (var i = open.Count - 1; i >= from; i--)
            html.Add($"{HtmlFragment.Trusted(IsDifference(open[i]) ? "</mark>" : "</span>")}");
        open.RemoveRange(from, open.Count - from);
    }

    private static bool IsDifference(Element element) => string.Equals(element.Class, "differs", StringComparison.Ordinal);

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
