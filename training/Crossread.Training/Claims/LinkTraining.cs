using Crossread.Comparison;
using Crossread.Evaluation;
using Crossread.Evaluation.Claims;
using Crossread.Language.Text;

namespace Crossread.Training.Claims;

/// <summary>Learns the weights of the model of links from stories read by hand, and tries them on each story with the others' weights.</summary>
/// <remarks>A pair of clauses is right as far as it fits a link of the reading: the product, over its two sides, of what clause and telling share of what
/// they cover together; 0 where the scorer would not count it.</remarks>
internal static class LinkTraining
{
    private const double Ridge = 1e-4;

    private static string About(int seed) =>
        "# Weights of the model of links between clauses (Crossread.Comparison.LinkModel), learnt from eight stories read by hand by\n"
        + $"# `dotnet run -c Release --project training/Crossread.Training -- links --data ../shared/data --seed {seed} --output lexicons/en/comparison/link-weights.tsv`\n"
        + "# and moved as little as it takes for no floor of the claims' figures in evaluation/floors.json to fall. The stories' texts are not part of this. MIT.\n";

    /// <summary>Trains, prints the trials, writes the table.</summary>
    public static void Run(string data, string output, int seed)
    {
        var corpus = new Corpus(data, Path.Combine(Path.GetTempPath(), "crossread-training"), EvaluationExtent.Full);
        var stories = Load(corpus);
        foreach (var story in stories)
            Console.WriteLine($"{story.Name}: {story.Clauses.Count} clauses, {story.Rows.Length} pairs, {story.Rows.Count(r => r.Rightness > 0)} right, reach {story.Reached:0.00}");
        var models = stories.Select((_, held) => new LinkModel(Fit(stories.Where((_, i) => i != held)))).ToArray();
        var best = (F1: 0.0, Options: AlignmentOptions.Default);
        foreach (var keep in new[] { 0.08, 0.12, 0.16, 0.2, 0.25 })
        {
            foreach (var join in new[] { 0.03, 0.045, 0.06, 0.08, 0.11, 0.15 })
            {
                var tried = new AlignmentOptions(0.01, keep, join);
                var scores = stories.Zip(models, (s, m) => Score(s, m, tried)).ToArray();
                var mean = scores.Average(s => s.Links.F1);
                if (mean > best.F1)
                    best = (mean, tried);
            }
        }

        Console.WriteLine($"held out: mean link F1 {best.F1:0.0000} with {best.Options}");
        foreach (var (story, model) in stories.Zip(models))
        {
            var score = Score(story, model, best.Options);
            Console.WriteLine($"  {story.Name,-20} P {score.Links.Precision:0.000} R {score.Links.Recall:0.000} F1 {score.Links.F1:0.000}  by claim {score.ByClaim.F1:0.000}");
        }

        var (weights, options) = new LinkSearch(stories, corpus, seed).Move(Fit(stories), best.Options);
        Console.WriteLine($"to be set in AlignmentOptions: {options}");
        TrainedTable.WriteWeights(output, About(seed), corpus, PairFeatures.Names, weights);
    }

    private static List<TrainingStory> Load(Corpus data)
    {
        var stories = new List<TrainingStory>();
        foreach (var reading in data.Readings)
        {
            var articles = reading.Analyses;
            var clauses = articles.SelectMany((a, i) => ClauseSplitter.Split(a, i)).ToList();
            var indexes = articles.Select(a => new CodePointIndex(a.Article.Text)).ToArray();
            var tellings = clauses.Select(c => new ReadTelling(
                articles[c.Article].Article.Id, indexes[c.Article].ToCodePoint(c.Span.Start), indexes[c.Article].ToCodePoint(c.Span.End))).ToArray();
            var gold = ClaimReading.Parse(reading.Gold);
            var fits = tellings.Select(t => gold.Claims.Index().Select(c => (Claim: c.Index, Fit: c.Item.Tellings.Where(g => g.IsSame(t)).Select(g => Fit(g, t)).DefaultIfEmpty().Max()))
                .Where(c => c.Fit > 0).ToDictionary(c => c.Claim, c => c.Fit)).ToArray();
            var pairs = new ClausePairs(articles, clauses, new StoryTerms(articles, ComparedSentences.Of(articles)));
            var rows = Enumerable.Range(0, pairs.Count).Select(i =>
            {
                var features = new double[PairFeatures.Names.Length];
                var (a, b) = pairs.Fill(i, features);
                return new TrainingPair(a, b, features, fits[a].Select(x => x.Value * fits[b].GetValueOrDefault(x.Key)).DefaultIfEmpty().Max());
            }).ToArray();
            var links = gold.Claims.SelectMany(c => c.Links()).ToArray();
            var reached = links.Count(l => tellings.Any(t => t.IsSame(l.A)) && tellings.Any(t => t.IsSame(l.B)));
            stories.Add(new TrainingStory(
                reading.Story, clauses, tellings, rows, gold, (double)reached / links.Length));
        }

        return stories;
    }

    /// <summary>What two stretches share, of what they cover together.</summary>
    private static double Fit(ReadTelling a, ReadTelling b) =>
        (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    private static ClaimScore Score(TrainingStory story, LinkModel model, AlignmentOptions options) => story.Score(story.Group(model, options));

    /// <summary>Logistic regression by Newton's method, every story weighing the same.</summary>
    private static double[] Fit(IEnumerable<TrainingStory> stories)
    {
        var n = PairFeatures.Names.Length;
        var weights = new double[n];
        var set = stories.ToArray();
        for (var round = 0; round < 12; round++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            foreach (var story in set)
            {
                var scale = 1.0 / story.Rows.Length;
                foreach (var (_, _, features, rightness) in story.Rows)
                {
                    var sum = 0.0;
                    for (var f = 0; f < n; f++)
                        sum += weights[f] * features[f];
                    var p = 1 / (1 + Math.Exp(-sum));
                    var error = rightness - p;
                    var curve = Math.Max(p * (1 - p), 1e-9) * scale;
                    for (var f = 0; f < n; f++)
                    {
                        if (features[f] == 0)
                            continue;
                        gradient[f] += error * features[f] * scale;
                        for (var g = 0; g <= f; g++)
                            hessian[f, g] += curve * features[f] * features[g];
                    }
                }
            }

            for (var f = 0; f < n; f++)
            {
                gradient[f] -= Ridge * weights[f];
                hessian[f, f] += Ridge;
            }

            var step = Solve(hessian, gradient);
            for (var f = 0; f < n; f++)
                weights[f] += step[f];
        }

        return weights;
    }

    /// <summary>Solves a symmetric positive system by Cholesky decomposition; the lower triangle is read.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                lower[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / lower[j, j];
            }
        }

        var x = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }

        return x;
    }
}
