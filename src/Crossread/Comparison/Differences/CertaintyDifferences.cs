using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>Stated as a fact in one telling, as a report, claim, plan or possibility in another.</summary>
internal static class CertaintyDifferences
{
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

    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        var byArticle = tellings.Select(t => (Telling: t, Of(t).Certainty, Of(t).Token)).GroupBy(t => t.Telling.Clause.Article).OrderBy(g => g.Key).ToArray();
        // The firmest of an article's tellings is what it says.
        var firmest = byArticle.Select(g => g.MinBy(t => Doubt(t.Certainty))).ToArray();
        var (least, most) = (firmest.MinBy(f => Doubt(f.Certainty)), firmest.MaxBy(f => Doubt(f.Certainty)));
        if (least.Certainty != Certainty.Stated || most.Certainty == Certainty.Stated || !Weighs(most.Certainty, least.Telling))
            yield break;
        yield return new Difference(
            DifferenceKind.Certainty,
            [.. firmest.Select(f => f.Token >= 0 ? f.Telling.Side(f.Token, Math.Min(f.Token + 4, f.Telling.Clause.EndToken)) : VerbOf(f.Telling))],
            $"{Name(most.Certainty)} in one, stated in another");
    }

    /// <summary>A plan differs from a fact only where the other telling has it happen.</summary>
    private static bool Weighs(Certainty doubt, ReadTelling stated) => doubt != Certainty.Expected || Past(stated) >= 0;

    private static int Past(ReadTelling telling)
    {
        for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
        {
            var word = telling.Lower(t);
            if (telling.IsQuoted(t) || char.IsUpper(telling.Language.Word(t)[0]))
                continue;
            if (VerbForms.IsPast(word, t > telling.Clause.FirstToken ? telling.Lower(t - 1) : ""))
                return t;
        }

        return -1;
    }

    private static DifferenceSide VerbOf(ReadTelling telling)
    {
        var verb = Past(telling);
        return verb < 0 ? telling.Side() : telling.Side(verb, Math.Min(verb + 4, telling.Clause.EndToken));
    }

    private static int Doubt(Certainty certainty) => certainty switch
    {
        Certainty.Stated => 0,
        Certainty.Expected => 1,
        Certainty.Reported => 2,
        Certainty.Alleged => 3,
        _ => 4,
    };

    private static string Name(Certainty certainty) => certainty switch
    {
        Certainty.Expected => "planned or expected",
        Certainty.Reported => "reported",
        Certainty.Alleged => "alleged",
        _ => "possible",
    };
}
