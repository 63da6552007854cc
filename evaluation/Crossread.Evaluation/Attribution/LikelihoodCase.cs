using System.Text.Json;
using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Evaluation.Attribution;

/// <summary>A statement that was read in an annotated article: what saw it, how likely it was to that, and whether annotators marked it so.</summary>
/// <param name="Ground">What saw it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Likelihood">How likely it was.</param>
/// <param name="IsRight">Whether it is right, as <see cref="Matching.Right"/> says.</param>
internal sealed record LikelihoodCase(Ground Ground, StatementKind Kind, double Likelihood, bool IsRight)
{
    /// <summary>The statements of an article that are not within another's words: annotators mark none there.</summary>
    public static List<LikelihoodCase> Read(JsonElement line, ArticleAnalysis analysis)
    {
        var framed = StatementReader.Frame(analysis.Language, analysis.LeftOut);
        var drafts = StatementReader.Drafts(framed, analysis.LeftOut);
        var text = new MarkedText(analysis.Article.Text);
        List<Quote> quotes = [.. analysis.Statements.Select(s => Quote.Of(text, s, s.Content))];
        var matching = new Matching(Quote.Read(line, text, new CodePointIndex(text.Text)), quotes.Where((_, i) => analysis.Statements[i].NestedIn is null));
        var right = matching.Right();
        return [.. drafts.Zip(quotes).Where(c => c.First.Within is null).Select(c => new LikelihoodCase(c.First.Ground, Kinds.Of(framed, c.First), c.First.Likelihood, right.Contains(c.Second)))];
    }
}
