using Crossread.Articles.Pages;

namespace Crossread.Tests.Articles.Pages;

/// <summary>Pages of our own invention, as a site of some size would send them.</summary>
internal static class InventedPage
{
    public const string First = "The ferries of Brackhaven stopped on Thursday morning, and nobody at the port would say when they will sail again.";
    public const string Second = "“We are waiting for the engineers,” said Anna Berg, who runs the ferry line, in a call from her office on Pier Four.";
    public const string Third = "Some four hundred passengers spent the night in the school gymnasium, where the town had put up beds and served soup.";
    public const string Fourth = "The harbour master expects the first boat to leave on Saturday, if the new pump that was ordered from Tolm arrives in time.";

    /// <summary>A page with menus above, an article with something in its middle, and links below.</summary>
    /// <param name="middle">What stands between the article's second and third paragraph.</param>
    /// <param name="head">What stands in the head.</param>
    /// <param name="above">What stands between headline and text.</param>
    /// <param name="after">What stands after the last paragraph, within the article.</param>
    public static string With(string middle = "", string head = "", string above = "", string after = "") => $"""
        <!DOCTYPE html><html lang="en"><head><title>Ferries stop at Pier Four | The Sarrin Courier</title><meta property="og:title" content="Ferries stop at Pier Four">{head}</head>
        <body><header class="site-header"><a href="/">The Sarrin Courier</a><nav class="main-menu"><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
        <main><article class="story"><h1>Ferries stop at Pier Four</h1>{above}<div class="story-body"><p>{First}</p><p>{Second}</p>{middle}<p>{Third}</p><p>{Fourth}</p>{after}</div></article>
        <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/1">Governor of Tolm opens a school in the rain</a></li><li><a href="/2">Nine goats win a race that nobody had entered</a></li></ul></aside></main>
        <footer class="site-footer"><p>© The Sarrin Courier. All rights reserved.</p><a href="/imprint">Imprint</a> <a href="/privacy">Privacy policy</a></footer></body></html>
        """;

    /// <summary>The lines of the article's text.</summary>
    public static string[] Lines(string html) => ArticleExtractor.Extract(html).Text.Split('\n');
}
