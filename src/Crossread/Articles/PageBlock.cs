using AngleSharp.Dom;

namespace Crossread.Articles;

/// <summary>A line of a page: the text between two breaks that its elements make.</summary>
/// <param name="Element">The innermost element that holds all of it and makes a line of its own.</param>
/// <param name="Text">Its words, runs of white space as one space.</param>
/// <param name="Links">How many of its characters are links.</param>
internal sealed record PageBlock(IElement Element, string Text, int Links)
{
    /// <summary>Share of its characters that are links, 0 to 1.</summary>
    public double LinkShare => Text.Length == 0 ? 0 : Math.Min(1, (double)Links / Text.Length);

    /// <summary>Whether it heads what follows.</summary>
    public bool IsHeading => Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    /// <summary>Whether it reads like a paragraph of a report: some length, few links.</summary>
    public bool IsProse => Text.Length >= 60 && LinkShare < 0.35 && !IsHeading;
}
