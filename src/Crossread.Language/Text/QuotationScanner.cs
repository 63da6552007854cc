using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Crossread.Language.Text;

/// <summary>Finds the quotations of a text by their marks: double and single, curly, straight and angled, nested, over several paragraphs, cut short.</summary>
/// <remarks>
/// Straight marks open or close by the characters around them. A single mark counts only where it can be no apostrophe and a mark closes it
/// (or the next paragraph takes it up). Time is linear in the text; any string will do. Thread-safe.
/// </remarks>
public static class QuotationScanner
{
    /// <summary>The quotations of a text, in order of their beginning, an outer one before those inside it.</summary>
    /// <param name="text">The text.</param>
    public static ImmutableArray<Quotation> Scan(string text) => Scan(text, []);

    /// <summary>The quotations of a text, in order of their beginning, an outer one before those inside it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="leftOut">Stretches that do not count, in order, without overlaps: a paragraph that one touches is passed over, so that it does not
    /// part a quotation over several paragraphs.</param>
    public static ImmutableArray<Quotation> Scan(string text, ImmutableArray<TextSpan> leftOut)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Scan(text, ParagraphSplitter.Split(text), leftOut);
    }

    internal static ImmutableArray<Quotation> Scan(string text, ImmutableArray<TextSpan> paragraphs, ImmutableArray<TextSpan> leftOut)
    {
        var scan = new Run(text);
        var left = 0;
        foreach (var paragraph in paragraphs)
        {
            while (left < leftOut.Length && leftOut[left].End <= paragraph.Start)
                left++;
            if (left == leftOut.Length || !leftOut[left].Overlaps(paragraph))
                scan.Paragraph(paragraph);
        }

        return scan.Found();
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Opened(Mark Mark, int Index, bool Continues);

    private sealed class Run(string text)
    {
        private readonly List<Quotation> _found = [];
        private readonly List<MarkFamily> _families = [];
        private readonly List<Mark> _marks = [];
        private readonly List<Opened> _open = [];
        private readonly int[] _count = new int[4];

        // By family: the quotation that the paragraph before left open, as an index into _found.
        private int[] _carriers = [-1, -1, -1, -1];
        private int[] _next = [-1, -1, -1, -1];

        public void Paragraph(TextSpan paragraph)
        {
            _marks.Clear();
            _open.Clear();
            Array.Clear(_count);
            Array.Fill(_next, -1);
            QuotationMarkReader.Read(text, paragraph.Start, paragraph.End, _marks);
            foreach (var mark in _marks)
            {
                if (mark.Side == MarkSide.Open)
                    Open(mark, paragraph.Start);
                else if (mark.Side == MarkSide.Close && _count[(int)mark.Family] > 0)
                    Close(mark);
            }

            for (var k = _open.Count - 1; k >= 0; k--)
            {
                LeaveOpen(_open[k], paragraph.End);
                if (_found[_open[k].Index].Outer.End == paragraph.End)
                    _next[(int)_open[k].Mark.Family] = _open[k].Index;
            }

            (_carriers, _next) = (_next, _carriers);
        }

        public ImmutableArray<Quotation> Found()
        {
            var kept = ImmutableArray.CreateBuilder<Quotation>();
            var ends = new Stack<int>();
            // Already in order: an index is given where a quotation opens.
            for (var i = 0; i < _found.Count; i++)
            {
                var quotation = _found[i];
                // A single mark that nothing closes and no paragraph takes up was an apostrophe.
                if (quotation.Outer.IsEmpty || quotation.Ending == QuotationEnd.Missing && _families[i] == MarkFamily.Single && !quotation.Continues)
                    continue;
                while (ends.Count > 0 && ends.Peek() <= quotation.Outer.Start)
                    ends.Pop();
                kept.Add(quotation with { Depth = ends.Count });
                ends.Push(quotation.Outer.End);
            }

            return kept.DrainToImmutable();
        }

        private void Open(Mark mark, int paragraph)
        {
            var carrier = mark.Start == paragraph ? _carriers[(int)mark.Family] : -1;
            if (carrier >= 0)
                _found[carrier] = _found[carrier] with { Ending = QuotationEnd.Carried };
            _open.Add(new Opened(mark, _found.Count, carrier >= 0));
            _found.Add(default);
            _families.Add(mark.Family);
            _count[(int)mark.Family]++;
        }

        private void Close(Mark mark)
        {
            while (true)
            {
                var opened = _open[^1];
                _open.RemoveAt(_open.Count - 1);
                _count[(int)opened.Mark.Family]--;
                if (opened.Mark.Family == mark.Family)
                {
                    _found[opened.Index] = new Quotation(
                        new TextSpan(opened.Mark.Start, mark.Start + mark.Width),
                        Trim(opened.Mark.Start + opened.Mark.Width, mark.Start),
                        0,
                        QuotationEnd.Marked,
                        opened.Continues);
                    return;
                }

                LeaveOpen(opened, mark.Start);
            }
        }

        /// <summary>Ends a quotation that no mark closes.</summary>
        private void LeaveOpen(Opened opened, int end)
        {
            // Where a mark of the same family opens after it, its own closing mark was lost before that, at the last sentence's end.
            for (var k = opened.Index + 1; k < _found.Count; k++)
            {
                if (_families[k] == opened.Mark.Family)
                {
                    end = Math.Min(end, SentenceEndBefore(opened.Mark.Start + opened.Mark.Width, _found[k].Outer.Start));
                    break;
                }
            }

            var inner = Trim(opened.Mark.Start + opened.Mark.Width, end);
            _found[opened.Index] = new Quotation(new TextSpan(opened.Mark.Start, inner.End), inner, 0, QuotationEnd.Missing, opened.Continues);
        }

        private int SentenceEndBefore(int start, int before)
        {
            for (var i = before - 1; i > start; i--)
            {
                if (Spaces.IsSpace(text[i]) && text[i - 1] is '.' or '!' or '?')
                    return i;
            }

            return before;
        }

        private TextSpan Trim(int start, int end)
        {
            while (start < end && !Spaces.IsVisible(text[start]))
                start++;
            while (end > start && !Spaces.IsVisible(text[end - 1]))
                end--;
            return new TextSpan(start, end);
        }
    }
}
