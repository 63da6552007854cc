using Crossread.Articles;

namespace Crossread.Comparison;

/// <summary>Cuts an article into clauses.</summary>
internal static class ClauseSplitter
{
    /// <summary>The clauses of an article in order of their place.</summary>
    public static List<Clause> Split(ArticleAnalysis analysis, int article)
    {
        var clauses = new List<Clause>();
        for (var i = 0; i < analysis.Language.Sentences.Length; i++)
        {
            var sentence = analysis.Language.Sentences[i];
            int? statement = null;
            for (var s = 0; s < analysis.Statements.Length; s++)
            {
                if (analysis.Statements[s].Content.Any(c => 2 * c.Shared(sentence.Span) > sentence.Span.Length))
                    statement = s;
            }

            clauses.Add(new Clause(article, sentence.Span, sentence.FirstToken, sentence.EndToken, i, statement));
        }

        return clauses;
    }
}
