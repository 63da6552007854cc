using Crossread.Articles;
using Crossread.Statements;

namespace Crossread.Evaluation.Cases;

/// <summary>Scores what is read beside source, cue and content on sentences of our own: chains, stances, occasions.</summary>
/// <remarks>A case is right when all that is asked of it is, in order; what makes none of it wrong is a case too. The tables stand beside this file.</remarks>
internal static class CaseScorer
{
    /// <summary>Measures all tables.</summary>
    /// <param name="data">The engine; its data is not read.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return
        [
            Score(data, "chains", Chain, "chains of statements read exactly, of sentences of our own the rules were built on", 0.9),
            Score(data, "chains-apart", Chain, "chains of statements read exactly, of sentences of our own kept aside while the rules were built", 0.9),
            Score(data, "stances", StanceOf, "stance and certainty read rightly, of sentences of our own"),
            Score(data, "occasions", Occasion, "occasions of statements read exactly, of sentences of our own"),
        ];
    }

    private static Figure Score(Corpus data, string table, Func<Case, Statement, bool> isRight, string words, double? target = null)
    {
        var cases = Case.Read(table);
        var right = cases.Count(c => c.Find(data.Analyzer.Analyze(new Article { Id = table, Text = c.Text })) is { } statement && isRight(c, statement));
        return new Figure(table, "exact", (double)right / cases.Length) { Protocol = $"written by hand, {right} of {cases.Length}", Target = target, Words = words };
    }

    private static bool Chain(Case wanted, Statement statement)
    {
        var found = statement.Source.Take(1).Concat(statement.Chain.Select(h => h.Words)).Select(s => Plain(s.Of(wanted.Text)));
        return found.SequenceEqual(wanted.Fields[0].Split(" > ").Select(Plain), StringComparer.OrdinalIgnoreCase);
    }

    private static bool StanceOf(Case wanted, Statement statement) =>
        statement.Stance.ToString() == wanted.Fields[0] && (wanted.Fields[1].Length == 0 || statement.Certainty.ToString() == wanted.Fields[1]);

    private static bool Occasion(Case wanted, Statement statement) =>
        string.Join("; ", statement.Occasion.Select(o => o.Of(wanted.Text))) == wanted.Fields[0];

    // An article in front and a comma behind are of no account.
    private static string Plain(string words)
    {
        words = words.Trim().TrimEnd(',');
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return words[article.Length..];
        }

        return words;
    }
}
