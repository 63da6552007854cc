using Crossread.Language.Models;

namespace Crossread.Language.Networks;

/// <summary>The network that tells who says what in a sentence: a bidirectional recurrent layer over what <see cref="SentenceNetwork"/> makes of the words, and a CRF.</summary>
/// <remarks>Tags: <c>O</c>, and <c>B</c>, <c>I</c>, <c>E</c>, <c>S</c> with source, cue or content (Huang, Xu and Yu 2015; for attribution: Wang and others 2022). Immutable and thread-safe.</remarks>
internal sealed class RoleNetwork
{
    /// <summary>Where the model is embedded.</summary>
    public const string Resource = "models/en-roles/roles.bin";

    /// <summary>Values a word is marked with beside what the encoder gives: see <see cref="WordMarks"/>.</summary>
    public const int Marks = 8;

    private static readonly Lazy<RoleNetwork> _english = new(() => new RoleNetwork(ModelFile.ReadEmbedded(Resource)));

    private readonly Lstm _forward;
    private readonly Lstm _backward;
    private readonly Dense _hidden;
    private readonly Dense _scores;
    private readonly TagChain _chain;

    /// <summary>Takes the weights of a model.</summary>
    /// <exception cref="InvalidModelException">The model lacks some of them.</exception>
    public RoleNetwork(ModelFile model, Precision precision = Precision.Bytes)
    {
        Model = model;
        Tags = [.. model.Strings("tags")];
        var width = model.Columns("forward-recurrent");
        Inputs = model.Rows("forward-input");
        Lstm Layer(string name) => new(Matrix(name + "-input", Inputs, width), Matrix(name + "-recurrent", width / 4, width), model.Numbers(name + "-bias", 1, width));
        (_forward, _backward) = (Layer("forward"), Layer("backward"));
        _hidden = new Dense(Matrix("hidden", width / 2, model.Columns("hidden")), model.Numbers("hidden-bias", 1, model.Columns("hidden")));
        _scores = new Dense(Matrix("scores", _hidden.Outputs, Tags.Length), model.Numbers("scores-bias", 1, Tags.Length));
        _chain = new TagChain(Tags.Length, model.Numbers("links", Tags.Length + 2, Tags.Length));

        Matrix Matrix(string name, int rows, int columns)
        {
            var values = model.Numbers(name, rows, columns);
            return precision == Precision.Bytes ? new QuantizedMatrix(values, rows, columns) : PackedMatrix.Of(values, rows, columns);
        }
    }

    /// <summary>The model for English; read at its first use.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static RoleNetwork English => _english.Value;

    /// <summary>What the weights were read from.</summary>
    public ModelFile Model { get; }

    /// <summary>The tags in their order.</summary>
    public string[] Tags { get; }

    /// <summary>Values of a word's input.</summary>
    public int Inputs { get; }

    /// <summary>Reads a batch.</summary>
    /// <param name="batch">How the words lie.</param>
    /// <param name="input">A row of <see cref="Inputs"/> values for each.</param>
    /// <param name="buffers">Room.</param>
    /// <param name="take">Given the number of each sentence, the tag of each of its words, and each tag's probability, a row a word.</param>
    public void Read(SentenceBatch batch, ReadOnlySpan<float> input, Buffers buffers, RoleTaker take)
    {
        var size = _forward.Size;
        var states = buffers.Get(BufferUse.RoleStates, batch.Rows * 2 * size);
        _forward.ReadForward(batch, input, buffers, states, 2 * size);
        _backward.ReadBackward(batch, input, buffers, states[size..], 2 * size);
        var hidden = buffers.Get(BufferUse.Hidden, batch.Rows * _hidden.Outputs);
        _hidden.Apply(states, 2 * size, batch.Rows, hidden);
        Activations.Rectify(hidden);
        var count = Tags.Length;
        var scores = buffers.Get(BufferUse.Scores, batch.Rows * count);
        _scores.Apply(hidden, _hidden.Outputs, batch.Rows, scores);
        var own = buffers.Get(BufferUse.Sentence, batch.Steps * count);
        Span<int> best = stackalloc int[batch.Steps];
        for (var s = 0; s < batch.Sentences; s++)
        {
            var length = batch.Length(s);
            for (var w = 0; w < length; w++)
                scores.Slice(batch.Row(s, w) * count, count).CopyTo(own[(w * count)..]);
            _chain.Decode(own, best[..length]);
            _chain.Weigh(own, length);
            take(s, best[..length], own[..(length * count)]);
        }
    }

    /// <summary>Takes what was read of a sentence.</summary>
    internal delegate void RoleTaker(int sentence, ReadOnlySpan<int> tags, ReadOnlySpan<float> probabilities);
}
