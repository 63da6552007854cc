namespace Crossread.Articles.Pages;

/// <summary>Reads a web page as an article: its main text, title, outlet, dates, authors, credit, language and canonical address.</summary>
/// <remarks>Pure and thread-safe; no script is run and nothing is fetched. Paragraphs, headings, quotations and list items become lines of the text.</remarks>
public static class ArticleExtractor
{
    /// <summary>Longest page that is read, in UTF-16 code units; of a longer one the beginning is read, with a finding.</summary>
    public const int LongestPage = ParsedPage.Longest;

    /// <summary>Reads a page as an article.</summary>
    /// <param name="html">The page as text.</param>
    /// <param name="id">The identity to give the article; null for one made of the address, or of the text where there is none.</param>
    /// <param name="address">Where the page was fetched; null if it is not known.</param>
    /// <returns>The article, with the findings of <see cref="Read"/>.</returns>
    public static Article Extract(string html, string? id = null, string? address = null) => Read(html, id, address).Article;

    /// <summary>Reads a page as an article, with what else the page says of it.</summary>
    /// <param name="html">The page as text.</param>
    /// <param name="id">The identity to give the article; null for one made of the address, or of the text where there is none.</param>
    /// <param name="address">Where the page was fetched; null if it is not known.</param>
    /// <returns>The article, with findings: <c>too-large</c>, <c>too-deep</c>, <c>too-many-lines</c>, <c>empty</c>, <c>error-page</c>, <c>index-page</c>, <c>video-page</c>, <c>not-free</c>, <c>wall</c>, <c>cookie-wall</c>, <c>no-date</c>, <c>dates-differ</c>.</returns>
    public static ExtractedArticle Read(string html, string? id = null, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var parsed = ParsedPage.Parse(html);
        var findings = parsed.Findings.ToBuilder();
        var words = new ElementWords();
        var statements = new PageStatements(parsed.Document, words);
        var canonical = PageAddress.Read(statements, address);
        var outlet = PageOutlet.Read(statements, canonical);
        var title = PageTitle.Read(statements, PageOutlet.SiteName(statements));
        var page = PageOutline.Of(parsed.Document.Body ?? parsed.Document.DocumentElement, words);
        var main = MainText.Of(page, Hints(statements, title));
        var text = main.Text(page);
        var language = statements.Language is { Length: > 0 } lang ? lang.Replace('_', '-').Trim() : null;
        var dates = PageTimes.Read(statements, page, main, canonical, PageDateReader.For(language, canonical));
        var authors = PageAuthors.Read(statements, page, main, PageOutlet.SiteName(statements));
        findings.AddRange(PageFindings.Of(statements, page, main, text, title, canonical, dates));
        var article = new Article
        {
            Id = id ?? ContentHash.ShortOf(canonical ?? text),
            Text = text,
            Title = title,
            Outlet = outlet,
            Published = dates.Published is { } time ? time with { Value = time.Value.ToUniversalTime() } : null,
            Authors = authors,
            Language = language,
            Address = canonical,
            Findings = findings.ToImmutable(),
        };
        return new ExtractedArticle(article, address, dates.Published, dates.Modified, PageCredit.Read(statements, page, main, outlet), [.. dates.Seen.Select(s => new SeenDate(s.Where, s.Day))])
        {
            Domain = PageOutlet.Domain(canonical),
            Family = PageOutlet.Family(outlet, canonical),
        };
    }

    /// <summary>What the page's data says of the article, for the choice of its lines.</summary>
    internal static PageHints Hints(PageStatements statements, string? title) =>
        new(title, statements.Meta("og:description") ?? statements.Meta("description"), statements.Article?.Text("articleBody"));
}
