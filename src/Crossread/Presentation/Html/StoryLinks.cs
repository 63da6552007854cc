using Crossread.Language.Text;

namespace Crossread.Presentation.Html;

/// <summary>Where the parts of a story are to be found: other pages in the web view, anchors in a report of one file.</summary>
public abstract class StoryLinks
{
    /// <summary>The address of an article.</summary>
    /// <param name="article">The article.</param>
    public abstract string Article(ReportArticle article);

    /// <summary>The address of words of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">Where the words stand.</param>
    public abstract string Words(ReportArticle article, TextSpan span);

    /// <summary>The address of all that a speaker said; null where there is no such place.</summary>
    /// <param name="speaker">The speaker's name.</param>
    public abstract string? Speaker(string speaker);

    /// <summary>The name of a place in an article's text, in code points: <c>p120-180</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="span">Where it is.</param>
    public static string Place(ReportArticle article, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(article);
        var index = new CodePointIndex(article.Analysis.Article.Text);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"p{index.ToCodePoint(span.Start)}-{index.ToCodePoint(span.End)}");
    }
}
