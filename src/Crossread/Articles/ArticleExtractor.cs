using System.Collections.Immutable;
using AngleSharp.Html.Parser;

namespace Crossread.Articles;

/// <summary>Reads a web page as an article: its main text, title, outlet, date, authors, language and canonical address.</summary>
/// <remarks>Pure and thread-safe; no script is run and nothing is fetched. Paragraphs, headings, quotations and list items become lines of the text.</remarks>
public static class ArticleExtractor
{
    /// <summary>Longest page that is read, in UTF-16 code units; of a longer one the beginning is read, with a finding.</summary>
    public const int LongestPage = 8_000_000;

    // Shorter texts are no article but a notice, a teaser or a wall.
    private const int ShortestText = 80;

    /// <summary>Reads a page.</summary>
    /// <param name="html">The page as text.</param>
    /// <param name="id">The identity to give the article; null for one made of the address, or of the text where there is none.</param>
    /// <param name="address">Where the page was fetched; null if it is not known.</param>
    /// <returns>The article, with findings: <c>too-large</c>, <c>too-deep</c>, <c>empty</c>, <c>not-free</c>, <c>no-date</c>.</returns>
    public static Article Extract(string html, string? id = null, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (html.Length > LongestPage)
        {
            findings.Add(new Finding("too-large", $"The page has {html.Length} characters; the first {LongestPage} were read."));
            html = html[..LongestPage];
        }

        if (PageNesting.TooDeepAt(html) is { } deep)
        {
            findings.Add(new Finding("too-deep", $"The page leaves more than {PageNesting.Deepest} elements open at character {deep}; it was read up to there."));
            html = html[..deep];
        }

        using var document = new HtmlParser().ParseDocument(html);
        var metadata = new PageMetadata(document, address);
        var lines = document.Body is { } body ? MainText.Of(body, metadata.Title) : [];
        var text = string.Join('\n', lines);
        if (text.Length < ShortestText)
            findings.Add(new Finding("empty", $"The page holds no article text ({text.Length} characters found); expected paragraphs of a report."));
        else if (metadata.SaysNotFree)
            findings.Add(new Finding("not-free", $"The page says that its text is not free to read; {text.Length} characters were found, and more may be missing."));
        var published = metadata.Published();
        if (published is null)
            findings.Add(new Finding("no-date", "The page states no publication date that can be read."));
        var canonical = metadata.Canonical;
        return new Article
        {
            Id = id ?? ContentHash.ShortOf(canonical ?? text),
            Text = text,
            Title = metadata.Title,
            Outlet = metadata.Outlet,
            Published = published,
            Authors = metadata.Authors,
            Language = metadata.Language,
            Address = canonical,
            Findings = findings.ToImmutable(),
        };
    }
}
