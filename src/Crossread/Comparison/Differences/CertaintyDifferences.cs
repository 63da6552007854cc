using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>Stated as a fact in one telling, as a report, claim, plan or possibility in another.</summary>
internal static class CertaintyDifferences
{
    private const double CloseFrom = 0.4;

    // "Allegedly" says more of itself than "may".
    private const double NamedDoubtFrom = 0.25;
    private const double NearFrom = 0.45;

    // Tokens of a side.
    private const int MaxWords = 4;

    private static readonly Dictionary<string, Certainty> s_words = new(StringComparer.Ordinal)
    {
        ["allegedly"] = Certainty.Alleged,
        ["alleged"] = Certainty.Alleged,
        ["purported"] = Certainty.Alleged,
        ["purportedly"] = Certainty.Alleged,
        ["purporting"] = Certainty.Alleged,
        ["supposedly"] = Certainty.Alleged,
        ["reportedly"] = Certainty.Reported,
        ["rumored"] = Certainty.Reported,
        ["rumoured"] = Certainty.Reported,
        ["apparently"] = Certainty.Possible,
        ["possibly"] = Certainty.Possible,
        ["perhaps"] = Certainty.Possible,
        ["possible"] = Certainty.Possible,
        ["may"] = Certainty.Possible,
        ["might"] = Certainty.Possible,
        ["could"] = Certainty.Possible,
        ["likely"] = Certainty.Possible,
        ["hinted"] = Certainty.Possible,
        ["poised"] = Certainty.Expected,
        ["will"] = Certainty.Expected,
    };

    private static readonly Dictionary<string, Certainty> s_beforeTo = new(StringComparer.Ordinal)
    {
        ["believed"] = Certainty.Reported,
        ["thought"] = Certainty.Reported,
        ["said"] = Certainty.Reported,
        ["understood"] = Certainty.Reported,
        ["supposed"] = Certainty.Expected,
        ["expected"] = Certainty.Expected,
        ["planned"] = Certainty.Expected,
        ["prepared"] = Certainty.Expected,
        ["set"] = Certainty.Expected,
        ["due"] = Certainty.Expected,
        ["scheduled"] = Certainty.Expected,
    };

    /// <summary>How certain a telling makes it, by its own words, with the word that shows it; -1 where none does.</summary>
    public static (Certainty Certainty, int Token) Of(ReadTelling telling)
    {
        var clause = telling.Clause;
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            var word = telling.Lower(t);
            // A month, and a might.
            if (s_words.TryGetValue(word, out var certainty) && !(word is "may" or "will" && char.IsUpper(telling.Language.Word(t)[0])))
                return (certainty, t);
            if (t + 1 < clause.EndToken && s_beforeTo.TryGetValue(word, out certainty) && telling.Lower(t + 1) is "to")
                return (certainty, t);
        }

        return (Certainty.Stated, -1);
    }

    /// <summary>Where one article states as a fact what another doubts: the pair that comes nearest to each other.</summary>
    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        var read = tellings.Select(t => (Telling: t, Of: Of(t))).ToArray();
        var stating = read.Where(r => r.Of.Certainty == Certainty.Stated).Select(r => r.Telling).ToArray();
        var best = (
            from doubted in read
            where doubted.Of.Certainty != Certainty.Stated
            from stated in stating
            where stated.Clause.Article != doubted.Telling.Clause.Article
            let close = Closeness.Of(doubted.Telling, stated, terms)
            where close >= (IsNamed(doubted.Telling, doubted.Of) ? NamedDoubtFrom : CloseFrom)
            let token = Counterpart(doubted.Telling, doubted.Of.Token, stated, terms)
            where token >= 0 && (IsNamed(doubted.Telling, doubted.Of) || Happens(stated, token))
            // The firmest of an article's tellings is what it says.
            where !stating.Any(t => t.Clause.Article == doubted.Telling.Clause.Article && Counterpart(doubted.Telling, doubted.Of.Token, t, terms) >= 0)
            orderby IsNamed(doubted.Telling, doubted.Of) descending, close descending
            select doubted).FirstOrDefault();
        if (best.Telling is null)
            yield break;
        var sides = new SortedDictionary<int, (DifferenceSide Side, string Teller, bool IsStated)>();
        foreach (var (telling, of) in read)
        {
            var article = telling.Clause.Article;
            if (ReferenceEquals(telling, best.Telling))
                sides[article] = (Words(telling, of.Token), telling.Teller, false);
            else if (article != best.Telling.Clause.Article && of.Certainty == Certainty.Stated && Counterpart(best.Telling, best.Of.Token, telling, terms) is >= 0 and var token)
                sides.TryAdd(article, (Words(telling, token), telling.Teller, true));
        }

        yield return new Difference(
            DifferenceKind.Certainty,
            [.. sides.Values.Select(s => s.Side)],
            $"{Name(best.Of.Certainty)} in {best.Telling.Teller}, stated in {string.Join(", ", sides.Values.Where(s => s.IsStated).Select(s => s.Teller))}");
    }

    /// <summary>Whether the doubt is said of the thing itself, not of when it will be.</summary>
    private static bool IsNamed(ReadTelling telling, (Certainty Certainty, int Token) of) =>
        of.Certainty is Certainty.Alleged or Certainty.Reported || telling.Lower(of.Token) is "possible" or "apparent";

    /// <summary>A plan or a possibility differs from a fact only where the other telling has it happen.</summary>
    private static bool Happens(ReadTelling stated, int token)
    {
        var (word, before) = (stated.Lower(token), token > stated.Clause.FirstToken ? stated.Lower(token - 1) : "");
        var isPerfect = before is "had" or "has" or "have" or "was" or "were" && (word.EndsWith("ed", StringComparison.Ordinal) || IrregularForms.BaseOf(word) is not null);
        return !stated.IsQuoted(token) && (isPerfect || VerbForms.IsPast(word, before));
    }

    private static DifferenceSide Words(ReadTelling telling, int first) => telling.Side(first, Math.Min(first + MaxWords, telling.Clause.EndToken));

    /// <summary>Where the other telling has what the doubting word stands before; -1 where it has it nowhere.</summary>
    private static int Counterpart(ReadTelling doubted, int word, ReadTelling stated, StoryTerms terms)
    {
        var end = Math.Min(doubted.Clause.EndToken, word + MaxWords);
        for (var t = word + 1; t < end; t++)
        {
            if (terms.TermOf(doubted.Clause.Article, t) is not (>= 0 and var term) || VerbForms.IsAuxiliary(doubted.Lower(t)) || doubted.Lower(t).Length < 3)
                continue;
            for (var u = stated.Clause.FirstToken; u < stated.Clause.EndToken; u++)
            {
                if (terms.TermOf(stated.Clause.Article, u) is >= 0 and var other && terms.Nearness(term, other) >= NearFrom)
                    return u;
            }

            // The word that it bears on has no counterpart.
            return -1;
        }

        return -1;
    }

    private static string Name(Certainty certainty) => certainty switch
    {
        Certainty.Expected => "planned or expected",
        Certainty.Reported => "reported",
        Certainty.Alleged => "alleged",
        _ => "possible",
    };
}
