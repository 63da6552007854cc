using System.Diagnostics;
using System.Globalization;
using Crossread.Articles;
using Crossread.Evaluation;
using Crossread.Evaluation.Stories;
using Crossread.Language;
using Crossread.Stories;

namespace Crossread.Training.Stories;

internal static class StoryTraining
{
    private const int Folds = 2;

    public static void Run(string root, bool mini, bool loso)
    {
        var data = new Corpus(root, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        string[] only = ["ecbplus", "gunviolence", "basil", "allsides", "fncrumours", "uciheadlines", "newswcl50", "factnews"];
        var watch = Stopwatch.StartNew();
        var sets = new List<LabelledSet>();
        foreach (var name in only)
        {
            var features = new List<ArticleFeatures>();
            var gold = new List<string>();
            foreach (var line in data.Lines($"stories/{name}.dev.jsonl.gz"))
            {
                var label = line.GetProperty("story").GetString()!;
                if (mini && ((name == "allsides" && label.Sum(c => c) % 8 != 0) || (name == "gunviolence" && label.Sum(c => c) % 4 != 0)))
                    continue;
                var article = ArticleLine.Read(line);
                features.Add(ArticleFeatures.Of(new ArticleAnalysis
                {
                    Article = article, LeftOut = [], Credits = [], Statements = [], EngineVersion = "x",
                    Language = new AnalyzedText { Text = article.Text, Paragraphs = [], Tokens = [], Sentences = [], Names = [], Entities = [], Times = [] },
                }));
                gold.Add(label);
            }

            sets.Add(new LabelledSet(name, features, gold));
        }

        Console.WriteLine($"loaded {watch.Elapsed.TotalSeconds:0.0}s");
        var halves = loso ? Enumerable.Range(0, Folds).Select(f => sets.Select(s => s.Only((l) => Fold(s.Name, l) != f)).ToList()).ToList() : [sets];
        var models = new List<Func<double[], double>>();
        var rows = new Dictionary<LabelledSet, List<Row>>();
        foreach (var half in halves)
        {
            foreach (var s in half)
                rows[s] = Trainer.Rows(s);
            var first = Fit(half);
            foreach (var s in half)
                Trainer.Simulate(s, (_, x) => first(x), 0, rows[s]);
            models.Add(Fit(half));
        }

        Console.WriteLine($"trained {watch.Elapsed.TotalSeconds:0.0}s");
        double[] biases = [-0.5, 0, 0.5];
        var totals = new double[biases.Length];
        foreach (var set in sets)
        {
            var text = $"{set.Name,-14}";
            var folds = set.Gold.Select(l => loso ? Fold(set.Name, l) : 0).ToArray();
            for (var b = 0; b < biases.Length; b++)
            {
                var predicted = Trainer.Simulate(set, (i, x) => models[folds[i]](x), biases[b]);
                var score = GroupingScore.Of(set.Gold, predicted);
                totals[b] += score.BCubedF1;
                if (biases[b] == 0)
                    data.Write(set.Name + ".jsonl", set.Features.Zip(predicted, (f, label) => System.Text.Json.JsonSerializer.Serialize(new { id = f.Id, story = label })));
                text += $" | {score.BCubedF1:0.000} {score.PairwiseF1:0.00}" + (biases[b] == 0 ? $" (P {score.BCubedPrecision:0.000} R {score.BCubedRecall:0.000} n {score.Stories}"
                    + (set.Name == "ecbplus" ? $" sib {GroupingScore.SiblingJoinRate(set.Gold, predicted, '-'):0.000})" : ")") : "");
            }

            Console.WriteLine(text);
        }

        Console.WriteLine("mean           " + string.Join(' ', totals.Select(t => $" | {t / sets.Count:0.0000}")));
        if (!loso)
            Write(Path.Combine("lexicons", "en", "stories", "likeness-weights.tsv"), FitLinear(sets));
        Console.WriteLine($"done {watch.Elapsed.TotalSeconds:0.0}s");


        List<(double[], double, double)> Gather(IReadOnlyList<LabelledSet> train) =>
            [.. train.SelectMany(s => rows[s].Select(r => (r.Values, r.Label, Math.Min(1, s.Gold.Count / 400.0) / rows[s].Count * 40)))];

        double[] FitLinear(IReadOnlyList<LabelledSet> train) => LinearFit.Fit(Gather(train), 0.01);

        Func<double[], double> Fit(IReadOnlyList<LabelledSet> train)
        {
            var w = FitLinear(train);
            return x =>
            {
                var sum = 0.0;
                for (var i = 0; i < w.Length; i++)
                    sum += w[i] * x[i];
                return sum;
            };
        }
    }

    private static void Write(string path, double[] weights)
    {
        var text = new System.Text.StringBuilder(
            "# Weights of the likeness of an article and a story (Crossread.Stories.LikenessModel), learnt from the development parts of eight sets of articles\n"
            + "# with gold stories by `dotnet run --project training/Crossread.Training -- stories`. No article's text is part of this. MIT.\n# measure\tweight\n");
        for (var i = 0; i < weights.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{Likeness.Names[i]}\t{weights[i]:0.####}\n");
        File.WriteAllText(path, text.ToString());
    }

    private static int Fold(string set, string label)
    {
        if (set == "ecbplus")
            label = label[..label.LastIndexOf('-')];
        var h = 17u;
        foreach (var c in label)
            h = (h * 31) + c;
        return (int)((h >> 3) % Folds);
    }


}
