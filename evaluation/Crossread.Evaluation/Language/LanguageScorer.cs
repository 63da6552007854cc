using Crossread.Articles;
using Crossread.Language.Tagging;
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
            .. Treebanks(data, "ud-ewt.dev", "language/ud-ewt/en_ewt-ud-dev.conllu.gz", 0.85, 0.955),
            .. Treebanks(data, "ud-gum.dev", "language/ud-gum/en_gum-free-dev.conllu.gz", 0.95, 0.96),
        ];
    }

    private static IEnumerable<Figure> Treebanks(Corpus data, string set, string file, double sentences, double tags)
    {
        var documents = Treebank.Read(data.TextLines(file));
        var analyses = data.Analyze(documents.Select(d => new Article { Id = d.Id, Text = d.Text }));
        var tagger = new Tagger();
        var score = new LanguageScore();
        foreach (var (document, analysis) in documents.Zip(analyses))
            score.Add(document, analysis.Language, tagger.Tag(analysis.Language));
        var predicted = data.Write($"language/{set}.jsonl", analyses.Select(a => AnalysisJson.WriteAnnotationWithTokens(a, tagger.Tag(a.Language))));
        var agreement = new Agreement(Tool, [data.Path(file), "--predictions", predicted], "");
        yield return Share("words-f1", score.Words.F1, "words.f1", 0.99, "words of raw text, F1");
        yield return Share("sentences-f1", score.Sentences.F1, "sentences.f1", sentences, "sentences of raw text, by their whole span, F1");
        yield return Share("upos-accuracy", score.Tags.Precision, "upos.accuracy", tags, "parts of speech (universal) of words found in raw text");
        yield return Share("lemma-accuracy", score.Lemmas.Precision, null, null, "dictionary forms of words found in raw text");

        Figure Share(string name, double value, string? path, double? target, string words) =>
            new(set, name, value) { Target = target, Words = words, Protocol = "dev, raw text", Agreement = path is null ? null : agreement with { Path = path } };
    }
}
