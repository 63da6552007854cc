using System.Text;
using AngleSharp.Dom;
using Crossread.Language.Text;

namespace Crossread.Articles.Pages;

/// <summary>A page as arrays: its elements in document order, and the lines of text they make.</summary>
/// <remarks>Made in one walk, without recursion, in time linear in the page.</remarks>
internal sealed class PageOutline
{
    // A class of many tokens is made by a machine and tells little; longer ones are compared by their beginning.
    private const int LongestClass = 200;

    /// <summary>More lines than any page has that is meant to be read; those after them are left out.</summary>
    public const int MostLines = 20_000;

    private readonly List<PageElement> _elements = [];
    private readonly List<PageBlock> _blocks = [];

    private PageOutline(string text) => Text = text;

    /// <summary>The words of all blocks, one after the other, a line feed between.</summary>
    public string Text { get; private set; }

    /// <summary>The elements; the first is the page's body.</summary>
    public ReadOnlySpan<PageElement> Elements => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_elements);

    /// <summary>The lines, in order.</summary>
    public ReadOnlySpan<PageBlock> Blocks => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_blocks);

    /// <summary>Whether the page has more than <see cref="MostLines"/> lines.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Makes the outline of what is below an element.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="words">What reads its names, and remembers them.</param>
    public static PageOutline Of(IElement body, ElementWords words)
    {
        var outline = new PageOutline("");
        outline.Text = new Maker(outline, words).Make(body);
        outline.Sum();
        return outline;
    }

    // Children stand after the elements that hold them, so that one walk from the end hands every count up.
    private void Sum()
    {
        var elements = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_elements);
        foreach (ref readonly var block in Blocks)
        {
            ref var element = ref elements[block.Element];
            element.Characters += block.Span.Length;
            element.Links += Math.Min(block.Links, block.Span.Length);
            if (!block.IsProse(Text, element.Tag))
                continue;
            element.Prose += block.Length(Text) - block.Links;
            element.ProseBlocks++;
        }

        for (var i = elements.Length - 1; i > 0; i--)
        {
            ref var parent = ref elements[elements[i].Parent];
            parent.Characters += elements[i].Characters;
            parent.Links += elements[i].Links;
            parent.Prose += elements[i].Prose;
            parent.ProseBlocks += elements[i].ProseBlocks;
            parent.Pictures += elements[i].Pictures;
        }
    }

    private sealed class Maker(PageOutline outline, ElementWords words)
    {
        private readonly StringBuilder _text = new();
        private readonly Dictionary<(int Parent, string Tag, string Class), int> _likenesses = [];
        private readonly List<(ElementSigns Signs, int Characters)> _inline = [];
        private readonly Stack<int> _lines = new();
        private int _start;
        private int _links;
        private int _bold;
        private int _slanted;
        private int _linkDepth;
        private int _boldDepth;
        private int _slantDepth;
        private int _breaks;
        private bool _afterSpan;
        private bool _betweenSpans;

        public string Make(IElement body)
        {
            var open = new Stack<(INode Node, int Next, int Number, int Entered)>();
            var number = Enter(body, -1);
            open.Push((body, 0, number, 0));
            while (open.TryPop(out var frame))
            {
                if (frame.Next >= frame.Node.ChildNodes.Length)
                {
                    Leave((IElement)frame.Node, frame.Number, frame.Entered);
                    continue;
                }

                open.Push((frame.Node, frame.Next + 1, frame.Number, frame.Entered));
                var child = frame.Node.ChildNodes[frame.Next];
                if (child is IText text)
                    Append(text.Data);
                else if (child is IElement element && !IsSilent(element.LocalName))
                {
                    if (element.LocalName is "br")
                        Break();
                    else if (element.LocalName is "img" or "picture" or "amp-img")
                        Element(frame.Number).Pictures++;
                    else if (IsLine(element.LocalName) || !words.IsHiddenInLine(element))
                        open.Push((element, 0, Enter(element, frame.Number), _text.Length));
                }
            }

            return _text.ToString();
        }

        private ref PageElement Element(int number) => ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(outline._elements)[number];

        private int Enter(IElement element, int parent)
        {
            var tag = element.LocalName;
            if (IsLine(tag))
                Close();
            var number = outline._elements.Count;
            var names = element.ClassName ?? "";
            if (names.Length > LongestClass)
                names = names[..LongestClass];
            var own = Likeness(-1, tag, names);
            outline._elements.Add(new PageElement
            {
                Parent = parent,
                Depth = parent < 0 ? 0 : Element(parent).Depth + 1,
                Signs = words.Of(element),
                Likeness = parent < 0 ? own : Likeness(OwnLikeness(parent), tag, names),
                FirstBlock = outline._blocks.Count,
                Tag = TagOf(tag),
            });
            _own.Add(own);
            _betweenSpans = _afterSpan && tag is "span" or "time";
            if (IsLine(tag))
                _lines.Push(number);
            else if (tag is "a")
                _linkDepth++;
            else if (tag is "b" or "strong")
                _boldDepth++;
            else if (tag is "i" or "em" or "cite")
                _slantDepth++;
            return number;
        }

        private readonly List<int> _own = [];

        private int OwnLikeness(int number) => _own[number];

        private int Likeness(int parent, string tag, string names)
        {
            if (!_likenesses.TryGetValue((parent, tag, names), out var number))
                _likenesses.Add((parent, tag, names), number = _likenesses.Count);
            return number;
        }

        private void Leave(IElement element, int number, int entered)
        {
            var tag = element.LocalName;
            if (IsLine(tag))
            {
                Close();
                _lines.Pop();
            }
            else
            {
                var signs = Element(number).Signs;
                if (signs != ElementSigns.None && entered >= _start && _text.Length > entered)
                    _inline.Add((signs, _text.Length - entered));
                _afterSpan |= tag is "span";
                if (tag is "a")
                    _linkDepth--;
                else if (tag is "b" or "strong")
                    _boldDepth--;
                else if (tag is "i" or "em" or "cite")
                    _slantDepth--;
            }

            Element(number).EndBlock = outline._blocks.Count;
        }

        private void Append(string data)
        {
            var before = _text.Length;
            // "</span><span>": parts that only their looks keep apart.
            if (_betweenSpans && data.Length > 0 && _text.Length > _start && char.IsLetterOrDigit(_text[^1]) && (char.IsUpper(data[0]) || char.IsDigit(data[0])) && !char.IsUpper(_text[^1]))
                _text.Append(' ');
            (_betweenSpans, _afterSpan) = (false, false);
            foreach (var c in data)
            {
                if (char.IsWhiteSpace(c))
                {
                    if (_text.Length > _start && _text[^1] != ' ')
                        _text.Append(' ');
                }
                else if (c is not ('\u200B' or '\uFEFF' or '\u00AD'))
                    _text.Append(c);
            }

            var added = _text.Length - before;
            if (added == 0 || (added == 1 && _text[^1] == ' '))
                return;
            _breaks = 0;
            if (_linkDepth > 0)
                _links += added;
            if (_boldDepth > 0)
                _bold += added;
            if (_slantDepth > 0)
                _slanted += added;
        }

        // Two breaks part paragraphs; one does where it stands after a sentence.
        private void Break()
        {
            var end = _text.Length;
            while (end > _start && _text[end - 1] == ' ')
                end--;
            if (++_breaks >= 2 || (end > _start && _text[end - 1] is '.' or '!' or '?' or '"' or '”' or ':' or '…'))
                Close();
            else
                Append(" ");
        }

        private void Close()
        {
            while (_text.Length > _start && _text[^1] == ' ')
                _text.Length--;
            var length = _text.Length - _start;
            if (length > 0)
            {
                var signs = ElementSigns.None;
                foreach (var (inline, characters) in _inline)
                {
                    if (characters * 10 >= length * 6)
                        signs |= inline;
                }

                if (outline._blocks.Count < MostLines)
                    outline._blocks.Add(new PageBlock(_lines.Peek(), new TextSpan(_start, _text.Length), Math.Min(_links, length), Math.Min(_bold, length), Math.Min(_slanted, length), signs));
                else
                    outline.IsCut = true;
                _text.Append('\n');
            }

            _inline.Clear();
            _start = _text.Length;
            (_links, _bold, _slanted, _breaks) = (0, 0, 0, 0);
        }

        private static bool IsSilent(string tag) =>
            tag is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "button" or "select" or "textarea" or "input" or "canvas" or "audio" or "video" or "map" or "head" or "math" or "datalist";

        // What a browser shows as part of a line; every other element begins and ends one.
        private static bool IsLine(string tag) => tag is not ("a" or "span" or "b" or "strong" or "i" or "em" or "u" or "font" or "small" or "big" or "sup" or "sub" or "abbr" or "acronym" or "cite" or "q" or "code" or "time"
            or "mark" or "s" or "del" or "ins" or "label" or "kbd" or "var" or "samp" or "bdi" or "bdo" or "tt" or "wbr" or "data" or "output" or "ruby" or "rt" or "rp" or "dfn" or "strike" or "nobr" or "img" or "picture");

        private static LineTag TagOf(string tag) => tag switch
        {
            "p" => LineTag.Paragraph,
            "div" or "section" or "article" or "main" => LineTag.Division,
            "h1" => LineTag.Heading1,
            "h2" => LineTag.Heading2,
            "h3" => LineTag.Heading3,
            "h4" => LineTag.Heading4,
            "h5" => LineTag.Heading5,
            "h6" => LineTag.Heading6,
            "li" => LineTag.Item,
            "blockquote" => LineTag.Quote,
            "td" or "th" => LineTag.Cell,
            "dt" or "dd" => LineTag.Term,
            "pre" => LineTag.Preformatted,
            _ => LineTag.Other,
        };
    }
}
