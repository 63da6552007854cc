using System.Text;
using AngleSharp.Dom;

namespace Crossread.Articles.Pages;

/// <summary>Text and order of a page's elements, without recursion: pages are nested as deep as their authors' mistakes.</summary>
internal static class PageText
{
    private const int MostCharacters = 2000;
    private const int MostNodes = 400;

    /// <summary>Visits the nodes below <paramref name="root"/> in document order.</summary>
    /// <param name="root">Where to begin; it is visited too.</param>
    /// <param name="enter">Called before the children of a node; they are skipped where it gives false.</param>
    /// <param name="leave">Called after them.</param>
    /// <param name="isDone">Ends the visit where it gives true; null for a visit of all.</param>
    public static void Walk(INode root, Func<INode, bool> enter, Action<INode>? leave = null, Func<bool>? isDone = null)
    {
        var open = new Stack<(INode Node, int Next)>();
        if (!enter(root))
            return;
        open.Push((root, 0));
        while (isDone?.Invoke() is not true && open.TryPop(out var frame))
        {
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                leave?.Invoke(frame.Node);
                continue;
            }

            open.Push((frame.Node, frame.Next + 1));
            var child = frame.Node.ChildNodes[frame.Next];
            if (enter(child))
                open.Push((child, 0));
        }
    }

    /// <summary>The words of an element, runs of white space as one space; only the first of them where it holds much.</summary>
    /// <remarks>Looks at a bounded number of nodes, so that elements within elements do not cost the square of their number.</remarks>
    /// <param name="element">The element.</param>
    public static string Of(IElement element)
    {
        var words = new StringBuilder();
        var nodes = 0;
        Walk(element, node =>
        {
            nodes++;
            if (node is IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" })
                return false;
            if (node is IElement { LocalName: "br" })
                words.Append(' ');
            if (node is IText text)
                words.Append(text.Data);
            return true;
        }, isDone: () => words.Length > MostCharacters || nodes > MostNodes);
        return Spaced(words.ToString());
    }

    /// <summary>A text with runs of white space as one space and none at its edges.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD'))
                spaced.Append(c);
            else if (char.IsWhiteSpace(c) && spaced.Length > 0 && spaced[^1] != ' ')
                spaced.Append(' ');
        }

        if (spaced.Length > 0 && spaced[^1] == ' ')
            spaced.Length--;
        return spaced.ToString();
    }
}
