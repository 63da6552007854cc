using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crossread.Language.Networks;

/// <summary>One direction of a recurrent layer with long short-term memory (Hochreiter and Schmidhuber 1997; forget gates: Gers and others 2000).</summary>
/// <remarks>The four gates of a row stand one after another: input, forget, output, candidate.</remarks>
internal sealed class Lstm(Matrix inputWeights, Matrix recurrentWeights, float[] bias)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(SentenceBatch batch, ReadOnlySpan<float> input, Buffers buffers, Span<float> output, int outputStride, bool back)
    {
        var size = Size;
        var rows = batch.Rows;
        var wide = Vector512.IsHardwareAccelerated && size % SixteenLanes.Count == 0;
        var gates = buffers.Get(BufferUse.Gates, rows * 4 * size);
        var cells = buffers.Get(BufferUse.Cells, rows * size);
        var states = buffers.Get(BufferUse.States, batch.Sentences * size);
        var recurrent = buffers.Get(BufferUse.Recurrent, batch.Sentences * 4 * size);
        for (var row = 0; row < rows; row++)
            bias.CopyTo(gates[(row * 4 * size)..]);
        inputWeights.Add(input, inputWeights.Rows, rows, gates, 4 * size);
        for (var step = 0; step < batch.Steps; step++)
        {
            var open = batch.Open(step);
            if (step > 0)
                recurrentWeights.Set(states, size, open, recurrent, 4 * size);
            for (var sentence = 0; sentence < open; sentence++)
            {
                var row = batch.Row(sentence, back ? batch.Length(sentence) - 1 - step : step);
                var gate = gates.Slice(row * 4 * size, 4 * size);
                var cell = cells.Slice(row * size, size);
                var state = states.Slice(sentence * size, size);
                if (step == 0)
                {
                    if (wide)
                        Begin<SixteenLanes>(gate, cell, state);
                    else
                        Begin<EightLanes>(gate, cell, state);
                }
                else
                {
                    var added = recurrent.Slice(sentence * 4 * size, 4 * size);
                    var before = cells.Slice(batch.Row(sentence, back ? batch.Length(sentence) - step : step - 1) * size, size);
                    if (wide)
                        Continue<SixteenLanes>(gate, added, before, cell, state);
                    else
                        Continue<EightLanes>(gate, added, before, cell, state);
                }

                state.CopyTo(output[(row * outputStride)..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin<TLane>(Span<float> gate, Span<float> cell, Span<float> state)
        where TLane : struct, ILane<TLane>
    {
        var size = state.Length;
        ref var gates = ref MemoryMarshal.GetReference(gate);
        for (var i = 0; i < size; i += TLane.Count)
        {
            var (first, second, third, fourth) = ((nuint)i, (nuint)(i + size), (nuint)(i + (2 * size)), (nuint)(i + (3 * size)));
            var enter = Activations.Sigmoid(TLane.Load(ref gates, first));
            var keep = Activations.Sigmoid(TLane.Load(ref gates, second));
            var leave = Activations.Sigmoid(TLane.Load(ref gates, third));
            var candidate = Activations.Tanh(TLane.Load(ref gates, fourth));
            enter.Store(ref gates, first);
            keep.Store(ref gates, second);
            leave.Store(ref gates, third);
            candidate.Store(ref gates, fourth);
            var memory = enter * candidate;
            memory.Store(ref MemoryMarshal.GetReference(cell), first);
            (leave * Activations.Tanh(memory)).Store(ref MemoryMarshal.GetReference(state), first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Continue<TLane>(Span<float> gate, ReadOnlySpan<float> recurrent, ReadOnlySpan<float> before, Span<float> cell, Span<float> state)
        where TLane : struct, ILane<TLane>
    {
        var size = state.Length;
        ref var gates = ref MemoryMarshal.GetReference(gate);
        ref var added = ref MemoryMarshal.GetReference(recurrent);
        for (var i = 0; i < size; i += TLane.Count)
        {
            var (first, second, third, fourth) = ((nuint)i, (nuint)(i + size), (nuint)(i + (2 * size)), (nuint)(i + (3 * size)));
            var enter = Activations.Sigmoid(TLane.Load(ref gates, first) + TLane.Load(ref added, first));
            var keep = Activations.Sigmoid(TLane.Load(ref gates, second) + TLane.Load(ref added, second));
            var leave = Activations.Sigmoid(TLane.Load(ref gates, third) + TLane.Load(ref added, third));
            var candidate = Activations.Tanh(TLane.Load(ref gates, fourth) + TLane.Load(ref added, fourth));
            enter.Store(ref gates, first);
            keep.Store(ref gates, second);
            leave.Store(ref gates, third);
            candidate.Store(ref gates, fourth);
            var memory = TLane.MultiplyAdd(keep, TLane.Load(ref MemoryMarshal.GetReference(before), first), enter * candidate);
            memory.Store(ref MemoryMarshal.GetReference(cell), first);
            (leave * Activations.Tanh(memory)).Store(ref MemoryMarshal.GetReference(state), first);
        }
    }
}
