using System.Globalization;
using System.Text;
using Crossread.Evaluation;
using Crossread.Evaluation.Stories;
using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>Learns the weights of the likeness of an article and a story, one setting for all sets.</summary>
/// <remarks>First logistic regression on pairs of an article and a candidate story; half of the pairs come from stories as gold has them, half from stories as the
/// grouping itself makes them. Then <see cref="Tuning"/>. Of the two long sets only a part of the stories is used, chosen by label.</remarks>
internal static class StoryTraining
{
    private const int Halves = 2;
    private const double Penalty = 0.01;

    // The sets hold hardly any two events with the same people in the same place and no date beside them, where the day told is all that tells them apart:
    // what regression finds for it is set lower by this. A wrong join there costs more than a story told in two parts.
    private const double OtherDay = -3.4;
    private const double Openness = 0.5;

    private static readonly string[] s_sets = ["ecbplus", "gunviolence", "basil", "allsides", "fncrumours", "uciheadlines", "newswcl50", "factnews"];

    /// <summary>Tries each half of the stories with weights learnt on the other half, and prints how well they are grouped.</summary>
    public static void Try(string root)
    {
        var sets = Read(Data(root));
        var models = Enumerable.Range(0, Halves).Select(half => new LikenessModel([.. Fit([.. sets.Select(s => s.Only(label => Half(s.Name, label) != half))])])).ToList();
        foreach (var set in sets)
        {
            var halves = set.Gold.Select(label => Half(set.Name, label)).ToList();
            Print(set, Trainer.Simulate(set, (i, measures) => models[halves[i]].Score(measures)));
        }
    }

    /// <summary>Learns from all of them, and writes the table.</summary>
    public static void Learn(string root, string output)
    {
        var data = Data(root);
        var sets = Read(data);
        var weights = Tuning.Run(Fit(sets), sets, LabelledSet.Of(StorySet.LookAlikes(data)));
        var model = new LikenessModel([.. weights]);
        foreach (var set in sets)
            Print(set, Trainer.Simulate(set, (_, measures) => model.Score(measures)));
        var text = new StringBuilder(
            "# Weights of the likeness of an article and a story (Crossread.Stories.LikenessModel), learnt from the development parts of eight sets of articles\n"
            + "# with gold stories by `dotnet run --project training/Crossread.Training -- stories`. No article's text is part of this. MIT.\n# measure\tweight\n");
        for (var i = 0; i < weights.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Likeness.Names[i]}\t{weights[i]:0.####}\n");
        File.WriteAllText(output, text.ToString());
    }

    private static Corpus Data(string root) => new(root, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);

    private static List<LabelledSet> Read(Corpus data) =>
    [
        .. s_sets.Select(name => LabelledSet.Of(StorySet.Read(data, name))).Select(set => set.Name switch
        {
            "allsides" => set.Only(label => label.Sum(c => c) % 8 == 0),
            "gunviolence" => set.Only(label => label.Sum(c => c) % 4 == 0),
            _ => set,
        }),
    ];

    private static double[] Fit(IReadOnlyList<LabelledSet> sets)
    {
        var rows = sets.ToDictionary(set => set.Name, Trainer.Rows, StringComparer.Ordinal);
        var first = new LikenessModel([.. Regress()]);
        foreach (var set in sets)
            Trainer.Simulate(set, (_, measures) => first.Score(measures), rows[set.Name]);
        var weights = Regress();
        weights[Array.IndexOf(Likeness.Names, "other day, no number shared")] += OtherDay;
        weights[Array.IndexOf(Likeness.Names, "bias")] += Openness;
        return weights;

        // Sets weigh alike, but for very small ones, and for the one that is made of look-alikes.
        double[] Regress() => LinearFit.Fit(
            [
                .. sets.SelectMany(set => rows[set.Name].Select(row =>
                    (row.Values, row.Label, (set.Name == "ecbplus" ? 3 : Math.Min(1, set.Gold.Count / 400.0)) * 40 / rows[set.Name].Count))),
            ],
            Penalty);
    }

    private static void Print(LabelledSet set, List<string> predicted)
    {
        var score = GroupingScore.Of(set.Gold, predicted);
        var siblings = set.Name == "ecbplus" ? string.Create(CultureInfo.InvariantCulture, $", siblings joined {GroupingScore.SiblingJoinRate(set.Gold, predicted, '-'):0.000}") : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{set.Name,-13} B-cubed F1 {score.BCubedF1:0.000} (P {score.BCubedPrecision:0.000}, R {score.BCubedRecall:0.000}), pairwise F1 {score.PairwiseF1:0.000}, {score.Stories} stories{siblings}"));
    }

    // The two events of a topic stay in one half.
    private static int Half(string set, string label)
    {
        if (set == "ecbplus")
            label = label[..label.LastIndexOf('-')];
        return (int)((label.Aggregate(17u, (hash, c) => (hash * 31) + c) >> 3) % Halves);
    }
}
