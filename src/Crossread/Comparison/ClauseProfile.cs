using Crossread.Articles;
using Crossread.Language.Tokens;

namespace Crossread.Comparison;

/// <summary>What of a clause is compared.</summary>
internal sealed class ClauseProfile
{
    /// <summary>Reads a clause.</summary>
    public ClauseProfile(Clause clause, ArticleAnalysis analysis, StoryTerms terms)
    {
        Clause = clause;
        var sequence = new List<int>();
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            var term = terms.TermOf(clause.Article, t);
            if (term < 0)
                continue;
            sequence.Add(term);
            HasNumber |= analysis.Language.Tokens[t].Kind == TokenKind.Number;
        }

        Sequence = [.. sequence];
        Terms = [.. sequence.Distinct().Order()];
        Weights = [.. Terms.Select(terms.Weight)];
        MildWeights = [.. Weights.Select(Math.Sqrt)];
        Weight = Weights.Sum();
        Names = [.. SpanOrder.Within(analysis.Language.Names, clause.Span, n => n.Span).Select(n => analysis.Language.Entities[n.Entity].Key)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Predicate = ClausePredicate.Of(clause, analysis, terms);
        Speaker = clause.Statement is { } s ? analysis.Statements[s].Speaker.Key : null;
        Depth = (double)clause.Span.Start / Math.Max(1, analysis.Article.Text.Length);
    }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>Its terms in the order of the text.</summary>
    public int[] Sequence { get; }

    /// <summary>Its distinct terms, ascending.</summary>
    public int[] Terms { get; }

    /// <summary>The weight of each of <see cref="Terms"/>.</summary>
    public double[] Weights { get; }

    /// <summary>The roots of the weights: common words count for more.</summary>
    public double[] MildWeights { get; }

    /// <summary>The sum of the weights.</summary>
    public double Weight { get; }

    /// <summary>Keys of the names in it, in ordinal order.</summary>
    public string[] Names { get; }

    /// <summary>What it says of what, by its tree.</summary>
    public ClausePredicate Predicate { get; }

    /// <summary>Key of who says it; null where the outlet says it itself.</summary>
    public string? Speaker { get; }

    /// <summary>Whether a number in digits stands in it.</summary>
    public bool HasNumber { get; }

    /// <summary>Where it stands in the article: 0 at its beginning, 1 at its end.</summary>
    public double Depth { get; }
}
