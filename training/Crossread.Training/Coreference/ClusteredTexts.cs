using System.Collections.Immutable;
using Crossread.Evaluation;
using Crossread.Evaluation.Coreference;
using Crossread.Evaluation.Language;
using Crossread.Language;

namespace Crossread.Training.Coreference;

/// <summary>The texts that coreference is learnt from.</summary>
internal static class ClusteredTexts
{
    private const string Meantime = "language/meantime/";
    private static readonly TextAnalyzer s_analyzer = new(AnalysisScope.Language);
    private static readonly string[] s_parts = ["apple", "stock"];

    /// <summary>Analyses a text as far as coreference looks at it.</summary>
    public static AnalyzedText Analyze(string text) => s_analyzer.Read(new SourceText(text), default);

    /// <summary>The articles of MEANTIME with their clusters.</summary>
    public static IEnumerable<ClusteredText> ReadNews(Corpus corpus) =>
        s_parts.SelectMany(part => MeantimeClusters.Read(corpus.Bytes($"{Meantime}corpus_{part}.tar.gz"), corpus.TextLines($"{Meantime}{part}.mentions.tsv"), Analyze));

    /// <summary>GUM's training part with its clusters.</summary>
    public static ImmutableArray<ClusteredText> ReadGum(Corpus corpus) => ClusteredText.ReadGum(
        Treebank.Read(corpus.TextLines("language/ud-gum/en_gum-free-train.conllu.gz")), corpus.TextLines("language/coref-ontogum/ontogum-free-train.conll.gz"), Analyze);
}
