using Crossread.Evaluation.Language;
using Crossread.Language;

namespace Crossread.Evaluation.Coreference;

/// <summary>How often pronouns are given the person they mean.</summary>
/// <remarks>GAP: two names a pronoun, each a yes or no, F1 as its authors count it, and feminine over masculine (1: no bias). OntoGUM: of the pronouns whose cluster
/// has a person's name that the engine found, the share that gets that person.</remarks>
internal static class PronounScorer
{
    private const string Gap = "language/coref-gap/gap-validation.tsv";
    private const string Gum = "language/ud-gum/en_gum-free-dev.conllu.gz";
    private const string OntoGum = "language/coref-ontogum/ontogum-free-dev.conll.gz";

    /// <summary>Measures both sets.</summary>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var analyzer = new TextAnalyzer(AnalysisScope.Language);
        AnalyzedText Read(string text) => analyzer.Analyze(new SourceText(text));
        var gap = PronounCases.ReadGap(data.TextLines(Gap), Read);
        var all = GapF1(gap);
        var clustered = ClusteredText.ReadGum(Treebank.Read(data.TextLines(Gum)), data.TextLines(OntoGum), Read);
        var gum = PronounCases.Of(clustered).Where(c => c.EntitiesAt(c.Right).Any()).ToArray();
        return
        [
            new Figure("gap.validation", "f1", all) { Words = "whom ambiguous pronouns mean (GAP), F1", Protocol = "validation part", Peer = "parallelism heuristic 66.9, end-to-end of 2017 64.0 (published, test)" },
            new Figure("gap.validation", "feminine-over-masculine", GapF1(gap.Where(c => c.IsFeminine)) / GapF1(gap.Where(c => !c.IsFeminine))) { Protocol = "validation part", Hold = FigureHold.Shown },
            new Figure("ontogum.dev", "pronouns-right", gum.Count(IsRight) / (double)gum.Length) { Protocol = "pronouns of persons whom the engine found named" },
            .. DescriptionScorer.Measure(clustered),
        ];
    }

    private static bool IsRight(PronounCase one) => Meant(one) is { } entity && one.EntitiesAt(one.Right).Contains(entity);

    private static int? Meant(PronounCase one)
    {
        foreach (var reference in one.Text.References)
        {
            if (reference.Span.Start == one.Pronoun)
                return reference.Entity;
        }

        return null;
    }

    private static double GapF1(IEnumerable<PronounCase> cases)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var one in cases)
        {
            gold += one.Right.Count;
            if (Meant(one) is not { } entity)
                continue;
            var hits = one.EntitiesAt(one.Right).Count(e => e == entity);
            var misses = one.EntitiesAt(one.Wrong).Count(e => e == entity);
            right += hits;
            found += hits + misses;
        }

        return 2.0 * right / (found + gold);
    }
}
