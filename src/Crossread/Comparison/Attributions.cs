using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Statements;

namespace Crossread.Comparison;

/// <summary>Which words of an article only say who said something, token by token.</summary>
internal sealed class Attributions
{
    // Code units. A few quoted words are part of the sentence around them.
    private const int LeastContent = 25;

    private const double MaxShare = 0.7;

    // Tokens.
    private const int MaxSpread = 24;
    private const int LongestCondition = 12;

    private readonly bool[] _isNaming;
    private readonly bool[] _isAttribution;
    private readonly bool[] _isEdge;

    private Attributions(bool[] isNaming, bool[] isAttribution, bool[] isEdge)
    {
        _isNaming = isNaming;
        _isAttribution = isAttribution;
        _isEdge = isEdge;
    }

    /// <summary>Reads the statements of an article. A denial in the reporter's words is not taken apart: what is told there is that it was denied.</summary>
    public static Attributions Of(ArticleAnalysis analysis)
    {
        var tokens = analysis.Language.Tokens;
        var (naming, attribution, edge) = (new bool[tokens.Length], new bool[tokens.Length], new bool[tokens.Length + 1]);
        foreach (var statement in analysis.Statements.Where(s => IsTakenApart(s) && (s.Kind == StatementKind.Direct || !IsTaken(s)) && s.Content.Sum(c => c.Length) >= LeastContent))
        {
            var extent = statement.Extent;
            var first = Token(extent.Start);
            var inside = false;
            for (var t = first; t < tokens.Length && tokens[t].Span.Start < extent.End; t++)
            {
                var isContent = statement.Content.Any(c => c.Overlaps(tokens[t].Span));
                if (isContent != inside)
                    edge[t] = true;
                inside = isContent;
            }

            foreach (var span in statement.Source.Concat(statement.Cue))
                Mark(span, statement, tokens, naming);
            foreach (var span in statement.Source.Concat(statement.Cue).Concat(statement.Occasion.Where(o => o.Start > statement.Extent.Start)))
                Mark(span, statement, tokens, attribution);
            if (statement.Kind == StatementKind.Direct)
                Spread(analysis, statement, attribution);

            edge[Math.Min(Token(extent.End), tokens.Length)] |= inside;
        }

        // "Nobody was hurt, the fire brigade said": short as the content is, who said it is no claim of its own.
        foreach (var statement in analysis.Statements.Where(s => IsTakenApart(s) && s.Kind == StatementKind.Indirect && !IsTaken(s)))
        {
            foreach (var span in statement.Source.Concat(statement.Cue))
                Mark(span, statement, tokens, naming);
        }

        for (var t = 0; t < tokens.Length; t++)
        {
            if (AnonymityCondition(analysis.Language, t) is not { } start)
                continue;
            // With the commas that set it off.
            for (var k = start > 0 && analysis.Language.Word(start - 1) is "," ? start - 1 : start; k <= t || (k == t + 1 && k < tokens.Length && analysis.Language.Word(k) is ","); k++)
                naming[k] = attribution[k] = true;
        }

        // What one statement's attribution is may be content of another.
        return new Attributions(naming, attribution, edge);

        // "The council adopted a resolution that …": an event is told there, not only who said what.
        bool IsTakenApart(Statement s) => s is { IsSaid: true, NestedIn: null }
            && (s.Kind == StatementKind.Direct || s.Cue.IsEmpty || s.Cue.Any(c => ReportingLexicon.Default.TakesClause(c.Of(analysis.Article.Text), _ => true)));

        // Whole, as the telling of a denial.
        bool IsTaken(Statement s) => s.Stance is Stance.Doubts or Stance.DeclinesToComment || Stances.DeniesContent(s, analysis.Article.Text);

        int Token(int place) => SpanOrder.FirstEndingAfter(tokens, place, t => t.Span);
    }

    // "who asked not to be named", "speaking on condition of anonymity": the first token of such a condition that ends with a token.
    private static int? AnonymityCondition(AnalyzedText language, int last)
    {
        var word = language.Word(last);
        var isCondition = word is "anonymity" || (word is "named" or "identified" or "quoted" && last >= 3 && language.Word(last - 1) is "be" && language.Word(last - 2) is "to" && language.Word(last - 3) is "not");
        if (!isCondition)
            return null;
        var first = last;
        while (first > 0 && last - first < LongestCondition && language.Tokens[first - 1].Kind == TokenKind.Word && language.Word(first) is not ("who" or "speaking"))
            first--;
        return first;
    }

    private static void Mark(TextSpan span, Statement statement, ImmutableArray<Token> tokens, bool[] attribution)
    {
        for (var t = SpanOrder.FirstEndingAfter(tokens, span.Start, x => x.Span); t < tokens.Length && tokens[t].Span.Start < span.End; t++)
            attribution[t] |= span.Overlaps(tokens[t].Span) && !statement.Content.Any(c => c.Overlaps(tokens[t].Span));
    }

    /// <summary>Beside a quotation the whole rest of the cue's sentence says who said it, when and where.</summary>
    private static void Spread(ArticleAnalysis analysis, Statement statement, bool[] attribution)
    {
        foreach (var cue in statement.Cue)
        {
            foreach (var sentence in SpanOrder.Overlapping(analysis.Language.Sentences, cue, s => s.Span))
            {
                // Unless there is more of it than of the quotation: then it is told for its own sake.
                var rest = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken)
                    .Where(t => !statement.Content.Any(c => c.Overlaps(analysis.Language.Tokens[t].Span))).ToArray();
                if (rest.Length > MaxSpread)
                    continue;
                foreach (var t in rest)
                    attribution[t] = true;
            }
        }
    }

    /// <summary>Whether what was said begins or ends before a token.</summary>
    public bool Part(int token) => _isEdge[token];

    /// <summary>Whether a stretch has next to nothing but the words that say who spoke.</summary>
    public bool IsOnlyAttribution(int first, int end)
    {
        var others = 0;
        for (var t = first; t < end; t++)
            others += _isNaming[t] ? 0 : 1;
        return others <= 1 || Share(first, end) > MaxShare;
    }

    /// <summary>A stretch without the words at its edges that only say who spoke; the stretch itself if nothing else is in it.</summary>
    public (int First, int End) Inside(int first, int end)
    {
        var (from, to) = (first, end);
        while (from < to && _isAttribution[from]) from++;
        while (to > from && _isAttribution[to - 1]) to--;
        return to - from > 2 ? (from, to) : (first, end);
    }

    /// <summary>The share of a stretch's words that only say who said it: 0 to 1.</summary>
    public double Share(int first, int end)
    {
        var attribution = 0;
        for (var t = first; t < end; t++)
            attribution += _isAttribution[t] ? 1 : 0;
        return (double)attribution / Math.Max(1, end - first);
    }
}
