using System.Globalization;
using Crossread.Evaluation;
using Crossread.Evaluation.Attribution;
using Crossread.Statements;

namespace Crossread.Training.Speech;

/// <summary>Learns how often statements are right that are as likely to the rules or the network.</summary>
/// <remarks>The network has learnt from PolNeAR's training part and is surer there than it should be: what it saw is learnt from the development part. The rules
/// have not, and alone they see little: that is learnt from the training part, where no article counts for more than a few cases of a kind.</remarks>
internal static class ConfidenceTraining
{
    private const string About =
        "# How often statements are right, by what saw them, kind and likelihood (Crossread.Statements.ConfidenceMap), learnt from PolNeAR 1.0 (development part; what the\n"
        + "# rules alone see: training part) by `dotnet run -c Release --project training/Crossread.Training -- confidence --data ../shared/data --output lexicons/en/reporting/confidence.tsv`.\n"
        + "# PolNeAR: published free of charge for research, texts the publishers'; nothing of a text is kept. CC BY-SA 4.0.\n";

    // Of the rules' cases of one kind and likelihood.
    private const int MostOfArticle = 8;

    private const string Columns = "# ground\tkind\tleast likelihood\tconfidence\n";

    /// <summary>Learns and writes the table.</summary>
    public static void Run(Corpus data, string output)
    {
        List<LikelihoodCase> rules = [.. Read(data, "attribution/polnear.train.jsonl.gz").Where(c => c.Ground == Ground.Rules)];
        var seen = Read(data, $"attribution/{ConfidenceFit.Learnt}.jsonl.gz");
        foreach (var group in rules.Concat(seen.Where(c => c.Ground != Ground.Rules)).GroupBy(c => (c.Ground, c.Kind)).OrderBy(g => g.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Ground} {group.Key.Kind}: {group.Count()}, right {group.Average(c => c.IsRight ? 1.0 : 0):0.000}"));
        var map = new ConfidenceMap(output, ConfidenceFit.Rules(rules).Concat(ConfidenceFit.Seen(seen)));
        TrainedTable.Write(output, About, data, Columns + map.Print(), table => ConfidenceMap.Parse(output, table));
    }

    // The fifty turns of one interview are one way of annotating, not fifty.
    private static IEnumerable<LikelihoodCase> Few(List<LikelihoodCase> article) =>
        article.GroupBy(c => (c.Ground, c.Kind, Step: c.Ground == Ground.Rules ? c.Likelihood : 0)).SelectMany(g => g.Key.Ground == Ground.Rules ? g.Take(MostOfArticle) : g);

    private static List<LikelihoodCase> Read(Corpus data, string file)
    {
        var lines = data.Lines(file).ToArray();
        return [.. lines.Zip(data.Analyze(lines.Select(ArticleLine.Read))).SelectMany(a => Few(LikelihoodCase.Read(a.First, a.Second)))];
    }
}
