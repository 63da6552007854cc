using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>A telling with what is compared between tellings.</summary>
internal sealed class ReadTelling
{
    private const int MaxBracketed = 8;
    private readonly TextSpan[] _quotations;

    /// <summary>Reads a telling.</summary>
    /// <param name="clause">The clause that tells the claim.</param>
    /// <param name="analysis">Its article.</param>
    /// <param name="teller">A short name of the article.</param>
    /// <param name="quotations">The article's outermost quotations without their marks, in order.</param>
    public ReadTelling(Clause clause, ArticleAnalysis analysis, string teller, ImmutableArray<TextSpan> quotations)
    {
        Clause = clause;
        Analysis = analysis;
        Teller = teller;
        Statement = clause.Statement is { } s ? analysis.Statements[s] : null;
        _quotations = [.. SpanOrder.Overlapping(quotations, clause.Span, q => q)];
        Quotation = QuotationOf(clause.Span);
        var (words, quoted) = (0, 0);
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            if (!IsWord(t))
                continue;
            words++;
            quoted += IsQuoted(t) ? 1 : 0;
        }

        Words = words;
        QuotedWords = quoted;
    }

    public Clause Clause { get; }

    public ArticleAnalysis Analysis { get; }

    public AnalyzedText Language => Analysis.Language;

    /// <summary>Who tells it, as notes name the article.</summary>
    public string Teller { get; }

    /// <summary>The statement that the telling lies in; null where the outlet says it itself.</summary>
    public Statement? Statement { get; }

    /// <summary>The quotation that the telling overlaps most; null where it is in the reporter's words.</summary>
    public TextSpan? Quotation { get; }

    /// <summary>Number of words.</summary>
    public int Words { get; }

    /// <summary>How many of them stand within quotation marks.</summary>
    public int QuotedWords { get; }

    /// <summary>Whether nearly all of it is quoted.</summary>
    public bool IsQuotation => QuotedWords >= 4 && QuotedWords >= 0.7 * Words;

    /// <summary>Whether next to nothing of it is quoted.</summary>
    public bool IsReported => QuotedWords <= 0.1 * Words;

    public bool IsWord(int token) => Language.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Symbol);

    public bool IsQuoted(int token) => _quotations.Any(q => q.Contains(Language.Tokens[token].Span.Start));

    /// <summary>Whether a word stands in brackets: it was put in, not said.</summary>
    public bool IsBracketed(int token)
    {
        for (var t = token - 1; t >= Math.Max(0, token - MaxBracketed) && Lower(t) is not (")" or "]"); t--)
        {
            if (Lower(t) is "(" or "[")
                return true;
        }

        return false;
    }

    /// <summary>The words of a stretch that stand within quotation marks, without what was put in.</summary>
    public List<int> Quoted(int firstToken, int endToken) =>
        [.. Enumerable.Range(firstToken, endToken - firstToken).Where(t => IsWord(t) && IsQuoted(t) && !IsBracketed(t))];

    /// <summary>Two sides in the order of their articles.</summary>
    public static ImmutableArray<DifferenceSide> InOrder(ReadTelling a, DifferenceSide sideA, ReadTelling b, DifferenceSide sideB) =>
        a.Clause.Article < b.Clause.Article ? [sideA, sideB] : [sideB, sideA];

    public string Lower(int token) => Language.Word(token).ToString().Replace('’', '\'').ToLowerInvariant();

    /// <summary>The words of some tokens as a side of a difference, without punctuation at the edges.</summary>
    public DifferenceSide Side(int firstToken, int endToken)
    {
        while (endToken - firstToken > 1 && !IsWord(firstToken))
            firstToken++;
        while (endToken - firstToken > 1 && !IsWord(endToken - 1))
            endToken--;
        return Side(new TextSpan(Language.Tokens[firstToken].Span.Start, Language.Tokens[endToken - 1].Span.End));
    }

    /// <summary>A stretch of the article as a side of a difference.</summary>
    public DifferenceSide Side(TextSpan span) => new(Analysis.Article.Id, span, span.Of(Analysis.Article.Text));

    /// <summary>The whole telling as a side of a difference.</summary>
    public DifferenceSide Side() => Side(Clause.Span);

    private TextSpan? QuotationOf(TextSpan span)
    {
        TextSpan? best = null;
        foreach (var quotation in _quotations)
        {
            if (quotation.Shared(span) > (best?.Shared(span) ?? 0))
                best = quotation;
        }

        return best;
    }
}
