using System.Numerics;
using System.Runtime.InteropServices;
using Crossread.Language.Tagging;
using Crossread.Training.Networks;

namespace Crossread.Training.Tagging;

/// <summary>The tagger's network while it learns: a window of words, one hidden layer, the two tags before.</summary>
/// <remarks>Greedy, one word after the other, with its own tags before it (a neural window tagger after Collobert et al. 2011). One thread, a fixed seed and a fixed
/// order: the same data gives the same numbers.</remarks>
internal sealed class TaggerNetwork
{
    private readonly TaggerOptions _options;
    private readonly WordVectorList _vectors;
    private readonly Random _random;
    private readonly Optimizer _optimizer;
    private readonly float[] _hidden, _delta, _scores = new float[TaggerModel.Tags];

    public TaggerNetwork(TaggerOptions options, WordTraits traits, WordVectorList vectors)
    {
        (_options, _vectors) = (options, vectors);
        // The generator with a seed is the one whose numbers never change between versions.
        _random = new Random(options.Seed);
        Table = Parameter.Table(traits.Rows, options.Width, 0.17f, _random);
        // A listed word that the training text does not have is its word vector alone.
        Table.Values.AsSpan(options.Width, traits.Listed * options.Width).Clear();
        Projection = Parameter.Uniform(vectors.Dimensions, options.Width, _random);
        Window = Parameter.Uniform(TaggerModel.Window * options.Width, options.Hidden, _random);
        Bias = Parameter.Zeros(1, options.Hidden);
        Before = Parameter.Zeros(2 * TaggerModel.Contexts, options.Hidden);
        Output = Parameter.Uniform(TaggerModel.Tags, options.Hidden, _random);
        OutputBias = Parameter.Zeros(1, TaggerModel.Tags);
        _optimizer = new Optimizer([Table, Projection, Window, Bias, Before, Output, OutputBias]);
        (_hidden, _delta) = (new float[options.Hidden], new float[options.Hidden]);
    }

    /// <summary>A row a trait of a form.</summary>
    public Parameter Table { get; }

    /// <summary>From word vectors to vectors of forms.</summary>
    public Parameter Projection { get; }

    /// <summary>From vectors of forms at each place to the hidden layer.</summary>
    public Parameter Window { get; }

    public Parameter Bias { get; }

    /// <summary>What the tag before adds to the hidden layer, then what the tag before that adds.</summary>
    public Parameter Before { get; }

    public Parameter Output { get; }

    public Parameter OutputBias { get; }

    /// <summary>Learns from a batch of sentences.</summary>
    /// <returns>How many words it had right before.</returns>
    public int Learn(IEnumerable<LearntWord[]> batch, double rate)
    {
        var right = batch.Sum(s => Pass(s, Passing.Learning));
        _optimizer.Step((float)rate);
        return right;
    }

    /// <summary>How many words of a sentence it has right.</summary>
    public int Right(LearntWord[] sentence) => Pass(sentence, Passing.Using);

    private enum Passing
    {
        Using,
        Learning,
    }

    private int Pass(LearntWord[] sentence, Passing passing)
    {
        var width = _options.Width;
        var embedded = new float[sentence.Length * width];
        var gradients = new float[embedded.Length];
        var kept = new float[embedded.Length];
        var seen = new Seen[sentence.Length];
        for (var i = 0; i < sentence.Length; i++)
        {
            seen[i] = passing == Passing.Learning ? Meet(sentence[i]) : new Seen(true, sentence[i].Vector >= 0);
            Embed(sentence[i], seen[i], embedded.AsSpan(i * width, width));
        }

        if (passing == Passing.Learning)
        {
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = _random.NextDouble() < _options.Dropout ? 0 : (float)(1 / (1 - _options.Dropout));
                embedded[i] *= kept[i];
            }
        }

        int right = 0, before = TaggerModel.Tags, beforeThat = TaggerModel.Tags;
        for (var i = 0; i < sentence.Length; i++)
        {
            var best = Score(i, sentence.Length, embedded, before, beforeThat);
            right += best == sentence[i].Tag ? 1 : 0;
            if (passing == Passing.Learning)
                Back(i, sentence, embedded, gradients, before, beforeThat);
            (beforeThat, before) = (before, best);
        }

        if (passing == Passing.Learning)
        {
            for (var i = 0; i < gradients.Length; i++)
                gradients[i] *= kept[i];
            for (var i = 0; i < sentence.Length; i++)
                BackForm(sentence[i], seen[i], gradients.AsSpan(i * width, width));
        }

