using System.Buffers.Binary;
using Crossread.Evaluation.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

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
    /// <returns>The model file.</returns>
    public static byte[] Learn(IEnumerable<TreebankDocument> documents, double least)
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

        var bytes = new byte[BoundaryFeatures.Count + 4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)Math.Round(least * Scale));
        for (var i = 0; i < weights.Length; i++)
            bytes[i + 4] = (byte)(sbyte)Math.Clamp(Math.Round(weights[i] * Scale), -127, 127);
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
