using System.Numerics;
using Crossread.Language.Networks;

namespace Crossread.Training.Networks;

/// <summary>One direction of a recurrent layer that learns: the shipped <see cref="Lstm"/> forward, back-propagation through time backward.</summary>
internal sealed class LstmLayer
{
    private readonly PackedMatrix _input;
    private readonly PackedMatrix _recurrent;
    private readonly PackedMatrix _inputTransposed;
    private readonly PackedMatrix _recurrentTransposed;
    private readonly PackedMatrix _scratch = new(0, 0);
    private readonly Lstm _lstm;
    private readonly bool _back;
    // Holds the gates and cells of the last pass.
    private readonly Buffers _buffers = new();

    public LstmLayer(int inputs, int size, bool back, Random random)
    {
        _back = back;
        InputWeights = Parameter.Uniform(inputs, 4 * size, random);
        RecurrentWeights = Parameter.Uniform(size, 4 * size, random);
        Bias = Parameter.Zeros(1, 4 * size);
        // What is in memory is kept at first (Jozefowicz and others 2015).
        Bias.Values.AsSpan(size, size).Fill(1f);
        _input = new PackedMatrix(inputs, 4 * size);
        _recurrent = new PackedMatrix(size, 4 * size);
        _inputTransposed = new PackedMatrix(4 * size, inputs);
        _recurrentTransposed = new PackedMatrix(4 * size, size);
        _lstm = new Lstm(_input, _recurrent, Bias.Values);
    }

    public Parameter InputWeights { get; }

    public Parameter RecurrentWeights { get; }

    public Parameter Bias { get; }

    public int Inputs => InputWeights.Rows;

    public int Size => RecurrentWeights.Rows;

    public IEnumerable<Parameter> Parameters => [InputWeights, RecurrentWeights, Bias];

    /// <summary>Makes ready for products after the weights have changed.</summary>
    public void Prepare()
    {
        _input.Pack(InputWeights.Values, 4 * Size);
        _recurrent.Pack(RecurrentWeights.Values, 4 * Size);
        _inputTransposed.PackTransposed(InputWeights.Values, 4 * Size);
        _recurrentTransposed.PackTransposed(RecurrentWeights.Values, 4 * Size);
    }

    /// <summary>Computes states into a stretch of the rows of <paramref name="output"/>.</summary>
    public void Forward(SentenceBatch batch, ReadOnlySpan<float> input, Span<float> output, int outputStride)
    {
        if (_back)
            _lstm.ReadBackward(batch, input, _buffers, output, outputStride);
        else
            _lstm.ReadForward(batch, input, _buffers, output, outputStride);
    }

    /// <summary>Adds to the gradients of weights and input; must follow <see cref="Forward"/> of the same batch.</summary>
    public void Backward(SentenceBatch batch, ReadOnlySpan<float> input, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, int stride, Span<float> inputGradient)
    {
        var size = Size;
        var allGates = _buffers.Get(BufferUse.Gates, batch.Rows * 4 * size);
        var cells = _buffers.Get(BufferUse.Cells, batch.Rows * size);
        var stateGradient = new float[batch.Sentences * size];
        var cellGradient = new float[batch.Sentences * size];
        var packedGates = new float[batch.Sentences * 4 * size];
        // The state before each word.
        var before = new float[batch.Rows * size];
        for (var step = batch.Steps - 1; step >= 0; step--)
        {
            var open = batch.Open(step);
            for (var sentence = 0; sentence < open; sentence++)
            {
                var length = batch.Length(sentence);
                var row = batch.Row(sentence, _back ? length - 1 - step : step);
                var earlier = step == 0 ? -1 : batch.Row(sentence, _back ? length - step : step - 1);
                var gates = allGates.Slice(row * 4 * size, 4 * size);
                Backward(gates, cells.Slice(row * size, size), earlier < 0 ? default : cells.Slice(earlier * size, size),
                    outputGradient.Slice(row * stride, size), stateGradient.AsSpan(sentence * size, size), cellGradient.AsSpan(sentence * size, size));
                gates.CopyTo(packedGates.AsSpan(sentence * 4 * size));
                if (earlier >= 0)
                    output.Slice(earlier * stride, size).CopyTo(before.AsSpan(row * size));
            }

            if (step > 0)
                MatrixProduct.Set(packedGates, 4 * size, open, _recurrentTransposed, stateGradient, size);
        }

        _scratch.Resize(batch.Rows, 4 * size);
        _scratch.Pack(allGates, 4 * size);
        MatrixProduct.AddTransposed(input, Inputs, Inputs, _scratch, InputWeights.Gradient, 4 * size);
        MatrixProduct.AddTransposed(before, size, size, _scratch, RecurrentWeights.Gradient, 4 * size);
        for (var row = 0; row < batch.Rows; row++)
            Activations.Add(allGates.Slice(row * 4 * size, 4 * size), Bias.Gradient);
        MatrixProduct.Add(allGates, 4 * size, batch.Rows, _inputTransposed, inputGradient, Inputs);
    }

    /// <summary>Turns the gates of a word into their gradients.</summary>
    private static void Backward(Span<float> gates, ReadOnlySpan<float> cell, ReadOnlySpan<float> earlier, ReadOnlySpan<float> outputGradient, Span<float> stateGradient, Span<float> cellGradient)
    {
        var size = cell.Length;
        var one = Vector<float>.One;
        Span<float> shownCells = stackalloc float[size];
        Activations.Tanh(cell, shownCells);
        for (var i = 0; i < size; i += Vector<float>.Count)
        {
            var enter = new Vector<float>(gates[i..]);
            var keep = new Vector<float>(gates[(i + size)..]);
            var leave = new Vector<float>(gates[(i + (2 * size))..]);
            var candidate = new Vector<float>(gates[(i + (3 * size))..]);
            var shown = new Vector<float>(shownCells[i..]);
            var state = new Vector<float>(outputGradient[i..]) + new Vector<float>(stateGradient[i..]);
            var memory = (state * leave * (one - (shown * shown))) + new Vector<float>(cellGradient[i..]);
            (memory * candidate * enter * (one - enter)).CopyTo(gates[i..]);
            (earlier.IsEmpty ? Vector<float>.Zero : memory * new Vector<float>(earlier[i..]) * keep * (one - keep)).CopyTo(gates[(i + size)..]);
            (state * shown * leave * (one - leave)).CopyTo(gates[(i + (2 * size))..]);
            (memory * enter * (one - (candidate * candidate))).CopyTo(gates[(i + (3 * size))..]);
            (memory * keep).CopyTo(cellGradient[i..]);
        }
    }
}
