using System.Globalization;
using System.Text;
using Crossread.Evaluation;
using Crossread.Evaluation.Coreference;
using Crossread.Evaluation.Language;
using Crossread.Language.Coreference;

namespace Crossread.Training.Coreference;

/// <summary>Learns the weights of the model that says whom pronouns mean.</summary>
/// <remarks>
/// Learnt from GAP's development part and GUM's training part. The likelihood of the right person, all of whose mentions add up, is raised by gradient steps
/// (AdaGrad, Duchi et al. 2011) with a ridge. Where annotators say whom earlier pronouns of a text mean, these count as mentions; where they do not, what the
/// weights of the round before say does.
/// </remarks>
internal static class PronounTraining
{
    private const int Rounds = 3;
    private const int Steps = 300;
    private const double Rate = 0.3;
    private const double Ridge = 2e-4;

    /// <summary>Trains and writes the table.</summary>
    public static void Run(string data, string output)
    {
        var corpus = new Corpus(data, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        PronounCase[] cases =
        [
            .. PronounCases.ReadGap(corpus.TextLines("language/coref-gap/gap-development.tsv")),
            .. PronounCases.ReadGum(Treebank.Read(corpus.TextLines("language/ud-gum/en_gum-free-train.conllu.gz")), corpus.TextLines("language/coref-ontogum/ontogum-free-train.conll.gz")),
        ];
        var weights = new double[PronounFeatures.Names.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var examples = Examples(cases, round == 0 ? null : new PronounResolver(weights));
            weights = Fit(examples);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: {examples.Count} pronouns, right {examples.Count(e => IsRight(e, weights)) / (double)examples.Count:0.000}"));
        }

        var table = new StringBuilder("# Weights of the model of what pronouns mean (Crossread.Language.Coreference.PronounResolver), learnt from GAP (development part) and GUM (training part)\n"
            + "# by `dotnet run --project training/Crossread.Training -- pronouns`. GAP: Apache 2.0 (text of Wikipedia, CC BY-SA); GUM: CC BY 4.0 and the licences of its sources; OntoGUM as GUM. CC BY-SA 4.0.\n# feature\tweight\n");
        for (var f = 0; f < weights.Length; f++)
            table.Append(CultureInfo.InvariantCulture, $"{PronounFeatures.Names[f]}\t{weights[f]:0.####}\n");
        Console.Write(table);
        File.WriteAllText(output, table.ToString());
    }

    private static List<Example> Examples(PronounCase[] cases, PronounResolver? resolver)
    {
        var examples = new List<Example>();
        foreach (var text in cases.GroupBy(c => c.Text, ReferenceEqualityComparer.Instance))
        {
            var own = text.ToDictionary(c => c.Pronoun);
            PronounResolver.Walk(text.First().Text, (pronoun, candidates) =>
            {
                if (!own.TryGetValue(text.First().Text.SyntacticWords[pronoun.Word].Span.Start, out var one))
                    return resolver?.Choose(candidates).Entity is >= 0 and var chosen ? chosen : null;
                int[] right = [.. one.EntitiesAt(one.Right)];
                // In GAP nobody says who else it is if neither of the two.
                if (right.Length == 0 && one.Wrong.Count > 0)
                    return null;
                if (right.Length == 0)
                    right = [-1];
                bool[] isRight = [.. candidates.Select(c => right.Contains(c.Entity))];
                if (isRight.Contains(true) && isRight.Contains(false))
                    examples.Add(new Example(candidates, isRight));
                return right[0] >= 0 ? right[0] : null;
            });
        }

        return examples;
    }

    private static double[] Fit(List<Example> examples)
    {
        var weights = new double[PronounFeatures.Names.Length];
        var squares = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            var resolver = new PronounResolver(weights);
            foreach (var example in examples)
            {
                var shares = resolver.Likelihoods(example.Candidates);
                var right = shares.Where((_, i) => example.IsRight[i]).Sum();
                for (var c = 0; c < shares.Length; c++)
                {
                    var pull = (example.IsRight[c] ? shares[c] / right : 0) - shares[c];
                    for (var f = 0; f < weights.Length; f++)
                        gradient[f] += pull * example.Candidates[c].Features[f];
                }
            }

            for (var f = 0; f < weights.Length; f++)
            {
                var slope = (gradient[f] / examples.Count) - (Ridge * weights[f]);
                squares[f] += slope * slope;
                weights[f] += squares[f] > 0 ? Rate * slope / Math.Sqrt(squares[f]) : 0;
            }
        }

        return weights;
    }

    private static bool IsRight(Example example, double[] weights)
    {
        var shares = new PronounResolver(weights).Likelihoods(example.Candidates);
        return example.IsRight[Array.IndexOf(shares, shares.Max())];
    }

    private sealed record Example(List<Candidate> Candidates, bool[] IsRight);
}
