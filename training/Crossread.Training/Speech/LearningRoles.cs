using Crossread.Language.Networks;
using Crossread.Training.Networks;

namespace Crossread.Training.Speech;

/// <summary>The network that tells who says what, as it learns; what it reads of words is given by the network that reads sentences, which stays as it is.</summary>
internal sealed class LearningRoles
{
    private readonly SentenceNetwork _encoder;
    private readonly RoleOptions _options;
    private readonly LstmLayer[] _layers;
    private readonly LinearLayer _hidden;
    private readonly LinearLayer _scores;
    private readonly Parameter _links;
    private readonly Random _random;
    private readonly int _inputs;

    public LearningRoles(SentenceNetwork encoder, RoleOptions options)
    {
        (_encoder, _options) = (encoder, options);
        _random = new Random(options.Seed);
        _inputs = encoder.EncodedSize + RoleNetwork.Marks;
        _layers = [new LstmLayer(_inputs, options.Size, false, _random), new LstmLayer(_inputs, options.Size, true, _random)];
        _hidden = new LinearLayer(2 * options.Size, options.HiddenSize, _random);
        _scores = new LinearLayer(options.HiddenSize, RoleSentences.Tags.Length, _random);
        _links = Parameter.Zeros(RoleSentences.Tags.Length + 2, RoleSentences.Tags.Length);
        Forbid(_links.Values);
        Parameters = [.. _layers.SelectMany(l => l.Parameters), .. _hidden.Parameters, .. _scores.Parameters, _links];
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    public void Prepare()
    {
        foreach (var layer in _layers)
            layer.Prepare();
        _hidden.Prepare();
        _scores.Prepare();
    }

    /// <summary>Learns from sentences, longest first; gives the loss.</summary>
    public double Learn(IReadOnlyList<RoleSentence> sentences)
    {
        var batch = new SentenceBatch([.. sentences.Select(s => s.Length)]);
        var input = Input(sentences, batch);
        var inputMask = Dropout.Mask(input.Length, _options.InputDropout, _random);
        Dropout.Apply(inputMask, input);
        var size = _options.Size;
        var states = new float[batch.Rows * 2 * size];
        _layers[0].Forward(batch, input, states, 2 * size);
        _layers[1].Forward(batch, input, states.AsSpan(size), 2 * size);
        float[] dropped = [.. states];
        var stateMask = Dropout.Mask(states.Length, _options.StateDropout, _random);
        Dropout.Apply(stateMask, dropped);
        var hidden = _hidden.Forward(dropped, batch.Rows);
        Activations.Rectify(hidden);
        var hiddenMask = Dropout.Mask(hidden.Length, _options.HiddenDropout, _random);
        Dropout.Apply(hiddenMask, hidden);
        var scores = _scores.Forward(hidden, batch.Rows);
        var count = RoleSentences.Tags.Length;
        var scoreGradient = new float[scores.Length];
        var (loss, scale) = (0.0, 1f / batch.Rows);
        for (var s = 0; s < sentences.Count; s++)
        {
            var length = batch.Length(s);
            var own = new float[length * count];
            var gradient = new float[length * count];
            for (var w = 0; w < length; w++)
                scores.AsSpan(batch.Row(s, w) * count, count).CopyTo(own.AsSpan(w * count));
            loss += ChainLoss.Add(count, own, sentences[s].Tags, [], _links.Values, scale, gradient, _links.Gradient);
            for (var w = 0; w < length; w++)
                gradient.AsSpan(w * count, count).CopyTo(scoreGradient.AsSpan(batch.Row(s, w) * count));
        }

        var hiddenGradient = new float[hidden.Length];
        _scores.Backward(hidden, batch.Rows, scoreGradient, hiddenGradient);
        for (var i = 0; i < hidden.Length; i++)
            hiddenGradient[i] = hidden[i] > 0 ? hiddenGradient[i] * hiddenMask[i] : 0;
        var stateGradient = new float[states.Length];
        _hidden.Backward(dropped, batch.Rows, hiddenGradient, stateGradient);
        Dropout.Apply(stateMask, stateGradient);
        var inputGradient = new float[input.Length];
        _layers[0].Backward(batch, input, states, stateGradient, 2 * size, inputGradient);
        _layers[1].Backward(batch, input, states.AsSpan(size), stateGradient.AsSpan(size), 2 * size, inputGradient);
        return loss;
    }

    /// <summary>The network as a model: the file's bytes.</summary>
    public byte[] ToModel(string version, string recipe)
    {
        using var writer = new ModelWriter();
        writer.AddStrings("tags", RoleSentences.Tags);
        foreach (var (name, layer) in new[] { ("forward", _layers[0]), ("backward", _layers[1]) })
        {
            writer.AddNumbers(name + "-input", layer.InputWeights);
            writer.AddNumbers(name + "-recurrent", layer.RecurrentWeights);
            writer.AddNumbers(name + "-bias", layer.Bias);
        }

        foreach (var (name, layer) in new[] { ("hidden", _hidden), ("scores", _scores) })
        {
            writer.AddNumbers(name, layer.Weights);
            writer.AddNumbers(name + "-bias", layer.Bias);
        }

        writer.AddNumbers("links", _links);
        return writer.ToBytes("roles", version, recipe);
    }

    private float[] Input(IReadOnlyList<RoleSentence> sentences, SentenceBatch batch)
    {
        var size = _encoder.EncodedSize;
        var readings = _encoder.Read([.. sentences.Select(s => s.Forms)], ReadingDepth.Scores);
        var input = new float[batch.Rows * _inputs];
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < batch.Length(s); w++)
            {
                var row = input.AsSpan(batch.Row(s, w) * _inputs, _inputs);
                readings[s].Scores!.Encoded.AsSpan(w * size, size).CopyTo(row);
                SentenceNetwork.Mark(sentences[s].Marks[w], row[size..]);
            }
        }

        return input;
    }

    /// <summary>What cannot follow: a piece that goes on without having begun, or ends as another.</summary>
    private static void Forbid(Span<float> links)
    {
        var tags = RoleSentences.Tags;
        for (var a = 0; a < tags.Length + 1; a++)
        {
            var before = a == tags.Length ? "O" : tags[a];
            var open = before[0] is 'B' or 'I';
            for (var b = 0; b < tags.Length; b++)
            {
                var goesOn = tags[b][0] is 'I' or 'E';
                if (open != goesOn || (open && before[2..] != tags[b][2..]))
                    links[(a * tags.Length) + b] = TagChain.Never;
            }
        }

        for (var b = 0; b < tags.Length; b++)
        {
            if (tags[b][0] is 'B' or 'I')
                links[((tags.Length + 1) * tags.Length) + b] = TagChain.Never;
        }
    }
}
