namespace Crossread.Articles;

/// <summary>Reads a plain text as an article: title, date, byline and outlet where its first lines give them.</summary>
/// <remarks>Pure and thread-safe. The text is kept exactly as it came; what only states a date or a name is left out later, by <see cref="Boilerplate"/>.</remarks>
public static class PlainTextReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text as captured; paragraphs are lines.</param>
    /// <param name="id">The identity to give the article; null for one made of the text's content.</param>
    /// <returns>The article. Where the text holds nothing to read, it has the finding <c>empty</c>.</returns>
    public static Article Read(string text, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = TextLines.Of(text);
        var front = FrontMatter.Read(text, lines);
        return new Article
        {
            Id = id ?? ContentHash.ShortOf(text),
            Text = text,
            Title = front.Title?.Of(text),
            Outlet = front.Outlet,
            Published = front.Published,
            Authors = front.Authors,
            Language = front.Language,
            Address = front.Address,
            Findings = lines.IsEmpty ? [new Finding("empty", "The text holds nothing to read; expected at least one line of text.")] : [],
        };
    }
}
