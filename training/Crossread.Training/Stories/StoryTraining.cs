using System.Globalization;
using Crossread.Evaluation;
using Crossread.Evaluation.Stories;
using Crossread.Language.Models;
using Crossread.Stories;
using Crossread.Training.Boosting;

namespace Crossread.Training.Stories;

/// <summary>Learns the likeness of an article and a story, one setting for all sets.</summary>
/// <remarks>Boosted trees on pairs of an article and a candidate story. A part of the pairs comes from stories as gold has them, a part from stories as the
/// grouping itself makes them, by models that have not learnt from the article's own story (after DAgger: Ross, Gordon and Bagnell, AISTATS 2011).
/// How readily an article joins at all is chosen on the grouping that comes out, cross-fitted.</remarks>
internal static class StoryTraining
{
    private const int Folds = 3;
    private const int Together = 2; // computed at once; changes no result
    private const double PairsOfSet = 2000;

    // What may be added to the log odds: a pair judged alone does not weigh that a story told in two parts goes on being two.
    private static readonly double[] s_openness = [0.3, 0.6, 0.9, 1.2];

    private static readonly BoostingOptions s_options = new() { Trees = 180, Depth = 4, Rate = 0.07, Penalty = 2, LeastHessian = 1, Sampled = 0.6 };

    /// <summary>Learns from all sets; and tries each third of the stories with a model learnt from the others, and each set with one learnt from the other sets.</summary>
    /// <param name="root">The data.</param>
    /// <param name="output">The file of the model; null for none.</param>
    /// <param name="report">The file of the figures; null for none.</param>
    public static void Run(string root, string? output, string? report)
    {
        var corpus = new Corpus(root, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        var sets = StorySets.Read(corpus);
        var (rows, openness, folds) = Prepare(sets.Learnt, Console.WriteLine);
        if (output is not null)
            TrainedTable.Write(output, Heading, corpus, Fit(sets.Learnt, rows, openness, (_, _) => true).ToTable(), table => _ = LikenessModel.Parse(output, table));
        if (report is null)
            return;
        var crossed = new List<string>[sets.Whole.Count];
        var left = new List<string>[sets.Whole.Count];
        Each(sets.Whole, s =>
        {
            var set = sets.Whole[s];
            crossed[s] = Group(set, folds, openness, null);
            var others = Fit(sets.Learnt, rows, openness, (t, _) => sets.Learnt[t].Name != set.Name);
            left[s] = Trainer.Simulate(set, (_, measures) => others.Score(measures));
        });
        File.WriteAllText(report, StoryReport.Of(sets.Whole, crossed, left));
    }

    /// <summary>The model learnt from sets; the same sets give the same model.</summary>
    public static LikenessModel Model(IReadOnlyList<LabelledSet> sets)
    {
        var (rows, openness, _) = Prepare(sets, _ => { });
        return Fit(sets, rows, openness, (_, _) => true);
    }

    private const string Heading =
        "# Trees of the likeness of an article and a story (Crossread.Stories.LikenessModel), learnt from the development parts of eight sets of articles with gold\n"
        + "# stories by `dotnet run -c Release --project training/Crossread.Training -- stories --data ../shared/data --output lexicons/en/stories/likeness-trees.tsv`,\n"
        + "# No weight is set by hand. No article's text is part of this. MIT.\n"
        + "# tree\tmeasure, or add for a leaf\tbound, or what is added\tthe node for smaller values; the other follows it\n";

    private static (List<Row>[] Rows, double Openness, LikenessModel[] Folds) Prepare(IReadOnlyList<LabelledSet> sets, Action<string> say)
    {
        var rows = new List<Row>[sets.Count];
        Each(sets, s => rows[s] = Trainer.Rows(sets[s]));
        var folds = Cross(sets, rows);
        Each(sets, s => Group(sets[s], folds, 0, rows[s]));
        folds = Cross(sets, rows);
        // On articles as they were written; what was made for learning is harder than what there is.
        var real = Enumerable.Range(0, sets.Count).Where(s => sets[s].Variant is SetVariant.AsItIs or SetVariant.Shuffled or SetVariant.Undated).ToList();
        var (best, most) = (0.0, 0.0);
        foreach (var openness in s_openness)
        {
            var scores = new double[sets.Count];
            Each(sets, s => scores[s] = real.Contains(s) ? GroupingScore.Of(sets[s].Gold, Group(sets[s], folds, openness, null)).BCubedF1 : 0);
            var mean = real.Sum(s => scores[s] * Weight(sets, s)) / real.Sum(s => Weight(sets, s));
            say(string.Create(CultureInfo.InvariantCulture, $"openness {openness}: {mean:0.0000}: {string.Join(' ', real.Select(s => $"{sets[s].Name}/{sets[s].Variant} {scores[s]:0.000}"))}"));
            if (mean > most)
                (best, most) = (openness, mean);
        }

        return (rows, best, folds);
    }

    // By models that have not learnt from the article's own story.
    private static List<string> Group(LabelledSet set, LikenessModel[] folds, double openness, List<Row>? rows) =>
        Trainer.Simulate(set, (article, measures) => folds[set.Fold(article, Folds)].Score(measures) + openness, rows);

    private static LikenessModel[] Cross(IReadOnlyList<LabelledSet> sets, List<Row>[] rows)
    {
        var models = new LikenessModel[Folds];
        Parallel.For(0, Folds, Two, fold => models[fold] = Fit(sets, rows, 0, (set, article) => sets[set].Fold(article, Folds) != fold));
        return models;
    }

    private static LikenessModel Fit(IReadOnlyList<LabelledSet> sets, List<Row>[] rows, double openness, Func<int, int, bool> wanted)
    {
        var chosen = new List<Row>();
        for (var s = 0; s < sets.Count; s++)
        {
            var own = rows[s].FindAll(row => wanted(s, row.Article));
            var weight = Weight(sets, s) * PairsOfSet / own.Count;
            chosen.AddRange(own.Select(row => row with { Weight = weight }));
        }

        var width = chosen[0].Values.Length;
        var learnt = new BoostingRows([.. chosen.SelectMany(r => r.Values.Select(v => (float)v))], width, [.. chosen.Select(r => (float)r.Label)], [.. chosen.Select(r => (float)r.Weight)]);
        var (roots, nodes) = BoostedTrees.Fit(learnt, s_options, Likeness.Directions, openness);
        return new LikenessModel(new RegressionTrees([.. Likeness.Labels], roots, nodes));
    }

    // Sets weigh alike, but for very small ones, and for the one that is made of look-alikes.
    private static double Weight(IReadOnlyList<LabelledSet> sets, int set)
    {
        var weight = sets[set].Name switch { "ecbplus" => 3, "newswcl50" => 0.1, "basil" or "factnews" => 0.5, _ => 1.0 };
        var orders = sets.Count(other => other.Name == sets[set].Name && other.Variant is SetVariant.AsItIs or SetVariant.Shuffled);
        return weight * sets[set].Variant switch
        {
            SetVariant.Undated => 0.4,
            SetVariant.AnotherTime => 0.5,
            SetVariant.Headlines => 0.2,
            _ => 1.0 / orders,
        };
    }

    private static ParallelOptions Two => new() { MaxDegreeOfParallelism = Together };

    private static void Each(IReadOnlyList<LabelledSet> sets, Action<int> action) =>
        Parallel.ForEach(Enumerable.Range(0, sets.Count).OrderByDescending(s => sets[s].Gold.Count), Two, action);
}
