using Crossread.Comparison;
using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>What differs: a claim a block, every article's telling once with the differing words marked, and the differences named above.</summary>
internal static class DifferencesSection
{
    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        if (report.Differing.IsEmpty && report.Wordings.IsEmpty)
        {
            html.Add($"<p class=\"empty\">The articles were compared and no difference was found in what they tell in common.</p>\n");
            return;
        }

        foreach (var differing in report.Differing)
            Block(html, report, differing, pieces);
        if (!report.Wordings.IsEmpty)
            Wordings(html, report, pieces);
    }

    private static void Block(HtmlWriter html, StoryReport report, DifferingClaim differing, StoryPieces pieces)
    {
        var claim = differing.Fact.Claim;
        html.Add($"<article class=\"item differing\" id=\"{claim.Id}\">\n<h3><a href=\"#{claim.Id}\">{StoryPieces.Bare(claim.Gloss)}</a></h3>\n");
        html.Add($"<ul class=\"kinds\">\n");
        foreach (var difference in differing.Differences)
        {
            html.Add($"<li>{StoryPieces.Chip(difference.Kind)} ");
            Sides(html, difference, pieces);
            html.Add($"</li>\n");
        }

        html.Add($"</ul>\n<div class=\"sides\">\n");
        var marks = differing.Differences.SelectMany(d => d.Sides).SelectMany(s => s.Citations).ToLookup(c => c.Article.Id, c => c.Span, StringComparer.Ordinal);
        foreach (var (article, tellings, copies) in StoryPieces.Tellers(report, claim))
        {
            html.Add($"<figure><figcaption>{pieces.Label(article)}");
            if (copies.Length > 0)
                html.Add($" <span class=\"copies\">and {Phrases.Count(copies.Length, "near copy").Replace("copys", "copies", StringComparison.Ordinal)}</span>");
            html.Add($"</figcaption>\n");
            string? last = null;
            foreach (var telling in tellings)
            {
                var by = StoryPieces.By(article, telling);
                if (by is not null && !string.Equals(by, last, StringComparison.Ordinal))
                    html.Add($"<span class=\"by\">{by}:</span>\n");
                last = by;
                html.Add($"<blockquote{StoryPieces.Lang(article)}><a class=\"words\" href=\"{pieces.Links.Words(article, telling.Span)}\">");
                html.Add($"{pieces.Telling(article, telling.Span, marks[article.Id].Where(m => !Covers(m, telling.Span)))}</a></blockquote>\n");
            }

            html.Add($"</figure>\n");
        }

        html.Add($"</div>\n<p class=\"meta\">told by {claim.Articles.Length} of {report.Articles.Length} {StoryPieces.OriginsBadge(claim)}</p>\n</article>\n");
    }

    // Where the whole telling is the difference, marking all of it would mark nothing.
    private static bool Covers(TextSpan mark, TextSpan telling) => mark.Contains(telling);

    private static void Sides(HtmlWriter html, ReportDifference difference, StoryPieces pieces)
    {
        if (difference.Note.Length > 0)
            html.Add($"<span class=\"note\">{difference.Note}</span>");
        // A note made from the words says it; short words that are not in it are shown beside it.
        if (difference.Note.Length > 0 && (difference.Sides.Any(s => s.Words.Length > 60) || difference.Sides.All(s => difference.Note.Contains(s.Words, StringComparison.Ordinal))
            || difference.Kind == DifferenceKind.Cut))
            return;
        foreach (var side in difference.Sides)
            html.Add($" <span class=\"side\">{pieces.Quoted(side.Citations[0])} {pieces.Labels(side.Citations)}</span>");
    }

    private static void Wordings(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        html.Add($"<article class=\"item\" id=\"wording\"><h3>Names for one thing</h3>\n<dl class=\"wordings\">\n");
        foreach (var wording in report.Wordings)
        {
            html.Add($"<div><dt>{wording.Note}</dt>\n<dd>");
            foreach (var side in wording.Sides)
                html.Add($"<span class=\"side\">{pieces.Quoted(side.Citations[0])} {pieces.Labels(side.Citations)}</span> ");
            html.Add($"</dd></div>\n");
        }

        html.Add($"</dl></article>\n");
    }
}
