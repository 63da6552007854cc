using System.Globalization;
using Crossread.Evaluation;
using Crossread.Evaluation.Coreference;
using Crossread.Language.Coreference;

namespace Crossread.Training.Coreference;

/// <summary>Learns the weights of the model that says whom pronouns mean.</summary>
/// <remarks>
/// Learnt from GAP's development part and GUM's training part. Where annotators say whom earlier pronouns of a text mean, these count as mentions; where they do not, what the
/// weights of the round before say does.
/// </remarks>
internal static class PronounTraining
{
    private const int Rounds = 3;

    private const string About =
        "# Weights of the model of what pronouns mean (Crossread.Language.Coreference.PronounResolver), learnt from GAP (development part) and GUM (training part)\n"
        + "# by `dotnet run -c Release --project training/Crossread.Training -- pronouns --data ../shared/data --output lexicons/en/coreference/pronoun-weights.tsv`.\n"
        + "# GAP: Apache 2.0 (text of Wikipedia, CC BY-SA); GUM: CC BY 4.0 and the licences of its sources; OntoGUM as GUM. CC BY-SA 4.0.\n";

    /// <summary>Trains and writes the table.</summary>
    public static void Run(string data, string output)
    {
        var corpus = new Corpus(data, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        PronounCase[] cases =
        [
            .. PronounCases.ReadGap(corpus.TextLines("language/coref-gap/gap-development.tsv"), ClusteredTexts.Analyze),
            .. PronounCases.Of(ClusteredTexts.ReadGum(corpus)),
        ];
        var weights = new double[PronounFeatures.Names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var examples = Examples(cases, round == 0 ? null : new RankingModel(weights));
            weights = RankingTraining.Fit(examples, weights.Length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {examples.Count} pronouns, right {examples.Count(e => e.IsRightBy(new RankingModel(weights))) / (double)examples.Count:0.000}"));
        }

        TrainedTable.WriteWeights(output, About, corpus, PronounFeatures.Names, weights);
    }

    private static List<RankingExample> Examples(PronounCase[] cases, RankingModel? model)
    {
        var examples = new List<RankingExample>();
        foreach (var text in cases.GroupBy(c => c.Text, ReferenceEqualityComparer.Instance))
        {
            var own = text.ToDictionary(c => c.Pronoun);
            PronounResolver.Walk(text.First().Text, (pronoun, candidates) =>
            {
                if (!own.TryGetValue(text.First().Text.SyntacticWords[pronoun.Word].Span.Start, out var one))
                    return model?.Choose(candidates).Entity is >= 0 and var chosen ? chosen : null;
                int[] right = [.. one.EntitiesAt(one.Right)];
                // In GAP nobody says who else it is if neither of the two.
                if (right.Length == 0 && one.Wrong.Count > 0)
                    return null;
                if (right.Length == 0)
                    right = [-1];
                bool[] isRight = [.. candidates.Select(c => right.Contains(c.Entity))];
                if (isRight.Contains(true) && isRight.Contains(false))
                    examples.Add(new RankingExample(candidates, isRight));
                return right[0] >= 0 ? right[0] : null;
            });
        }

        return examples;
    }
}
