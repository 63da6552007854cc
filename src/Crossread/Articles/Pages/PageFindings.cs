using System.Collections.Immutable;
using System.Globalization;

namespace Crossread.Articles.Pages;

/// <summary>What a page is, where it is no whole article: an error page, a list of articles, a video, a wall before the text; and what it says that cannot all be true.</summary>
internal static class PageFindings
{
    // Shorter texts are no article but a notice, a teaser or a wall.
    private const int ShortestText = 80;
    private const int ShortText = 700;
    private const int DaysApart = 2;
    private const int LeastConsent = 150;

    private static readonly string[] s_errors = ["404", "page not found", "not found", "page unavailable", "access denied", "forbidden", "403", "500", "error", "seite nicht gefunden", "nicht gefunden", "page introuvable", "página no encontrada", "pagina non trovata", "attention required", "just a moment", "are you a robot", "410 gone", "service unavailable"];

    /// <summary>The findings, in a fixed order; empty for an article in full.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="page">Its lines.</param>
    /// <param name="main">Which lines are the article's.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="title">Its title; null where none is stated.</param>
    /// <param name="address">Its address; null where none is known.</param>
    /// <param name="times">Its times.</param>
    public static IEnumerable<Finding> Of(PageStatements statements, PageOutline page, MainText main, string text, string? title, string? address, PageTimes times)
    {
        var isShort = text.Length < ShortText;
        if (page.IsCut)
            yield return new Finding("too-many-lines", string.Create(CultureInfo.InvariantCulture, $"The page has more than {PageOutline.MostLines} lines; the first of them were read."));
        if (text.Length < ShortestText)
            yield return new Finding("empty", $"The page holds no article text ({text.Length} characters found); expected paragraphs of a report.");
        if (isShort && s_errors.Any(e => IsErrorTitle(statements.TitleElement, e) || IsErrorTitle(title, e)))
            yield return new Finding("error-page", $"The page says that it could not be shown: \"{Shortened(statements.TitleElement ?? title ?? "")}\".");
        else if (IsIndex(statements, page, main, text, address))
            yield return new Finding("index-page", "The page lists articles; it is none itself.");
        else if (isShort && IsVideo(statements))
            yield return new Finding("video-page", $"The page shows a video; {text.Length} characters of text go with it.");
        if (SaysNotFree(statements))
            yield return new Finding("not-free", $"The page says that its text is not free to read; {text.Length} characters were found, and more may be missing.");
        else if (isShort && statements.Walls > 0)
            yield return new Finding("wall", $"A wall stands before the text; {text.Length} characters were found, and more may be missing.");
        if (isShort && IsConsentWall(page))
            yield return new Finding("cookie-wall", "Most of what the page says is about cookies; the article may be behind it.");
        if (times.Published is null)
            yield return new Finding("no-date", "The page states no publication date that can be read.");
        else if (Contradiction(times) is { } other)
            yield return new Finding("dates-differ", string.Create(CultureInfo.InvariantCulture, $"{times.Published.Evidence} says {DateOnly.FromDateTime(times.Published.Value.DateTime):yyyy-MM-dd}, {other.Where} says {other.Day:yyyy-MM-dd}; the first was taken."));
    }

    private static bool IsErrorTitle(string? title, string error) =>
        title is { Length: < 120 } && title.StartsWith(error, StringComparison.OrdinalIgnoreCase) | title.Contains("404", StringComparison.Ordinal) | (error.Length > 8 && title.Contains(error, StringComparison.OrdinalIgnoreCase));

    // A front page or a section: most of its words are links, and what reads as prose is little and scattered.
    private static bool IsIndex(PageStatements statements, PageOutline page, MainText main, string text, string? address)
    {
        if (page.Elements.IsEmpty)
            return false;
        var body = page.Elements[0];
        var isFront = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Trim('/').Length == 0;
        var saysArticle = statements.Article is { } article && !article.IsA("WebPage") || statements.Meta("og:type") is { } type && type.Contains("article", StringComparison.OrdinalIgnoreCase);
        var saysList = statements.Nodes.Any(n => n.IsA("CollectionPage") || n.IsA("ItemList")) && !saysArticle;
        return isFront || (!saysArticle && body.Characters > 2000 && body.Links * 10 > body.Characters * 6 && (text.Length < body.Characters / 8 || LinkShare(page, main) > 0.5)) || (saysList && text.Length < ShortText);
    }

    private static double LinkShare(PageOutline page, MainText main)
    {
        double links = 0, all = 1;
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            if (!main.Holds(b))
                continue;
            links += page.Blocks[b].Links;
            all += page.Blocks[b].Span.Length;
        }

        return links / all;
    }

    private static bool IsVideo(PageStatements statements) =>
        (statements.Meta("og:type") is { } type && type.StartsWith("video", StringComparison.OrdinalIgnoreCase))
        || (statements.Article is { } article && article.IsA("VideoObject"))
        || (statements.Videos > 0 && statements.Nodes.Any(n => n.IsA("VideoObject")));

    private static bool SaysNotFree(PageStatements statements) =>
        statements.Nodes.Any(n => n.Text("isAccessibleForFree") is { } free && free.EndsWith("false", StringComparison.OrdinalIgnoreCase))
        || (statements.Meta("article:content_tier") is { } tier && (tier.Equals("locked", StringComparison.OrdinalIgnoreCase) || tier.Equals("metered", StringComparison.OrdinalIgnoreCase)));

    private static bool IsConsentWall(PageOutline page)
    {
        int about = 0, all = 0;
        foreach (var block in page.Blocks)
        {
            var words = block.Words(page.Text);
            all += words.Length;
            if (words.Contains("cookie", StringComparison.OrdinalIgnoreCase) || words.Contains("consent", StringComparison.OrdinalIgnoreCase) || words.Contains("Datenschutz", StringComparison.OrdinalIgnoreCase))
                about += words.Length;
        }

        return about > LeastConsent && about * 2 > all;
    }

    // Machine-readable statements, and the address, that are days apart. Lists on the page may date other articles.
    private static (string Where, DateOnly Day)? Contradiction(PageTimes times)
    {
        var own = DateOnly.FromDateTime(times.Published!.Value.DateTime);
        foreach (var (where, day) in times.Seen)
        {
            if ((where.StartsWith("JSON-LD datePublished", StringComparison.Ordinal) || (where.StartsWith("meta ", StringComparison.Ordinal) && where.Contains("publi", StringComparison.OrdinalIgnoreCase)) || where is "address" || where is "microdata datePublished") && Math.Abs(day.DayNumber - own.DayNumber) > DaysApart)
                return (where, day);
        }

        return null;
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
