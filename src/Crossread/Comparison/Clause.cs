using Crossread.Language.Text;

namespace Crossread.Comparison;

/// <summary>A stretch of an article of about the size of a clause: what may tell a claim.</summary>
/// <param name="Article">Index of the article in the comparison.</param>
/// <param name="Span">Where it stands: without conjunction, "that", outer quotation marks and final stop.</param>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Statement">Index of the innermost statement whose content it is or lies in; null where the outlet says it itself.</param>
/// <param name="Attribution">The share of its words that only say who said it.</param>
internal sealed record Clause(int Article, TextSpan Span, int FirstToken, int EndToken, int Sentence, int? Statement, double Attribution)
{
    /// <summary>Whether it begins with an infinitive, so that who does it stands before it.</summary>
    public bool IsInfinitive { get; init; }

    /// <summary>Whether two clauses of one article share words.</summary>
    public bool Overlaps(Clause other) => Article == other.Article && FirstToken < other.EndToken && other.FirstToken < EndToken;
}
