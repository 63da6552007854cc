using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>Finds the lines of a page that are the article's text.</summary>
/// <remarks>
/// After the idea of paragraph density (Readability, A. Lie et al., Arc90 2009): every line of some length with few links counts for all
/// elements around it; from the page's body one goes down as long as one child holds most of that weight. What is beside the article
/// by its element or its name is left out, unless it holds most of the prose of the page: names of wrappers lie.
/// </remarks>
internal static class MainText
{
    // A child that holds so much of the weight of its parent holds the article.
    private const double Dominance = 0.66;

    // What holds so much of the page's prose is no side part, whatever it is called.
    private const double TooMuchForAside = 0.4;

    /// <summary>The lines of the article's text, in order.</summary>
    /// <param name="body">The page's body.</param>
    /// <param name="title">The article's title, which is not repeated among the lines.</param>
    public static ImmutableArray<string> Of(IElement body, string? title)
    {
        var everything = Blocks(body, _ => false);
        var weights = Weigh(everything);
        var all = weights.GetValueOrDefault(body);
        bool IsAside(IElement element) => element != body && weights.GetValueOrDefault(element) <= TooMuchForAside * all
            && (ElementWords.SaysAside(element) || (ElementWords.SaysByline(element) && weights.GetValueOrDefault(element) <= 400));
        var blocks = Blocks(body, IsAside);
        weights = Weigh(blocks);
        var container = Container(body, weights);
        return Lines(blocks.Where(b => container.Contains(b.Element)).ToList(), title);
    }

    private static IElement Container(IElement body, Dictionary<IElement, int> weights)
    {
        var container = body;
        while (true)
        {
            var weight = weights.GetValueOrDefault(container);
            var next = container.Children.FirstOrDefault(c => weights.GetValueOrDefault(c) is var w && w > 0 && w >= Dominance * weight);
            if (next is null || next.LocalName is "p" or "blockquote" or "li" or "ul" or "ol" or "td" && weight < 1200)
                return container;
            container = next;
        }
    }

    private static Dictionary<IElement, int> Weigh(List<PageBlock> blocks)
    {
        // The weight of prose is handed up once for each element: children come before parents in this order.
        var weights = new Dictionary<IElement, int>();
        foreach (var block in blocks)
        {
            if (!block.IsProse)
                continue;
            var levels = 0;
            for (var element = block.Element; element is not null && levels < 60; element = element.ParentElement, levels++)
                weights[element] = weights.GetValueOrDefault(element) + block.Text.Length - block.Links;
        }

        return weights;
    }

    private static ImmutableArray<string> Lines(List<PageBlock> blocks, string? title)
    {
        var kept = new List<PageBlock>();
        var seenTitle = blocks.FindIndex(b => IsTitle(b.Text, title));
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (IsTitle(block.Text, title) || block.Element.LocalName == "h1")
                continue;
            // Above the headline stand menus and labels; the standfirst is a sentence.
            if (i < seenTitle && !block.IsProse)
                continue;
            // Who wrote it and when is metadata.
            if (block.Text.Length < 160 && IsAbout(block.Text))
                continue;
            if (block.LinkShare > 0.6 && block.Text.Length < 400)
                continue;
            if (block.IsHeading && block.LinkShare > 0.3)
                continue;
            kept.Add(block);
        }

        // Headings with nothing below them, and a list of links' rests at the end.
        while (kept.Count > 0 && (kept[^1].IsHeading || (kept[^1].Text.Length < 25 && !EndsSentence(kept[^1].Text))))
            kept.RemoveAt(kept.Count - 1);
        for (var i = kept.Count - 2; i >= 0; i--)
        {
            if (kept[i].IsHeading && kept[i + 1].IsHeading && Level(kept[i]) >= Level(kept[i + 1]))
                kept.RemoveAt(i);
        }

        return [.. kept.Select(b => b.Text)];
    }

    private static bool IsAbout(string text)
    {
        var line = new TextSpan(0, text.Length);
        return Byline.Read(text, line) is not null || (FrontMatter.DateLead(text, line) is { } date && date.Span.Contains(line));
    }

    private static int Level(PageBlock heading) => heading.Element.LocalName[1] - '0';

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or '…';

    private static bool IsTitle(string text, string? title) => title is not null && text.Equals(title, StringComparison.OrdinalIgnoreCase);

    private static List<PageBlock> Blocks(IElement body, Func<IElement, bool> isAside)
    {
        var blocks = new List<PageBlock>();
        var words = new StringBuilder();
        var open = new Stack<IElement>();
        var links = 0;
        var linkDepth = 0;
        open.Push(body);
        var breaks = 0;

        void Close()
        {
            var text = PageText.Spaced(words.ToString());
            if (text.Length > 0)
                blocks.Add(new PageBlock(open.Peek(), text, links));
            words.Clear();
            links = 0;
            breaks = 0;
        }

        PageText.Walk(
            body,
            node =>
            {
                if (node is IText text)
                {
                    words.Append(text.Data);
                    var visible = 0;
                    foreach (var c in text.Data)
                        visible += char.IsWhiteSpace(c) ? 0 : 1;
                    if (visible > 0)
                        breaks = 0;
                    if (linkDepth > 0)
                        links += visible;
                    return false;
                }

                if (node is not IElement element)
                    return false;
                if (element != body && (ElementWords.IsSilent(element) || isAside(element)))
                    return false;
                if (element.LocalName == "br")
                {
                    words.Append(' ');
                    if (++breaks >= 2)
                        Close();
                    return false;
                }

                if (element.LocalName == "a")
                    linkDepth++;
                else if (IsLine(element))
                {
                    Close();
                    open.Push(element);
                }

                return true;
            },
            node =>
            {
                if (node is not IElement element)
                    return;
                if (element.LocalName == "a")
                    linkDepth--;
                else if (element != body && IsLine(element))
                {
                    Close();
                    open.Pop();
                }
            });
        Close();
        return blocks;
    }

    private static bool IsLine(IElement element) => element.LocalName is "p" or "div" or "section" or "article" or "main" or "header" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "table" or "thead" or "tbody" or "tr" or "td" or "th" or "figure" or "details" or "summary" or "hr" or "address" or "center" or "fieldset" or "amp-story" or "content";
}
