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
            .. Treebanks(data, "ud-ewt.dev", "language/ud-ewt/en_ewt-ud-dev.conllu.gz", 0.85, 0.955, 0.85, 0.82),
            .. Treebanks(data, "ud-gum.dev", "language/ud-gum/en_gum-free-dev.conllu.gz", 0.95, 0.96, null, null),
            .. NameScorer.Measure(data),
        ];
    }

    private static IEnumerable<Figure> Treebanks(Corpus data, string set, string file, double sentences, double tags, double? heads, double? relations)
    {
        var documents = Treebank.Read(data.TextLines(file));
        var analyses = data.Analyze(documents.Select(d => new Article { Id = d.Id, Text = d.Text }));
        var tagger = new Tagger();
        var score = new LanguageScore();
        for (var i = 0; i < analyses.Length; i++)
            score.Add(documents[i], analyses[i].Language, tagger.Tag(analyses[i].Language));
        var tagged = Predicted("tokens", analyses.Select(a => AnalysisJson.WriteAnnotationWithTokens(a, tagger.Tag(a.Language))));
        var parsed = Predicted("parse", analyses.Select(AnalysisJson.WriteAnnotationWithTrees));
        yield return Share("words-f1", score.Words.F1, tagged, "words.f1", 0.99, "words of raw text, F1");
        yield return Share("sentences-f1", score.Sentences.F1, tagged, "sentences.f1", sentences, "sentences of raw text, by their whole span, F1");
        yield return Share("upos-accuracy", score.Tags.Precision, tagged, "upos.accuracy", tags, "parts of speech (universal) of words found in raw text");
        yield return Share("lemma-accuracy", score.Lemmas.Precision, null, "", null, "dictionary forms of words found in raw text");
        yield return Share("parser-upos-accuracy", score.ParserTags.Precision, parsed, "upos.accuracy", null, "parts of speech as the parser sees them");
        yield return Share("uas-f1", score.Heads.F1, parsed, "uas.f1", heads, "heads of words of raw text (UAS), F1");
        yield return Share("las-f1", score.Relations.F1, parsed, "las.f1", relations, "heads and relations of words of raw text (LAS), F1");

        Agreement Predicted(string name, IEnumerable<string> lines) =>
            new(Tool, [data.Path(file), "--predictions", data.Write($"language/{set}.{name}.jsonl", lines)], "");

        Figure Share(string name, double value, Agreement? agreement, string path, double? target, string words) =>
            new(set, name, value) { Target = target, Words = words, Protocol = "dev, raw text", Agreement = agreement is null ? null : agreement with { Path = path } };
    }
}
