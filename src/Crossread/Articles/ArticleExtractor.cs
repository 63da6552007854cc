namespace Crossread.Articles;

/// <summary>Placeholder while being written.</summary>
public static class ArticleExtractor
{
    /// <summary>Reads.</summary>
    public static Article Extract(string html, string? id = null, string? address = null) => PlainTextReader.Read(html, id) with { Address = address };
}
