using Crossread.Language;
using Crossread.Statements;

namespace Crossread.Articles;

/// <summary>The stage that reads one article: what is left out, language, credits, statements.</summary>
/// <remarks>Built once, then thread-safe. A pure function of the article and the engine version.</remarks>
public sealed class ArticleAnalyzer
{
    private readonly Boilerplate _boilerplate = new();
    private readonly CreditReader _credits = new();
    private readonly TextAnalyzer _language = new();
    private readonly StatementReader _statements = new();

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public ArticleAnalysis Analyze(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        var leftOut = _boilerplate.Find(article);
        var source = new SourceText(article.Text) { Published = article.Published?.Day, LeftOut = [.. leftOut.Select(l => l.Span)] };
        var language = _language.Analyze(source, cancellationToken);
        var credits = _credits.Read(article, language, leftOut);
        return new ArticleAnalysis
        {
            Article = article,
            LeftOut = leftOut,
            Credits = credits,
            Language = language,
            Statements = CreditHops.Add(_statements.Read(article, language, leftOut, cancellationToken), article, credits),
            EngineVersion = EngineVersion.Current,
        };
    }
}
