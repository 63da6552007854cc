using Crossread.Articles;
using Crossread.Presentation;

namespace Crossread.Evaluation.Language;

/// <summary>Scores the language engine against treebanks, from raw text, as <c>crossread annotate --tokens --parse</c> prints it.</summary>
public static class LanguageScorer
{
    private const string Tool = "score_language.py";

    /// <summary>Measures all sets.</summary>
    /// <param name="data">The labelled data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return
        [
            .. Treebanks(data, "ud-ewt.dev", "language/ud-ewt/en_ewt-ud-dev.conllu.gz", 0.85),
            .. Treebanks(data, "ud-gum.dev", "language/ud-gum/en_gum-free-dev.conllu.gz", 0.95),
        ];
    }

    private static IEnumerable<Figure> Treebanks(Corpus data, string set, string file, double sentences)
    {
        var documents = Treebank.Read(data.TextLines(file));
        var analyses = data.Analyze(documents.Select(d => new Article { Id = d.Id, Text = d.Text }));
        var score = new LanguageScore();
        foreach (var (document, analysis) in documents.Zip(analyses))
            score.Add(document, analysis.Language);
        var predicted = data.Write($"language/{set}.jsonl", analyses.Select(AnalysisJson.WriteAnnotationWithTokens));
        var agreement = new Agreement(Tool, [data.Path(file), "--predictions", predicted], "");
        yield return Share("words-f1", score.Words.F1, "words.f1", 0.99, "words of raw text, F1");
        yield return Share("sentences-f1", score.Sentences.F1, "sentences.f1", sentences, "sentences of raw text, by their whole span, F1");

        Figure Share(string name, double value, string path, double? target, string words) =>
            new(set, name, value) { Target = target, Words = words, Protocol = "dev, raw text", Agreement = agreement with { Path = path } };
    }
}
