using System.Collections.Immutable;
using System.CommandLine;
using Crossread.Evaluation;
using Crossread.Evaluation.Language;

namespace Crossread.Training.Tagging;

/// <summary>The commands that make the models of sentences and parts of speech.</summary>
internal static class TaggingCommands
{
    private static readonly string[] Train = ["language/ud-ewt/en_ewt-ud-train.conllu.gz", "language/ud-gum/en_gum-free-train.conllu.gz"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The labelled data: ../shared/data.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The file to write.", Required = true };
        var least = new Option<double>("--least") { Description = "The least log-odds for a sentence's beginning.", DefaultValueFactory = _ => 1.0 };
        var boundaries = new Command("boundaries", "Learns where sentences begin in text without clear ends.") { data, output, least };
        boundaries.SetAction(result => File.WriteAllBytes(
            result.GetValue(output)!.FullName, BoundaryTraining.Learn(Documents(result.GetValue(data)!), result.GetValue(least))));
        yield return boundaries;
    }

    private static ImmutableArray<TreebankDocument> Documents(DirectoryInfo data)
    {
        var corpus = new Corpus(data.FullName, Path.GetTempPath(), EvaluationExtent.Full);
        return [.. Train.SelectMany(file => Treebank.Read(corpus.TextLines(file)))];
    }
}
