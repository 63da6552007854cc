using Crossread.Articles;
using Crossread.Language.Names;
using Crossread.Presentation;

namespace Crossread.Evaluation.Language;

/// <summary>Scores the names that <c>crossread annotate</c> prints.</summary>
internal static class NameScorer
{
    private const string Treebank = "language/ud-ewt/en_ewt-ud-dev.conllu.gz";
    private const string UniversalNames = "language/ner-uner-ewt/en_ewt-ud-dev.iob2";
    private static readonly string[] _news = ["language/meantime/apple.ner.conll", "language/meantime/stock.ner.conll"];

    /// <summary>Measures all sets.</summary>
    public static IEnumerable<Figure> Measure(Corpus data)
    {
        var documents = Language.Treebank.Read(data.TextLines(Treebank));
        var web = new Predictions(data, "ner-ewt", documents.Select(d => new Article { Id = d.Id, Text = d.Text }));
        NamedSentence[] nested = [.. NameFiles.ReadNested(data.Files("language/ner-ewt-nested", "*_dev.conll").SelectMany(f => data.TextLines(f).Append("")), documents)];
        var mapped = data.Write("language/ner-ewt-nested.dev.iob2", NameFiles.Write(nested));
        yield return web.Figure("ner-ewt-nested.dev", NamedText.OnTreebank(documents, nested), 0.77, "dev, raw text, outer layer in the engine's scheme", [data.Path(Treebank), "--names", mapped]);
        yield return web.Figure(
            "ner-uner-ewt.dev", NamedText.OnTreebank(documents, NameFiles.Read(data.TextLines(UniversalNames))), 0.77, "dev, raw text", [data.Path(Treebank), "--names", data.Path(UniversalNames)]);
        string[] lines = [.. _news.SelectMany(f => data.TextLines(f).Append(""))];
        NamedText[] articles = [.. NamedText.Plain(NameFiles.Read(lines))];
        var news = new Predictions(data, "meantime", articles.Select(a => new Article { Id = a.Id, Text = a.Text }));
        yield return news.Figure("meantime", articles, 0.70, "dev, words with spaces between", ["--map", "PRO=,FIN=,MIX=", "--names", data.Write("language/meantime.conll", lines)]);
    }

    private sealed class Predictions
    {
        private readonly Dictionary<string, Crossread.Language.AnalyzedText> _texts;
        private readonly string _file;

        public Predictions(Corpus data, string name, IEnumerable<Article> articles)
        {
            var analyses = data.Analyze(articles);
            _texts = analyses.ToDictionary(a => a.Article.Id, a => a.Language, StringComparer.Ordinal);
            _file = data.Write($"language/{name}.names.jsonl", analyses.Select(AnalysisJson.WriteAnnotation));
        }

        public Figure Figure(string set, IEnumerable<NamedText> gold, double target, string protocol, string[] arguments)
        {
            var tally = default(SpanTally);
            foreach (var text in gold)
                tally += text.Score(_texts[text.Id].Names.Select(n => (n.Span, TypeName(n.Type))));
            return new Figure(set, "names-f1", tally.F1)
            {
                Target = target,
                Words = "names of persons, places and organisations, span and type, F1",
                Protocol = protocol,
                Agreement = new Agreement("score_language.py", [.. arguments, "--predictions", _file], "names.all.f1"),
            };
        }

        private static string TypeName(NameType type) => type switch
        {
            NameType.Person => "PER",
            NameType.Location => "LOC",
            _ => "ORG",
        };
    }
}
