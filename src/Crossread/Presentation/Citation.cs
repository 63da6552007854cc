using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>Words of an article, with the place they stand at and enough around them to be understood.</summary>
/// <param name="Article">The article.</param>
/// <param name="Span">Where the words stand.</param>
/// <param name="Context">What is shown with them: the telling or the sentence; contains <paramref name="Span"/>.</param>
public sealed record Citation(ReportArticle Article, TextSpan Span, TextSpan Context)
{
    /// <summary>The words.</summary>
    public string Words => Span.Of(Article.Analysis.Article.Text);

    /// <summary>What of the context stands before the words.</summary>
    public string Before => Article.Analysis.Article.Text[Context.Start..Span.Start];

    /// <summary>What of the context stands after the words.</summary>
    public string After => Article.Analysis.Article.Text[Span.End..Context.End];
}
