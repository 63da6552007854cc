using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Pipeline;

/// <summary>An article read from an input, or why there is none.</summary>
/// <param name="Where">File and line.</param>
/// <param name="Article">The article; null where there is none.</param>
/// <param name="Findings">What could not be read.</param>
/// <param name="Row">Of a row or line that gave no article, what stands in it, cut to a limit; null elsewhere.</param>
internal sealed record InputArticle(string Where, Article? Article, ImmutableArray<Finding> Findings, string? Row = null)
{
    /// <summary>No article, for one reason.</summary>
    public static InputArticle None(string where, Finding finding, string? row = null) => new(where, null, [finding], row);

    /// <summary>An article; none where it has no word: what it is named or says beside the text does not make it one.</summary>
    public static InputArticle Of(string where, Article article, string? row = null)
    {
        if (!string.IsNullOrWhiteSpace(article.Text))
            return new InputArticle(where, article, article.Findings);
        return new InputArticle(where, null, article.Findings.IsEmpty ? [new Finding("empty", "the article has no text; expected at least one word")] : article.Findings, row);
    }
}
