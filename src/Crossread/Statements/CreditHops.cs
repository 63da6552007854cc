using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>A credit line or a dateline is the last hop of the statements that name no other outlet.</summary>
internal static class CreditHops
{
    /// <summary>The statements with that hop.</summary>
    /// <param name="statements">The statements of an article.</param>
    /// <param name="article">The article.</param>
    /// <param name="credits">Its credits. Where whole articles are credited to more than one name, it is not known which of them passed a statement on: nothing is added.</param>
    public static ImmutableArray<Statement> Add(ImmutableArray<Statement> statements, Article article, ImmutableArray<Credit> credits)
    {
        var whole = credits.Where(c => c.Kind != CreditKind.Text).ToArray();
        if (whole.Length == 0 || whole.Select(c => c.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
            return statements;
        var hop = new Hop(whole[0].Name, whole[0].Words);
        return [.. statements.Select(s => NamesAnother(s) ? s : s with { Chain = s.Chain.Add(hop) })];

        bool NamesAnother(Statement statement) =>
            statement.Speaker.Type == SpeakerType.Media
            || statement.Chain.Any(h => MediaNames.IsMedia(h.Name) || IsCredited(h.Words))
            || statement.Source.Any(s => MediaNames.IsMedia(s.Of(article.Text)) && IsCredited(s));

        bool IsCredited(TextSpan words) => SpanOrder.Overlapping(credits, words, c => c.Words).Any();
    }
}
