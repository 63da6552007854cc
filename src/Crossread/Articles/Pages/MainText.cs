namespace Crossread.Articles.Pages;

/// <summary>Which lines of a page are the article's text.</summary>
internal sealed class MainText
{
    private const int CharactersAWord = 6;
    private const int TenthsOfProse = 4;
    private const ElementSigns Apart = ElementSigns.FigcaptionTag | ElementSigns.NavTag | ElementSigns.FooterTag | ElementSigns.AsideTag;

    private readonly bool[] _kept;

    private MainText(bool[] kept)
    {
        _kept = kept;
        First = Array.IndexOf(kept, true);
        Last = Array.LastIndexOf(kept, true);
    }

    /// <summary>The first line of it; -1 where there is none.</summary>
    public int First { get; }

    /// <summary>The last line of it; -1 where there is none.</summary>
    public int Last { get; }

    /// <summary>Whether a line is the article's.</summary>
    public bool Holds(int block) => _kept[block];

    /// <summary>Chooses the lines.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hints">What its data says.</param>
    public static MainText Of(PageOutline page, PageHints hints)
    {
        if (page.Blocks.IsEmpty)
            return new MainText([]);
        return new MainText(Chosen(page, Scores(page, hints)));
    }

    /// <summary>The lines that a model's log odds choose, but for those that only point to other articles or stand apart.</summary>
    /// <remarks>What a style hides is left to the model: scripts show it, and it may be the article itself.</remarks>
    internal static bool[] Chosen(PageOutline page, ReadOnlySpan<double> scores)
    {
        var kept = LineChoice.Best(scores, Lengths(page));
        for (var b = 0; b < kept.Length; b++)
            kept[b] &= !LinePhrases.IsPointer(page.Blocks[b].Words(page.Text)) && !IsApart(page, page.Blocks[b]);
        return kept;
    }

    // Captions, menus, footers and parts beside the article, by what their tags say. Where one holds much of the page's prose, it is the article itself.
    private static bool IsApart(PageOutline page, PageBlock block)
    {
        var elements = page.Elements;
        var quoted = ElementSigns.None;
        for (var e = block.Element; e > 0; e = elements[e].Parent)
        {
            quoted |= elements[e].Signs & (ElementSigns.Quote | ElementSigns.QuoteTag);
            var apart = elements[e].Signs & Apart;
            // A quotation pulled out of the text is a part of it for some, and is left to the model.
            if (apart == ElementSigns.None || (apart == ElementSigns.AsideTag && quoted != ElementSigns.None))
                continue;
            return elements[e].Prose * 10 <= elements[0].Prose * TenthsOfProse;
        }

        return false;
    }

    /// <summary>How much each line counts in the choice: about its words.</summary>
    private static int[] Lengths(PageOutline page)
    {
        var lengths = new int[page.Blocks.Length];
        for (var b = 0; b < lengths.Length; b++)
            lengths[b] = Math.Max(1, page.Blocks[b].Length(page.Text) / CharactersAWord);
        return lengths;
    }

    private static double[] Scores(PageOutline page, PageHints hints) => BlockModel.Scores(BlockModel.Shipped, BlockFeatures.Measure(page, hints), BlockFeatures.Labels.Length);

    /// <summary>The words of the article's lines, a line feed between.</summary>
    /// <param name="page">The page.</param>
    public string Text(PageOutline page)
    {
        var text = new System.Text.StringBuilder();
        for (var b = 0; b < _kept.Length; b++)
        {
            if (!_kept[b])
                continue;
            if (text.Length > 0)
                text.Append('\n');
            text.Append(page.Blocks[b].Words(page.Text));
        }

        return text.ToString();
    }
}
