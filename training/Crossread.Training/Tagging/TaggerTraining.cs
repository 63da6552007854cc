using System.Globalization;
using Crossread.Evaluation.Language;
using Crossread.Language.Tagging;
using Crossread.Training.Networks;

namespace Crossread.Training.Tagging;

/// <summary>Learns the tagger of parts of speech.</summary>
internal sealed class TaggerTraining
{
    private const int OrderSeed = 5;

    // A word of the training text that is not among the word vectors is listed if it stands there at least so often.
    private const int LeastCount = 2;
    private readonly TaggerOptions _options;
    private readonly WordVectorList _vectors;
    private readonly List<string> _listed;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly WordTraits _traits;
    private readonly TaggerNetwork _network;

    /// <summary>Prepares a network for a training text.</summary>
    public TaggerTraining(IReadOnlyList<TreebankDocument> train, WordVectorList vectors, TaggerOptions options)
    {
        (_options, _vectors) = (options, vectors);
        foreach (var word in train.SelectMany(d => d.Words))
        {
            var key = WordVectorList.Key(word.Form);
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }

        _listed = [.. vectors.Words, .. _counts.Where(p => p.Value >= LeastCount && vectors.Find(p.Key) < 0).Select(p => p.Key).Order(StringComparer.Ordinal)];
        _traits = new WordTraits(_listed);
        _network = new TaggerNetwork(options, _traits, vectors);
        Train = [.. train.SelectMany(Sentences)];
    }

    private LearntWord[][] Train { get; }

    /// <summary>Learns.</summary>
    /// <param name="report">Takes a line a round.</param>
    /// <param name="dev">Texts to watch it on.</param>
    public void Learn(Action<string> report, IReadOnlyList<(string Name, IReadOnlyList<TreebankDocument> Documents)> dev)
    {
        var tests = dev.Select(d => (d.Name, Sentences: d.Documents.SelectMany(Sentences).ToArray())).ToArray();
        var random = new Random(OrderSeed);
        var words = Train.Sum(s => s.Length);
        var steps = 0;
        for (var round = 0; round < _options.Rounds; round++)
        {
            random.Shuffle(Train);
            var right = 0;
            foreach (var batch in Batches())
            {
                var done = (double)steps++ * _options.Batch / ((double)_options.Rounds * words);
                right += _network.Learn(batch, _options.Rate * Math.Max(0.02, 1 - done));
            }

            report(string.Create(CultureInfo.InvariantCulture, $"round {round + 1}: training text {Share(right, words):0.00}")
                + string.Concat(tests.Select(t => string.Create(CultureInfo.InvariantCulture, $", {t.Name} {Share(t.Sentences.Sum(_network.Right), t.Sentences.Sum(s => s.Length)):0.00}"))));
        }
    }

    /// <summary>The model file.</summary>
    /// <param name="recipe">What it was made of.</param>
    public byte[] Write(string recipe)
    {
        var table = _network.Table.Values.AsSpan().ToArray();
        // A listed word's row takes in what its word vector says.
        for (var word = 0; word < _vectors.Words.Length; word++)
        {
            var row = table.AsSpan((word + 1) * _options.Width, _options.Width);
            for (var d = 0; d < _vectors.Dimensions; d++)
            {
                for (var i = 0; i < row.Length; i++)
                    row[i] += _vectors.Values[word][d] * _network.Projection.Values[(d * _options.Width) + i];
            }
        }

        using var writer = new ModelWriter();
        writer.AddStrings("words", _listed);
        writer.AddBytes("table", _traits.Rows, _options.Width, table);
        writer.AddNumbers("window", _network.Window);
        writer.AddNumbers("bias", _network.Bias);
        writer.AddNumbers("before", _network.Before);
        writer.AddNumbers("output", _network.Output);
        writer.AddNumbers("output bias", _network.OutputBias);
        return writer.ToBytes("parts of speech, English", "1", recipe);
    }

    private static double Share(int part, int whole) => 100.0 * part / whole;

    private IEnumerable<ArraySegment<LearntWord[]>> Batches()
    {
        for (var first = 0; first < Train.Length;)
        {
            var end = first;
            for (var words = 0; end < Train.Length && words < _options.Batch; end++)
                words += Train[end].Length;
            yield return new ArraySegment<LearntWord[]>(Train, first, end - first);
            first = end;
        }
    }

    private IEnumerable<LearntWord[]> Sentences(TreebankDocument document) =>
        document.Sentences.Select(s => document.Words.AsSpan()[s.FirstWord..s.EndWord].ToArray().Select(Word).ToArray());

    private LearntWord Word(TreebankWord word)
    {
        Span<int> rows = stackalloc int[WordTraits.Most];
        rows = rows[.._traits.Read(word.Form, rows)];
        var key = WordVectorList.Key(word.Form);
        return new LearntWord(rows.ToArray(), _vectors.Find(key), _counts.GetValueOrDefault(key), PartsOfSpeech.Names.IndexOf(word.Tag));
    }
}
