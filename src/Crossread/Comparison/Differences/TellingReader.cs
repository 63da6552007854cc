using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Comparison.Differences;

/// <summary>Reads the tellings of one comparison.</summary>
internal sealed class TellingReader
{
    private readonly IReadOnlyList<ArticleAnalysis> _articles;

    // By article: its outermost quotations. Those inside them say nothing more of what is quoted.
    private readonly ImmutableArray<TextSpan>[] _quotations;
    private readonly ImmutableArray<string> _labels;

    public TellingReader(IReadOnlyList<ArticleAnalysis> articles)
    {
        _articles = articles;
        _quotations = [.. articles.Select(a => a.Language.Quotations.Where(q => q.Depth == 0).Select(q => q.Inner).ToImmutableArray())];
        _labels = ArticleLabels.Of([.. articles.Select(a => a.Article)]);
    }

    /// <summary>Reads what is compared of a clause.</summary>
    public ReadTelling Read(Clause clause) => new(clause, _articles[clause.Article], _labels[clause.Article], _quotations[clause.Article]);
}
