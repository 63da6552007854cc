using Crossread.Comparison.Differences;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison;

/// <summary>Chooses the words that stand for a claim.</summary>
internal static class Glosses
{
    private const int MaxTellings = 40;

    // Code units: "the claims of some that", before what is denied.
    private const int LongestLead = 40;

    /// <summary>Of the tellings of a claim the one that shares most with those of other articles; of a denial, what is denied.</summary>
    /// <param name="tellings">At least one.</param>
    /// <param name="terms">The terms of the story.</param>
    /// <returns>Words of one of the tellings.</returns>
    public static string Of(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        var compared = tellings.Take(MaxTellings).ToArray();
        var (best, most) = (compared[0], -1.0);
        foreach (var telling in compared)
        {
            var shared = compared.Where(other => other.Clause.Article != telling.Clause.Article).Sum(other => Closeness.Of(telling, other, terms));
            if (shared > most)
                (best, most) = (telling, shared);
        }

        var span = Denied(best) ?? best.Clause.Span;
        return span.Of(best.Analysis.Article.Text);
    }

    // "Moss denied that the plan had failed": the plan had failed.
    private static TextSpan? Denied(ReadTelling telling)
    {
        var clause = telling.Clause.Span;
        foreach (var statement in telling.Analysis.Statements.Where(s => s.IsSaid))
        {
            if (!Stances.DeniesContent(statement, telling.Analysis.Article.Text) || statement.Kind == StatementKind.Direct || statement.Content is not [var content] || !clause.Contains(content) || !statement.Cue.All(clause.Contains))
                continue;
            var words = content.Of(telling.Analysis.Article.Text);
            if (words.StartsWith("that ", StringComparison.Ordinal))
                return new TextSpan(content.Start + "that ".Length, content.End);
            var that = words.IndexOf(" that ", StringComparison.Ordinal);
            if (that is >= 0 and < LongestLead)
                return new TextSpan(content.Start + that + " that ".Length, content.End);
        }

        return null;
    }
}
