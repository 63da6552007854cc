using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>What happened to quotations on the way: cut, altered.</summary>
internal sealed class QuotationDifferences(StoryTerms terms)
{
    private const double ContentFrom = 0.2;
    private const int MaxAltered = 3;
    private const int MaxLongerBy = 3;
    private const int MaxBetween = 4;
    private const int LeastVerbatim = 6;
    private const double VerbatimFrom = 0.8;
    private const int MaxChangeWords = 10;

    // Characters of a quotation that are shown whole.
    private const int MostShown = 300;

    // How much must be missing: words of some weight, and their weight together. Where all that is kept stands word for word in the other, less will do.
    private static readonly LeastCut s_least = new(3, 0.25, 1);
    private static readonly LeastCut s_leastOfVerbatim = new(2, 0.15, 0.5);

    public IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        Difference? cut = null;
        // Of every two articles the tellings that come nearest to each other.
        var altered = new SortedDictionary<(int, int), (double Fit, List<Difference> Changes)>();
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count; j++)
            {
                var (a, b) = (tellings[i], tellings[j]);
                if (a.Clause.Article == b.Clause.Article || a.QuotedWords < 2 || b.QuotedWords < 2)
                    continue;
                cut ??= Cut(a, b) ?? Cut(b, a);
                var articles = (a.Clause.Article, b.Clause.Article);
                if (Altered(a, b) is { Changes.Count: > 0 } found && (!altered.TryGetValue(articles, out var known) || found.Fit > known.Fit))
                    altered[articles] = found;
            }
        }

        if (cut is not null)
            yield return cut;
        foreach (var change in altered.Values.SelectMany(x => x.Changes))
            yield return change;
    }

    /// <summary>Whether one person may have said both: the same speaker, or one that is not made out and many words in common.</summary>
    public static bool MaySpeakAlike(ReadTelling a, ReadTelling b, int wordsInCommon)
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
        var least = IsVerbatim(same, firstB, endB, shorter) ? s_leastOfVerbatim : s_least;
        (double Weight, int First, int End) best = default;
        foreach (var change in changes)
        {
            if (Weight(shorter, change.FirstB, change.EndB) > 0.5 * Weight(full, change.FirstA, change.EndA))
                continue;
            var part = Missing(full, change.FirstA, change.EndA, elsewhere, least);
            if (part.Weight > best.Weight)
                best = part;
        }

        if (best.Weight < least.Weight)
            return null;
        var left = full.Side(best.First, best.End);
        var kept = shorter.Side(Near(shorter, short1) is { Length: <= MostShown } near ? near : shorter.Clause.Span);
        return new Difference(DifferenceKind.Cut, ReadTelling.InOrder(full, left, shorter, kept), $"{shorter.Teller} leaves out “{left.Words}”");
    }

    private static bool IsVerbatim(List<(int A, int B)> same, int first, int end, ReadTelling telling) =>
        same.Count >= LeastVerbatim && same.Count >= VerbatimFrom * Enumerable.Range(first, end - first).Count(telling.IsWord);

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
    private (double Weight, int First, int End) Missing(ReadTelling telling, int first, int end, HashSet<int> elsewhere, LeastCut least)
    {
        (double Weight, int First, int End) best = default;
        var (sum, start, content) = (0.0, first, 0);
        for (var t = first; t < end; t++)
        {
            // What stands in brackets was put in, not said.
            if (!telling.IsWord(t) || telling.IsBracketed(t))
                continue;
            var term = terms.TermOf(telling.Clause.Article, t);
            var weight = term < 0 ? 0 : terms.Weight(term);
            var isMissing = !elsewhere.Contains(term);
            if (sum <= 0)
                (sum, start, content) = (0, t, 0);
            sum += isMissing ? weight : -1.5 * weight;
            content += isMissing && weight >= least.WordWeight ? 1 : 0;
            if (sum > best.Weight && content >= least.Words)
                best = (sum, start, t + 1);
        }

        // With the small words around it.
        while (best.Weight > 0 && best.First > first && telling.IsWord(best.First - 1) && WeightOf(telling, best.First - 1) < ContentFrom)
            best.First--;
        while (best.Weight > 0 && best.End < end && telling.IsWord(best.End) && WeightOf(telling, best.End) < ContentFrom)
            best.End++;
        return best;
    }

    private (double Fit, List<Difference> Changes)? Altered(ReadTelling a, ReadTelling b)
    {
        var (same, changes) = WordAlignment.Align(a, a.Clause.FirstToken, a.Clause.EndToken, b, b.Clause.FirstToken, b.Clause.EndToken, terms);
        var fit = same.Sum(p => WeightOf(a, p.A)) / Math.Max(0.1, Math.Min(Weight(a, a.Clause.FirstToken, a.Clause.EndToken), Weight(b, b.Clause.FirstToken, b.Clause.EndToken)));
        if (same.Count < 3 || fit < 0.3 || !MaySpeakAlike(a, b, same.Count))
            return null;
        var found = new List<Alteration>();
        Alteration? minor = null;
        foreach (var change in changes)
        {
            var (x, y) = (Content(a, change.FirstA, change.EndA), Content(b, change.FirstB, change.EndB));
            if (minor is null && same.Count >= LeastVerbatim && Slip(a, b, change, same) is { } slip)
                minor = slip;
            if (minor is null && same.Count >= LeastVerbatim && x.Count == 0 && y.Count == 0 && a.Quoted(change.FirstA, change.EndA) is { Count: > 0 } p && b.Quoted(change.FirstB, change.EndB) is { Count: > 0 } q)
                minor = new Alteration(0, p[0], p[^1] + 1, q[0], q[^1] + 1);
            // Where one side is much longer, it is not the other's words for the same but something more.
            if (x.Count == 0 || y.Count == 0 || Math.Abs(x.Count - y.Count) > MaxLongerBy || IsForm(a, x, b, y))
                continue;
            found.Add(new Alteration(Math.Min(x.Sum(t => WeightOf(a, t)), y.Sum(t => WeightOf(b, t))), x[0], x[^1] + 1, y[0], y[^1] + 1));
        }

        // Changes with next to nothing between them are one.
        for (var i = found.Count - 1; i > 0; i--)
        {
            var (last, next) = (found[i - 1], found[i]);
            if (next.FirstA - last.EndA > MaxBetween || next.FirstB - last.EndB > MaxBetween || next.EndA - last.FirstA > MaxChangeWords || next.EndB - last.FirstB > MaxChangeWords)
                continue;
            found[i - 1] = new Alteration(last.Weight + next.Weight, last.FirstA, next.EndA, last.FirstB, next.EndB);
            found.RemoveAt(i);
        }

        // Of a quotation that is the same but for small words, one of them shows that it is not.
        if (found.Count == 0 && minor is not null && fit >= VerbatimFrom)
            found.Add(minor);
        found.RemoveAll(c => c.EndA - c.FirstA > MaxChangeWords || c.EndB - c.FirstB > MaxChangeWords);
        return (fit, [.. found.OrderByDescending(f => f.Weight).Take(MaxAltered).OrderBy(f => f.FirstA)
            .Select(f => new Difference(DifferenceKind.Altered, [a.Side(f.FirstA, f.EndA), b.Side(f.FirstB, f.EndB)], ""))
            .Where(d => !string.Equals(d.Sides[0].Words, d.Sides[1].Words, StringComparison.OrdinalIgnoreCase))]);
    }

    /// <summary>A small word within a quotation that the other has not, with the word before it.</summary>
    private Alteration? Slip(ReadTelling a, ReadTelling b, WordAlignment.Change change, List<(int A, int B)> same)
    {
        var (x, y) = (a.Quoted(change.FirstA, change.EndA), b.Quoted(change.FirstB, change.EndB));
        var before = same.FindLastIndex(p => p.A < change.FirstA && p.B < change.FirstB);
        if (x.Count + y.Count != 1 || before < 0 || before + 1 >= same.Count || !a.IsQuoted(same[before].A) || !b.IsQuoted(same[before].B))
            return null;
        // "those individuals", "individuals": a word that only points tells nothing.
        if ((x.Count > 0 ? a.Lower(x[0]) : b.Lower(y[0])) is "this" or "that" or "these" or "those")
            return null;
        return new Alteration(0, same[before].A, x.Count > 0 ? x[0] + 1 : same[before].A + 1, same[before].B, y.Count > 0 ? y[0] + 1 : same[before].B + 1);
    }

    /// <summary>Whether the two are forms of one word: "Norland", "Norlandish".</summary>
    private static bool IsForm(ReadTelling a, List<int> x, ReadTelling b, List<int> y)
    {
        if (x.Count > 1 || y.Count > 1)
            return false;
        // A compound is a form of another if all its parts are: "Norland-Sarrin", "Norlandish-Sarrinese".
        var (one, other) = (a.Lower(x[0]).Split('-'), b.Lower(y[0]).Split('-'));
        return one.Length == other.Length && one.Zip(other).All(p => p.First.AsSpan().CommonPrefixLength(p.Second) >= Math.Max(4, Math.Min(p.First.Length, p.Second.Length) / 2));
    }

    /// <summary>The quoted words of a stretch from the first to the last that tell something, with an article or quantity before them.</summary>
    private List<int> Content(ReadTelling telling, int first, int end)
    {
        var words = telling.Quoted(first, end);
        if (words.Count > 1 && telling.Lower(words[0]) is "and" or "or" or "but")
            words.RemoveAt(0);
        return words.Any(t => WeightOf(telling, t) >= ContentFrom && telling.Lower(t).TrimEnd('.') is { Length: > 2 }) ? words : [];
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
        var tokens = telling.Language.Tokens;
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

    /// <summary>A stretch that stands in place of another, in tokens, with how much it tells.</summary>
    private sealed record Alteration(double Weight, int FirstA, int EndA, int FirstB, int EndB);

    /// <summary>The least that a cut leaves out.</summary>
    private sealed record LeastCut(int Words, double WordWeight, double Weight);
}