        return right;
    }

    // Rare words are now and then met as if they had never been seen, so that vectors and letters are learnt from.
    private Seen Meet(LearntWord word)
    {
        var isListed = _random.NextDouble() >= _options.Unseen / (_options.Unseen + word.Count);
        return new Seen(isListed, word.Vector >= 0 && (isListed || _random.NextDouble() >= 0.2));
    }

    // The row of the word: its own, that of unlisted words, or none where the word vector stands alone.
    private static int WordRow(LearntWord word, Seen seen) => seen.IsListed ? word.Rows[0] : seen.HasVector ? -1 : 0;

    private void Embed(LearntWord word, Seen seen, Span<float> vector)
    {
        if (WordRow(word, seen) is >= 0 and var row)
            Add(Row(Table, row), 1, vector);
        foreach (var trait in word.Rows.AsSpan(1))
            Add(Row(Table, trait), 1, vector);
        if (!seen.HasVector)
            return;
        var values = _vectors.Values[word.Vector];
        for (var d = 0; d < values.Length; d++)
            Add(Row(Projection, d), values[d], vector);
    }

    private void BackForm(LearntWord word, Seen seen, ReadOnlySpan<float> gradient)
    {
        if (WordRow(word, seen) is >= 0 and var row)
            Add(gradient, 1, Table.GradientOf(row));
        foreach (var trait in word.Rows.AsSpan(1))
            Add(gradient, 1, Table.GradientOf(trait));
        if (!seen.HasVector)
            return;
        var values = _vectors.Values[word.Vector];
        for (var d = 0; d < values.Length; d++)
            Add(gradient, values[d], Gradient(Projection, d));
    }

    private int Score(int i, int length, float[] embedded, int before, int beforeThat)
    {
        var width = _options.Width;
        Row(Bias, 0).CopyTo(_hidden);
        Add(Row(Before, before), 1, _hidden);
        Add(Row(Before, TaggerModel.Contexts + beforeThat), 1, _hidden);
        foreach (var (place, at) in Places(i, length))
        {
            for (var d = 0; d < width; d++)
                Add(Row(Window, (place * width) + d), embedded[(at * width) + d], _hidden);
        }

        foreach (ref var unit in _hidden.AsSpan())
            unit = Math.Max(0, unit);
        var best = 0;
        for (var tag = 0; tag < TaggerModel.Tags; tag++)
        {
            _scores[tag] = Dot(Row(Output, tag), _hidden) + OutputBias.Values[tag];
            if (_scores[tag] > _scores[best])
                best = tag;
        }

        return best;
    }

    private void Back(int i, LearntWord[] sentence, float[] embedded, float[] gradients, int before, int beforeThat)
    {
        var width = _options.Width;
        var most = _scores.Max();
        var sum = _scores.Sum(s => Math.Exp(s - most));
        Array.Clear(_delta);
        for (var tag = 0; tag < TaggerModel.Tags; tag++)
        {
            var error = (float)(Math.Exp(_scores[tag] - most) / sum) - (sentence[i].Tag == tag ? 1 : 0);
            Add(Row(Output, tag), error, _delta);
            Add(_hidden, error, Gradient(Output, tag));
            OutputBias.Gradient[tag] += error;
        }

        for (var h = 0; h < _hidden.Length; h++)
            _delta[h] = _hidden[h] > 0 ? _delta[h] : 0;
        Add(_delta, 1, Gradient(Bias, 0));
        Add(_delta, 1, Gradient(Before, before));
        Add(_delta, 1, Gradient(Before, TaggerModel.Contexts + beforeThat));
        foreach (var (place, at) in Places(i, sentence.Length))
        {
            for (var d = 0; d < width; d++)
            {
                var value = embedded[(at * width) + d];
                gradients[(at * width) + d] += Dot(Row(Window, (place * width) + d), _delta);
                if (value != 0)
                    Add(_delta, value, Gradient(Window, (place * width) + d));
            }
        }
    }

    // Places of the window that hold a word, with the word.
    private static IEnumerable<(int Place, int Word)> Places(int i, int length)
    {
        for (var place = 0; place < TaggerModel.Window; place++)
        {
            var at = i + place - TaggerModel.Left;
            if (at >= 0 && at < length)
                yield return (place, at);
        }
    }

    private static Span<float> Row(Parameter parameter, int row) => parameter.Values.AsSpan(row * parameter.Columns, parameter.Columns);

    private static Span<float> Gradient(Parameter parameter, int row) => parameter.Gradient.AsSpan(row * parameter.Columns, parameter.Columns);

    private static void Add(ReadOnlySpan<float> values, float factor, Span<float> sum)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(values);
        var y = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var by = new Vector<float>(factor);
        for (var i = 0; i < x.Length; i++)
            y[i] += x[i] * by;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return Vector.Sum(sum);
    }

    // Whether a word is met as listed, and with its word vector.
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Seen(bool IsListed, bool HasVector);
}
