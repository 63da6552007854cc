using Crossread.Evaluation.Language;
using Crossread.Language.Models;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Language.Words;
using Crossread.Training.Networks;

namespace Crossread.Training.Tagging;

/// <summary>Learns where sentences begin without a rule saying so: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), one example at a time in the
/// treebanks' order, so that the same data gives the same bytes.</summary>
internal static class BoundaryTraining
{
    private const int Rounds = 8;
    private const double Rate = 0.15;
    private const double Decay = 1e-4;
    private const double Scale = 20;

    /// <summary>Learns from documents.</summary>
    /// <param name="documents">Documents with marked sentences.</param>
    /// <param name="least">The least log-odds for a sentence's beginning.</param>
    /// <param name="recipe">What the documents are.</param>
    /// <returns>The model file.</returns>
    public static byte[] Learn(IEnumerable<TreebankDocument> documents, double least, string recipe)
    {
        var examples = documents.SelectMany(Examples).ToArray();
        Console.Error.WriteLine($"{examples.Length} places, {examples.Count(e => e.Begins)} beginnings");
        var weights = new double[BoundaryFeatures.Count];
        var squares = new double[BoundaryFeatures.Count];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (features, begins) in examples)
            {
                var sum = 0.0;
                foreach (var feature in features)
                    sum += weights[feature];
                var error = (1 / (1 + Math.Exp(-sum))) - (begins ? 1 : 0);
                foreach (var feature in features)
                {
                    var gradient = error + (Decay * weights[feature]);
                    squares[feature] += gradient * gradient;
                    weights[feature] -= Rate * gradient / Math.Sqrt(squares[feature] + 1e-8);
                }
            }
        }

        using var writer = new ModelWriter();
        var threshold = Parameter.Zeros(1, 1);
        threshold.Values[0] = (float)least;
        writer.AddNumbers("least", threshold);
        writer.AddBytes("weights", [(float)(1 / Scale)], [Array.ConvertAll(weights, w => (sbyte)Math.Clamp(Math.Round(w * Scale), -127, 127))]);
        var bytes = writer.ToBytes("beginnings of sentences, English", "2", FormattableString.Invariant($"{recipe}\nRounds = {Rounds}, Rate = {Rate}, Decay = {Decay}, Least = {least}"));
        // What was written must be what the engine can read.
        _ = new BoundaryModel(ModelFile.Read(BoundaryModel.Resource, bytes));
        return bytes;
    }

    private static List<(int[] Features, bool Begins)> Examples(TreebankDocument document)
    {
        var abbreviations = new Abbreviations();
        var tokens = new Tokenizer(abbreviations).Tokenize(document.Text);
        var paragraphs = ParagraphSplitter.Split(document.Text);
        var gold = new GoldJudge(tokens, document);
        new SentenceSplitter(abbreviations, WordStatistics.English, gold).Split(document.Text, tokens, paragraphs, QuotationScanner.Scan(document.Text, paragraphs, []), []);
        return gold.Examples;
    }

    /// <summary>Answers what is marked, and keeps what it was asked.</summary>
    private sealed class GoldJudge(IReadOnlyList<Token> tokens, TreebankDocument document) : BoundaryJudge
    {
        private readonly HashSet<int> _begins = [.. document.Sentences.Select(s => s.Span.Start)];

        public List<(int[] Features, bool Begins)> Examples { get; } = [];

        public override bool Begins(int token, ReadOnlySpan<int> features)
        {
            var begins = _begins.Contains(tokens[token].Span.Start);
            Examples.Add((features.ToArray(), begins));
            return begins;
        }
    }
}
