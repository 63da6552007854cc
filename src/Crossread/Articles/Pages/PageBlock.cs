using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Articles.Pages;

/// <summary>A line of a page: the text between two breaks that its elements make.</summary>
/// <param name="Element">Number of the innermost element that holds all of it and makes a line of its own.</param>
/// <param name="Span">Where its words stand in the page's text; runs of white space are one space.</param>
/// <param name="Links">How many of its characters are links.</param>
/// <param name="Bold">How many of its characters are bold.</param>
/// <param name="Slanted">How many of its characters are in italics.</param>
/// <param name="Inline">What the elements within the line that hold most of it say of it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageBlock(int Element, TextSpan Span, int Links, int Bold, int Slanted, ElementSigns Inline)
{
    // Shorter lines are labels, headings and captions as often as sentences.
    private const int ShortestProse = 60;

    /// <summary>Share of its characters that are links, 0 to 1.</summary>
    public double LinkShare => Span.Length == 0 ? 0 : Math.Min(1, (double)Links / Span.Length);

    /// <summary>Its words.</summary>
    /// <param name="text">The page's text.</param>
    public ReadOnlySpan<char> Words(string text) => text.AsSpan(Span.Start, Span.Length);

    /// <summary>Whether it reads like a paragraph of a report: some length, few links.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="tag">The tag of its element.</param>
    public bool IsProse(string text, LineTag tag) =>
        tag is not (>= LineTag.Heading1 and <= LineTag.Heading6) && LinkShare < 0.35 && (Span.Length >= ShortestProse || Length(text) >= ShortestProse);

    /// <summary>Its length in characters of an alphabet: one that stands for a syllable or a word counts for more.</summary>
    /// <param name="text">The page's text.</param>
    public int Length(string text)
    {
        var length = 0;
        foreach (var c in Words(text))
            length += c >= '\u2E80' ? 3 : 1;
        return length;
    }
}
