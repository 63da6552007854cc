using System.Globalization;
using Crossread.Evaluation;
using Crossread.Evaluation.Coreference;
using Crossread.Language.Coreference;

namespace Crossread.Training.Coreference;

/// <summary>Learns the weights of the model that says what descriptions stand for.</summary>
internal static class DescriptionTraining
{
    private const string About =
        "# Weights of the model of what descriptions stand for (Crossread.Language.Coreference.DescriptionResolver), learnt from GUM (training part) and MEANTIME\n"
        + "# by `dotnet run -c Release --project training/Crossread.Training -- descriptions --data ../shared/data --output lexicons/en/coreference/description-weights.tsv`.\n"
        + "# GUM: CC BY 4.0 and the licences of its sources; OntoGUM as GUM; MEANTIME: CC BY 4.0. CC BY-SA 4.0.\n";

    /// <summary>Trains and writes the table.</summary>
    public static void Run(string data, string output)
    {
        var corpus = new Corpus(data, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        List<RankingExample> examples = [.. ClusteredTexts.ReadGum(corpus).Concat(ClusteredTexts.ReadNews(corpus)).SelectMany(Examples)];
        var weights = RankingTraining.Fit(examples, DescriptionFeatures.Names.Length);
        var model = new RankingModel(weights);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{examples.Count} descriptions, {examples.Count(e => !e.IsRight[^1])} of something named, right {examples.Count(e => e.IsRightBy(model)) / (double)examples.Count:0.000}"));
        TrainedTable.WriteWeights(output, About, corpus, DescriptionFeatures.Names, weights);
    }

    private static List<RankingExample> Examples(ClusteredText document)
    {
        var examples = new List<RankingExample>();
        var cases = document.Descriptions();
        var text = document.Text with { References = PronounResolver.English.Resolve(document.Text) };
        DescriptionResolver.Walk(text, (description, candidates) =>
        {
            var right = cases.GetValueOrDefault(text.SyntacticWords[description.Noun].Span.Start, []);
            bool[] isRight = [.. candidates.Select(c => right.Contains(c.Entity))];
            var entity = Array.IndexOf(isRight, true);
            isRight[^1] = entity < 0;
            if (isRight.Length > 1)
                examples.Add(new RankingExample(candidates, isRight));
            return entity < 0 ? null : candidates[entity].Entity;
        });
        return examples;
    }
}
