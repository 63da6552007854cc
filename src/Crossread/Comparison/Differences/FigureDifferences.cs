using System.Globalization;
using Crossread.Articles;

namespace Crossread.Comparison.Differences;

/// <summary>Figures of one thing that do not agree; a later one that is higher is an update.</summary>
internal static class FigureDifferences
{
    // Reports within an hour of one another know much the same.
    private static readonly TimeSpan s_oneTime = TimeSpan.FromHours(1);

    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        var figures = tellings.SelectMany(t => Figure.In(t, terms)).ToArray();
        var done = new HashSet<int>();
        var slots = new Slots(terms);
        for (var i = 0; i < figures.Length; i++)
        {
            if (done.Contains(i))
                continue;
            // The figures of other articles for the same thing; an article that gives this value too does not disagree.
            var alike = Enumerable.Range(i, figures.Length - i).Where(j => !done.Contains(j) && (j == i || figures[i].IsOfSameThing(figures[j], terms) || slots.AreOne(figures[i], figures[j]))).ToArray();
            var byArticle = alike.GroupBy(j => figures[j].Telling.Clause.Article).OrderBy(g => g.Key).ToArray();
            if (byArticle.Length < 2)
                continue;
            done.UnionWith(alike);
            var clash = byArticle.SelectMany((x, n) => byArticle.Skip(n + 1).Select(y => (x, y)))
                .Any(p => p.x.All(a => p.y.All(b => figures[a].Disagrees(figures[b]))));
            if (!clash)
                continue;
            var chosen = byArticle.Select(g => figures[g.First()]).ToArray();
            if (!IsUpdate(chosen))
            {
                yield return Conflict(chosen);
                continue;
            }

            yield return new Difference(DifferenceKind.Update, [.. chosen.Select(Side)], "the later report has the higher figure");
            if (AtOneTime(chosen) is { Length: > 1 } conflict)
                yield return Conflict(conflict);
        }
    }

    private static Difference Conflict(Figure[] figures) =>
        new(DifferenceKind.Number, [.. figures.Select(Side)], string.Join("; ", figures.Select(f => $"{f.Telling.Teller} says {Side(f).Words}")));

    private static DifferenceSide Side(Figure figure) => figure.Telling.Side(figure.FirstToken, figure.EndToken);

    /// <summary>Of an update those figures that were published within an hour of one another and disagree all the same; empty where there are none.</summary>
    private static Figure[] AtOneTime(Figure[] figures) =>
    [
        .. figures.Where(f => figures.Any(other => other.Disagrees(f)
            && (other.Telling.Analysis.Article.Published!.Value - f.Telling.Analysis.Article.Published!.Value).Duration() <= s_oneTime)),
    ];

    /// <summary>Whether every higher figure is from a report published later.</summary>
    private static bool IsUpdate(Figure[] figures)
    {
        if (figures.Any(f => f.Telling.Analysis.Article.Published is not { Precision: not TimePrecision.Day }))
            return false;
        var ordered = figures.OrderBy(f => f.Telling.Analysis.Article.Published!.Value).ToArray();
        var (rises, falls) = (false, false);
        for (var i = 1; i < ordered.Length; i++)
        {
            rises |= ordered[i].Value > ordered[i - 1].Value && ordered[i].Telling.Analysis.Article.Published!.Value > ordered[i - 1].Telling.Analysis.Article.Published!.Value;
            falls |= ordered[i].Value < ordered[i - 1].Value;
        }

        return rises && !falls;
    }

    /// <summary>Which figures stand in one place of two tellings. Two tellings are laid side by side once, however many figures they have.</summary>
    private sealed class Slots(StoryTerms terms)
    {
        // Words that are the same around two figures, and tokens of what stands between them.
        private const int LeastAround = 3;
        private const int MaxSlot = 9;

        private readonly Dictionary<(ReadTelling, ReadTelling), List<WordAlignment.Change>> _changes = [];

        /// <summary>Whether all that differs around two figures is what is counted: "holds 14 fishermen" and "is holding 12 poachers".</summary>
        public bool AreOne(Figure a, Figure b) =>
            !a.IsShare && !b.IsShare && !a.IsPartOfSome && !b.IsPartOfSome && a.Telling.Clause.Article != b.Telling.Clause.Article
            && Between(a.Telling, b.Telling).Exists(c => c.EndA - c.FirstA <= MaxSlot && c.EndB - c.FirstB <= MaxSlot
                && c.FirstA <= a.FirstToken && a.FirstToken < c.EndA && c.FirstB <= b.FirstToken && b.FirstToken < c.EndB);

        // What differs between two tellings; nothing where too little is the same.
        private List<WordAlignment.Change> Between(ReadTelling a, ReadTelling b)
        {
            if (_changes.TryGetValue((a, b), out var known))
                return known;
            var (x, y) = (a.Clause, b.Clause);
            var (same, changes) = WordAlignment.Align(a, x.FirstToken, x.EndToken, b, y.FirstToken, y.EndToken, terms);
            return _changes[(a, b)] = same.Count >= LeastAround ? changes : [];
        }
    }
}

