using System.Numerics;

namespace Crossread.Language.Networks;

/// <summary>One direction of a recurrent layer with long short-term memory (Hochreiter and Schmidhuber 1997; forget gates: Gers and others 2000).</summary>
/// <remarks>The four gates of a row stand one after another: input, forget, output, candidate.</remarks>
internal sealed class Lstm(PackedMatrix inputWeights, PackedMatrix recurrentWeights, float[] bias)
{
    /// <summary>Values of a state.</summary>
    public int Size => recurrentWeights.Rows;

    /// <summary>Reads every sentence forward and gives the state after each word.</summary>
    /// <param name="batch">How the words lie.</param>
    /// <param name="input">A row for each word, without gaps.</param>
    /// <param name="buffers">Room; its gates and cells hold those of every word afterwards.</param>
    /// <param name="output">Where the states go.</param>
    /// <param name="outputStride">From one row of the output to the next.</param>
    public void ReadForward(SentenceBatch batch, ReadOnlySpan<float> input, Buffers buffers, Span<float> output, int outputStride) =>
        Read(batch, input, buffers, output, outputStride, back: false);

    /// <summary>Reads every sentence from its end and gives the state after each word.</summary>
    public void ReadBackward(SentenceBatch batch, ReadOnlySpan<float> input, Buffers buffers, Span<float> output, int outputStride) =>
        Read(batch, input, buffers, output, outputStride, back: true);

    private void Read(SentenceBatch batch, ReadOnlySpan<float> input, Buffers buffers, Span<float> output, int outputStride, bool back)
    {
        var size = Size;
        var rows = batch.Rows;
        var gates = buffers.Get(BufferUse.Gates, rows * 4 * size);
        var cells = buffers.Get(BufferUse.Cells, rows * size);
        var states = buffers.Get(BufferUse.States, batch.Sentences * size);
        var recurrent = buffers.Get(BufferUse.Recurrent, batch.Sentences * 4 * size);
        for (var row = 0; row < rows; row++)
            bias.CopyTo(gates[(row * 4 * size)..]);
        MatrixProduct.Add(input, inputWeights.Rows, rows, inputWeights, gates, 4 * size);
        for (var step = 0; step < batch.Steps; step++)
        {
            var open = batch.Open(step);
            if (step > 0)
                MatrixProduct.Set(states, size, open, recurrentWeights, recurrent, 4 * size);
            for (var sentence = 0; sentence < open; sentence++)
            {
                var row = batch.Row(sentence, back ? batch.Length(sentence) - 1 - step : step);
                var gate = gates.Slice(row * 4 * size, 4 * size);
                var cell = cells.Slice(row * size, size);
                var state = states.Slice(sentence * size, size);
                if (step == 0)
                    Begin(gate, cell, state);
                else
                    Continue(gate, recurrent.Slice(sentence * 4 * size, 4 * size), cells.Slice(batch.Row(sentence, back ? batch.Length(sentence) - step : step - 1) * size, size), cell, state);
                state.CopyTo(output[(row * outputStride)..]);
            }
        }
    }

    private static void Begin(Span<float> gate, Span<float> cell, Span<float> state)
    {
        var size = state.Length;
        for (var i = 0; i < size; i += Vector<float>.Count)
        {
            var enter = Activations.Sigmoid(new Vector<float>(gate[i..]));
            var leave = Activations.Sigmoid(new Vector<float>(gate[(i + (2 * size))..]));
            var candidate = Activations.Tanh(new Vector<float>(gate[(i + (3 * size))..]));
            enter.CopyTo(gate[i..]);
            Activations.Sigmoid(new Vector<float>(gate[(i + size)..])).CopyTo(gate[(i + size)..]);
            leave.CopyTo(gate[(i + (2 * size))..]);
            candidate.CopyTo(gate[(i + (3 * size))..]);
            var memory = enter * candidate;
            memory.CopyTo(cell[i..]);
            (leave * Activations.Tanh(memory)).CopyTo(state[i..]);
        }
    }

    private static void Continue(Span<float> gate, ReadOnlySpan<float> recurrent, ReadOnlySpan<float> before, Span<float> cell, Span<float> state)
    {
        var size = state.Length;
        for (var i = 0; i < size; i += Vector<float>.Count)
        {
            var enter = Activations.Sigmoid(new Vector<float>(gate[i..]) + new Vector<float>(recurrent[i..]));
            var keep = Activations.Sigmoid(new Vector<float>(gate[(i + size)..]) + new Vector<float>(recurrent[(i + size)..]));
            var leave = Activations.Sigmoid(new Vector<float>(gate[(i + (2 * size))..]) + new Vector<float>(recurrent[(i + (2 * size))..]));
            var candidate = Activations.Tanh(new Vector<float>(gate[(i + (3 * size))..]) + new Vector<float>(recurrent[(i + (3 * size))..]));
            enter.CopyTo(gate[i..]);
            keep.CopyTo(gate[(i + size)..]);
            leave.CopyTo(gate[(i + (2 * size))..]);
            candidate.CopyTo(gate[(i + (3 * size))..]);
            var memory = Vector.FusedMultiplyAdd(keep, new Vector<float>(before[i..]), enter * candidate);
            memory.CopyTo(cell[i..]);
            (leave * Activations.Tanh(memory)).CopyTo(state[i..]);
        }
    }
}
