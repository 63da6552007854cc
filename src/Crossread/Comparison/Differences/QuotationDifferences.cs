using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>What happened to quotations on the way: quoted or reported, cut, altered.</summary>
internal sealed class QuotationDifferences(StoryTerms terms, IReadOnlyList<ArticleAnalysis> articles)
{
    private const double ContentFrom = 0.2;
    private const int LeastLeftOut = 3;
    private const int MaxAltered = 2;
    private const int MaxChangeWords = 10;

    public IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        foreach (var difference in Mode(tellings))
            yield return difference;
        Difference? cut = null;
        (double Fit, List<Difference> Changes)? altered = null;
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count; j++)
            {
                var (a, b) = (tellings[i], tellings[j]);
                if (a.Clause.Article == b.Clause.Article || a.QuotedWords < 2 || b.QuotedWords < 2)
                    continue;
                cut ??= Cut(a, b) ?? Cut(b, a);
                if (Altered(a, b) is { Changes.Count: > 0 } found && (altered is null || found.Fit > altered.Value.Fit))
                    altered = found;
            }
        }

        if (cut is not null)
            yield return cut;
        if (altered is not null)
        {
            foreach (var change in altered.Value.Changes)
                yield return change;
        }
    }

    private static IEnumerable<Difference> Mode(IReadOnlyList<ReadTelling> tellings)
    {
        var byArticle = tellings.GroupBy(t => t.Clause.Article).OrderBy(g => g.Key).ToArray();
        var quoting = byArticle.Where(g => g.Any(t => t.IsQuotation && t.Statement is not null)).ToArray();
        var reporting = byArticle.Where(g => g.All(t => t.IsReported) && g.Any(t => t.Statement is not null)).ToArray();
        if (quoting.Length == 0 || reporting.Length == 0)
            yield break;
        var sides = quoting.Select(g => (g.Key, Side: g.First(t => t.IsQuotation).Side()))
            .Concat(reporting.Select(g => (g.Key, Side: g.First(t => t.Statement is not null).Side()))).OrderBy(s => s.Key).Select(s => s.Side);
        yield return new Difference(DifferenceKind.Mode, [.. sides], "quoted in one, in the reporter's words in another");
    }

    /// <summary>Whether one person may have said both: the same speaker, or one that is not made out and many words in common.</summary>
    private static bool MaySpeakAlike(ReadTelling a, ReadTelling b, int wordsInCommon)
    {
        if (a.Statement is not { } x || b.Statement is not { } y)
            return (a.Statement ?? b.Statement) is not null && wordsInCommon >= 5;
        return string.Equals(x.Speaker.Key, y.Speaker.Key, StringComparison.Ordinal)
            || (wordsInCommon >= 6 && (x.Speaker.Type != SpeakerType.Person || y.Speaker.Type != SpeakerType.Person)) || wordsInCommon >= 12;
    }

    /// <summary>What the quotation of one has that the other, which quotes the rest of it, leaves out.</summary>
    private Difference? Cut(ReadTelling full, ReadTelling shorter)
    {
        if (full.Quotation is not { } long1 || shorter.Quotation is not { } short1)
            return null;
        var (firstA, endA) = Tokens(full, Near(full, long1));
        var (firstB, endB) = Tokens(shorter, Near(shorter, short1));
        if (endA <= firstA || endB <= firstB)
            return null;
        var (same, changes) = WordAlignment.Align(full, firstA, endA, shorter, firstB, endB, terms);
        var found = same.Sum(p => WeightOf(shorter, p.B));
        var whole = Weight(shorter, firstB, endB);
        if (same.Count < 3 || found < 0.6 * whole || !MaySpeakAlike(full, shorter, same.Count))
            return null;
        var elsewhere = TermsAround(shorter);
        (double Weight, int First, int End) best = default;
        foreach (var change in changes)
        {
            if (Weight(shorter, change.FirstB, change.EndB) > 0.5 * Weight(full, change.FirstA, change.EndA))
                continue;
            var part = Missing(full, change.FirstA, change.EndA, elsewhere);
            if (part.Weight > best.Weight)
                best = part;
        }

        if (best.Weight == 0)
            return null;
        var left = full.Side(best.First, best.End);
        var kept = shorter.Side(short1.Length <= shorter.Clause.Span.Length * 2 ? short1 : shorter.Clause.Span);
        var sides = full.Clause.Article < shorter.Clause.Article ? new[] { left, kept } : [kept, left];
        return new Difference(DifferenceKind.Cut, [.. sides], $"left out: “{left.Words}”");
    }

    /// <summary>Of a quotation the sentences that the telling stands in.</summary>
    private static TextSpan Near(ReadTelling telling, TextSpan quotation)
    {
        var (start, end) = (quotation.End, quotation.Start);
        foreach (var sentence in SpanOrder.Overlapping(telling.Language.Sentences, telling.Clause.Span, s => s.Span))
        {
            if (!sentence.Span.Overlaps(quotation))
                continue;
            start = Math.Min(start, Math.Max(sentence.Span.Start, quotation.Start));
            end = Math.Max(end, Math.Min(sentence.Span.End, quotation.End));
        }

        return start < end ? new TextSpan(start, end) : quotation;
    }

    private HashSet<int> TermsAround(ReadTelling telling)
    {
        var around = new HashSet<int>();
        var language = telling.Language;
        for (var s = Math.Max(0, telling.Clause.Sentence - 1); s <= Math.Min(language.Sentences.Length - 1, telling.Clause.Sentence + 1); s++)
        {
            for (var t = language.Sentences[s].FirstToken; t < language.Sentences[s].EndToken; t++)
                around.Add(terms.TermOf(telling.Clause.Article, t));
        }

        return around;
    }

    /// <summary>The stretch whose words the other lacks most (Kadane's maximal run); weight 0 where it is too little to tell anything.</summary>
    private (double Weight, int First, int End) Missing(ReadTelling telling, int first, int end, HashSet<int> elsewhere)
    {
        (double Weight, int First, int End) best = default;
        var (sum, start, content) = (0.0, first, 0);
        for (var t = first; t < end; t++)
        {
            if (!telling.IsWord(t))
                continue;
            var term = terms.TermOf(telling.Clause.Article, t);
            var weight = term < 0 ? 0 : terms.Weight(term);
            var isMissing = !elsewhere.Contains(term);
            if (sum <= 0)
                (sum, start, content) = (0, t, 0);
            sum += isMissing ? weight : -1.5 * weight;
            content += isMissing && weight >= ContentFrom ? 1 : 0;
            if (sum > best.Weight && content >= LeastLeftOut)
                best = (sum, start, t + 1);
        }

        // With the small words before it.
        while (best.Weight > 0 && best.First > first && telling.IsWord(best.First - 1) && WeightOf(telling, best.First - 1) < ContentFrom)
            best.First--;
        return best;
    }

    private (double Fit, List<Difference> Changes)? Altered(ReadTelling a, ReadTelling b)
    {
        var (same, changes) = WordAlignment.Align(a, a.Clause.FirstToken, a.Clause.EndToken, b, b.Clause.FirstToken, b.Clause.EndToken, terms);
        var fit = same.Sum(p => WeightOf(a, p.A)) / Math.Max(0.1, Math.Min(Weight(a, a.Clause.FirstToken, a.Clause.EndToken), Weight(b, b.Clause.FirstToken, b.Clause.EndToken)));
        if (same.Count < 3 || fit < 0.3 || !MaySpeakAlike(a, b, same.Count))
            return null;
        var found = new List<(double Weight, Difference Difference)>();
        foreach (var change in changes)
        {
            var (x, y) = (Content(a, change.FirstA, change.EndA), Content(b, change.FirstB, change.EndB));
            if (x.Count == 0 || y.Count == 0 || change.EndA - change.FirstA > MaxChangeWords || change.EndB - change.FirstB > MaxChangeWords)
                continue;
            var weight = Math.Min(x.Sum(t => WeightOf(a, t)), y.Sum(t => WeightOf(b, t)));
            found.Add((weight, new Difference(DifferenceKind.Altered, [a.Side(x[0], x[^1] + 1), b.Side(y[0], y[^1] + 1)], "the words within the quotation differ")));
        }

        return (fit, [.. found.OrderByDescending(f => f.Weight).Take(MaxAltered).OrderBy(f => f.Difference.Sides[0].Span).Select(f => f.Difference)]);
    }

    /// <summary>The quoted words of a stretch from the first to the last that tell something, with an article or quantity before them.</summary>
    private List<int> Content(ReadTelling telling, int first, int end)
    {
        var words = Enumerable.Range(first, end - first).Where(t => telling.IsWord(t) && telling.IsQuoted(t)).ToList();
        return words.Any(t => WeightOf(telling, t) >= ContentFrom) ? words : [];
    }

    private double WeightOf(ReadTelling telling, int token) => terms.TermOf(telling.Clause.Article, token) is >= 0 and var term ? terms.Weight(term) : 0;

    private double Weight(ReadTelling telling, int first, int end)
    {
        var sum = 0.0;
        for (var t = first; t < end; t++)
            sum += WeightOf(telling, t);
        return sum;
    }

    private (int First, int End) Tokens(ReadTelling telling, TextSpan span)
    {
        var tokens = articles[telling.Clause.Article].Language.Tokens;
        var first = telling.Clause.FirstToken;
        while (first > 0 && tokens[first - 1].Span.Start >= span.Start)
            first--;
        while (first < tokens.Length && tokens[first].Span.Start < span.Start)
            first++;
        var end = first;
        while (end < tokens.Length && tokens[end].Span.End <= span.End)
            end++;
        return (first, end);
    }
}