/// <summary>A figure with what it counts.</summary>
internal sealed record Figure(ReadTelling Telling, int FirstToken, int EndToken, double Value, FigureBound Bound, bool IsVague, bool IsShare, int[] Counted)
{
    private static readonly Dictionary<string, double> s_words = new(StringComparer.Ordinal)
    {
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    };

    private static readonly Dictionary<string, double> s_multiples = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    private static readonly Dictionary<string, double> s_vague = new(StringComparer.Ordinal)
    {
        ["dozens"] = 12,
        ["scores"] = 20,
        ["hundreds"] = 100,
        ["thousands"] = 1e3,
        ["millions"] = 1e6,
        ["billions"] = 1e9,
    };

    // What is counted may be common in the story, but is no small word.
    private const double LeastCounted = 0.03;

    /// <summary>The figures of a telling that count something: no dates, years or ordinals.</summary>
    public static IEnumerable<Figure> In(ReadTelling telling, StoryTerms terms)
    {
        var clause = telling.Clause;
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            if (SpanOrder.Overlapping(telling.Language.Times, telling.Language.Tokens[t].Span, x => x.Span).Any())
                continue;
            var (value, end, vague) = Read(telling, t, clause.EndToken);
            if (end == t)
                continue;
            var isShare = end < clause.EndToken && telling.Lower(end) is "%" or "percent" or "per" && (telling.Lower(end) is not "per" || (end + 1 < clause.EndToken && telling.Lower(end + 1) is "cent"));
            var counted = CountedAfter(telling, end, clause.EndToken, terms);
            var first = t;
            var bound = FigureBound.Exact;
            for (var back = t - 1; back >= Math.Max(clause.FirstToken, t - 2); back--)
            {
                if (BoundOf(telling.Lower(back)) is { } b)
                {
                    bound = b;
                    first = back;
                }
            }

            if (bound == FigureBound.MoreThan && first > clause.FirstToken && telling.Lower(first) is "than" or "least")
                first--;
            if (isShare || counted.Length > 0)
                yield return new Figure(telling, first, Math.Min(clause.EndToken, end + Math.Max(1, counted.Length)), value, bound, vague, isShare, counted);
            t = end - 1;
        }
    }

    /// <summary>Whether it counts a part of some that were told of before: "two of the dockers".</summary>
    public bool IsPartOfSome => FirstToken + 1 < Telling.Clause.EndToken && Enumerable.Range(FirstToken, EndToken - FirstToken).Any(t => Telling.Lower(t) is "of");

    /// <summary>Whether two figures measure the same: both shares, or the same noun.</summary>
    public bool IsOfSameThing(Figure other, StoryTerms terms) =>
        IsShare == other.IsShare && (IsShare || Counted.Any(a => other.Counted.Any(b => a == b || terms.Nearness(a, b) >= 0.5)));

    /// <summary>Whether two figures cannot both be right, or one is more exact.</summary>
    public bool Disagrees(Figure other)
    {
        if (IsVague && other.IsVague)
            return Math.Abs(Value - other.Value) > 1e-9;
        if (IsVague || other.IsVague)
        {
            var (vague, exact) = IsVague ? (this, other) : (other, this);
            return exact.Value < vague.Value || exact.Value >= vague.Value * 10;
        }

        if (Math.Abs(Value - other.Value) <= 1e-9 * Math.Max(Value, other.Value))
            return (Bound, other.Bound) is (FigureBound.MoreThan, FigureBound.LessThan) or (FigureBound.LessThan, FigureBound.MoreThan) or (FigureBound.MoreThan, FigureBound.About) or (FigureBound.About, FigureBound.MoreThan);
        return true;
    }

    private static FigureBound? BoundOf(string word) => word switch
    {
        "about" or "around" or "roughly" or "approximately" or "some" or "nearly" => FigureBound.About,
        "than" or "over" or "least" or "exceeding" => FigureBound.MoreThan,
        "almost" or "under" or "most" or "below" => FigureBound.LessThan,
        _ => null,
    };

    private static (double Value, int End, bool IsVague) Read(ReadTelling telling, int token, int end)
    {
        var word = telling.Lower(token);
        if (s_vague.TryGetValue(word, out var vague))
        {
            // "tens of thousands", "hundreds of thousands"
            if (token + 2 < end && telling.Lower(token + 1) is "of" && s_vague.TryGetValue(telling.Lower(token + 2), out var of))
                return (vague * of, token + 3, true);
            return (vague, token + 1, true);
        }

        if (word is "tens" && token + 2 < end && telling.Lower(token + 1) is "of" && s_vague.TryGetValue(telling.Lower(token + 2), out var tens))
            return (10 * tens, token + 3, true);
        double value;
        if (char.IsAsciiDigit(word[0]))
        {
            if (!double.TryParse(word.Replace(",", "", StringComparison.Ordinal).TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
                return (0, token, false);
            // A bare number of a year's size is taken for a year.
            if (value is >= 1900 and <= 2100 && !word.Contains(',', StringComparison.Ordinal))
                return (0, token, false);
        }
        else if (!s_words.TryGetValue(word, out value))
        {
            return (0, token, false);
        }

        var next = token + 1;
        while (next < end && s_multiples.TryGetValue(telling.Lower(next), out var multiple))
        {
            value *= multiple;
            next++;
        }

        return (value, next, false);
    }

    /// <summary>The words that a figure counts: the first nouns after it, up to three words on.</summary>
    private static int[] CountedAfter(ReadTelling telling, int token, int end, StoryTerms terms)
    {
        var counted = new List<int>();
        for (var t = token; t < Math.Min(end, token + 4) && counted.Count < 3; t++)
        {
            var word = telling.Lower(t);
            if (word is "of" or "the" or "percent" or "%" or "per" or "cent" or "other" or "more")
                continue;
            if (word is "who" or "which" or "that" or "since" or "from" or "in" or "on" or "at" or "by" or "and" or "were" or "was")
                break;
            if (!telling.IsWord(t) || VerbForms.IsAuxiliary(word) || terms.TermOf(telling.Clause.Article, t) is not (>= 0 and var term) || terms.Weight(term) < LeastCounted)
                break;
            counted.Add(term);
        }

        return [.. counted];
    }
}

/// <summary>How a figure is bounded.</summary>
internal enum FigureBound
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>"about".</summary>
    About,

    /// <summary>"more than", "at least".</summary>
    MoreThan,

    /// <summary>"almost", "under".</summary>
    LessThan,
}
