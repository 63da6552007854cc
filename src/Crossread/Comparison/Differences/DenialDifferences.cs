using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>One telling says that it is so, another that it is not, or that what others say of it is not so.</summary>
internal static class DenialDifferences
{
    private const int MostBeforeReport = 3;

    private static readonly HashSet<string> s_denying = new(StringComparer.Ordinal)
    {
        "deny", "denies", "denied", "denying", "denial", "denials", "reject", "rejects", "rejected", "rejecting", "rejection", "dismiss", "dismisses", "dismissed", "dismissing",
        "refute", "refutes", "refuted", "refuting", "dispute", "disputes", "disputed", "disputing", "rebut", "rebuts", "rebutted", "disavow", "disavows", "disavowed",
        "repudiates", "debunk", "debunked", "untrue", "baseless", "groundless", "unfounded",
    };

    private static readonly HashSet<string> s_reports = new(StringComparer.Ordinal)
    {
        "claim", "claims", "claimed", "report", "reports", "reported", "speculation", "speculations", "rumor", "rumors", "rumour", "rumours", "allegation", "allegations", "alleged",
        "accusation", "accusations", "accuse", "accuses", "accused", "charge", "charges", "suggestion", "suggestions", "assertion", "assertions",
    };

    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        var sides = new List<DifferenceSide>();
        var (asserted, ofReports) = (false, false);
        foreach (var telling in tellings)
        {
            var (denial, report) = (First(telling, s_denying), First(telling, s_reports));
            var isDenial = IsDenial(telling);
            asserted |= !isDenial;
            ofReports |= isDenial && report >= 0;
            var from = Math.Min(denial >= 0 ? denial : int.MaxValue, report >= 0 ? report : int.MaxValue);
            if (denial >= 0)
            {
                var end = report > denial && report - denial <= 4 ? report + 1 : Math.Min(denial + 4, telling.Clause.EndToken);
                sides.Add(telling.Side(denial, end));
            }
            else if (isDenial && telling.Statement?.Cue is [var cue, ..])
            {
                sides.Add(telling.Side(WithReport(telling, cue)));
            }
            else
            {
                sides.Add(telling.Side(from == int.MaxValue ? telling.Clause.FirstToken : from, telling.Clause.EndToken));
            }
        }

        // Of an article that has both, the denial.
        var byArticle = tellings.Zip(sides).GroupBy(p => p.First.Clause.Article).OrderBy(g => g.Key)
            .Select(g => g.OrderBy(p => IsDenial(p.First) ? 0 : 1).First()).ToArray();
        var denying = byArticle.Where(p => IsDenial(p.First)).Select(p => p.First.Teller).ToArray();
        var asserting = byArticle.Where(p => !IsDenial(p.First)).Select(p => p.First.Teller).ToArray();
        if (byArticle.Length < 2 || denying.Length == 0 || (asserting.Length == 0 && !asserted && !ofReports))
            yield break;
        yield return new Difference(
            DifferenceKind.Denial,
            [.. byArticle.Select(p => p.Second)],
            asserting.Length > 0
                ? $"asserted in {string.Join(", ", asserting)}, denied in {string.Join(", ", denying)}"
                : "what is denied is itself given as a report");
    }

    /// <summary>Whether a telling says that it is not so.</summary>
    public static bool IsDenial(ReadTelling telling)
    {
        if (First(telling, s_denying) >= 0)
            return true;
        // Denied by the cue beside it: in its own sentence, or it is another's denial. Who had reported it before may be named there too.
        var sentence = telling.Language.Sentences[telling.Clause.Sentence].Span;
        return telling.Analysis.Statements.Any(s => s.IsSaid && Stances.DeniesContent(s, telling.Analysis.Article.Text) && s.Cue.Any(sentence.Contains)
            && (ReferenceEquals(s, telling.Statement) || s.Content.Any(c => c.Contains(telling.Clause.Span) || (c.Overlaps(telling.Clause.Span) && s.Cue.Any(telling.Clause.Span.Contains)))));
    }

    // "rejected the speculation": the cue, and what is denied by its name.
    private static TextSpan WithReport(ReadTelling telling, TextSpan cue)
    {
        var tokens = telling.Language.Tokens;
        var sentence = telling.Language.Sentences[telling.Clause.Sentence];
        var after = 0;
        for (var t = sentence.FirstToken; t < sentence.EndToken && after < MostBeforeReport; t++)
        {
            if (tokens[t].Span.Start < cue.End)
                continue;
            after++;
            if (s_reports.Contains(telling.Lower(t)))
                return new TextSpan(cue.Start, tokens[t].Span.End);
        }

        return cue;
    }

    private static int First(ReadTelling telling, HashSet<string> words)
    {
        for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
        {
            if (words.Contains(telling.Lower(t)))
                return t;
        }

        return -1;
    }
}
