using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Crossread.Language.Models;

namespace Crossread.Language.Tagging;

/// <summary>The tagger's network: what a form adds to the hidden layer at each place of the window, and what hidden layer makes which tag.</summary>
/// <remarks>
/// A window tagger after Collobert et al., "Natural Language Processing (Almost) from Scratch" (2011), with the two tags before. What a form adds is worked out once
/// and kept (the trick of Chen and Manning 2014), in whole numbers, so that sums are the same on every machine and in every order.
/// </remarks>
internal sealed class TaggerModel
{
    /// <summary>Words that are seen to the left of a word.</summary>
    public const int Left = 2;

    /// <summary>Words that are seen, the word itself among them.</summary>
    public const int Window = 5;

    /// <summary>How many tags there are.</summary>
    public const int Tags = 17;

    /// <summary>A tag, or none before the first word.</summary>
    public const int Contexts = Tags + 1;

    private const string Resource = "models/en-tagger/tagger.bin";

    // A hidden unit of 1 in whole numbers; the largest that a form adds, so that the sums of a window fit into 16 bits; the largest hidden value.
    private const int Unit = 128;
    private const int MostAdded = 4000;
    private const int MostHidden = 2047;
    private const int MostOutput = 1023;
    private const int PaddedTags = 24;

    private readonly WordTraits _traits;
    private readonly int _width;
    private readonly sbyte[] _table;
    private readonly float[] _scales;
    private readonly float[] _window;
    private readonly short[] _bias;
    private readonly short[] _before;

    // For each two hidden units the weights of every tag, two beside each other.
    private readonly short[] _output;
    private readonly int[] _outputBias;

    /// <summary>Takes a model from its file.</summary>
    /// <exception cref="InvalidModelException">A part is missing or has another size.</exception>
    public TaggerModel(ModelFile file)
    {
        _traits = new WordTraits(file.Strings("words"));
        _width = file.Columns("table");
        Hidden = file.Columns("bias");
        (_table, _scales) = file.Bytes("table", _traits.Rows, _width);
        _window = file.Numbers("window", Window * _width, Hidden);
        _bias = Whole(file.Numbers("bias", 1, Hidden));
        _before = Whole(file.Numbers("before", 2 * Contexts, Hidden));
        if (Hidden % Vector<short>.Count != 0 || _width % Vector<float>.Count != 0)
            throw new InvalidModelException(file.File, "bias", "a number of columns that machine vectors divide", FormattableString.Invariant($"{Hidden}"));
        var output = file.Numbers("output", Tags, Hidden);
        var outputBias = file.Numbers("output bias", 1, Tags);
        var step = output.Max(Math.Abs) / MostOutput;
        _output = new short[Hidden * PaddedTags];
        _outputBias = new int[PaddedTags];
        for (var tag = 0; tag < Tags; tag++)
        {
            for (var h = 0; h < Hidden; h++)
                _output[(h / 2 * 2 * PaddedTags) + (2 * tag) + (h % 2)] = (short)MathF.Round(output[(tag * Hidden) + h] / step);
            _outputBias[tag] = (int)MathF.Round(outputBias[tag] / step * Unit);
        }
    }

    /// <summary>Hidden units.</summary>
    public int Hidden { get; }

    /// <summary>The embedded model.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static TaggerModel Load() => new(ModelFile.ReadEmbedded(Resource));

    /// <summary>What a form adds to the hidden layer, at each place of the window one after the other.</summary>
    public short[] Contribution(ReadOnlySpan<char> form)
    {
        Span<int> rows = stackalloc int[WordTraits.Most];
        rows = rows[.._traits.Read(form, rows)];
        var vector = new float[_width];
        foreach (var row in rows)
        {
            var scale = _scales[row];
            var values = _table.AsSpan(row * _width, _width);
            for (var d = 0; d < vector.Length; d++)
                vector[d] += values[d] * scale;
        }

        var sums = new short[Window * Hidden];
        var sum = new float[Hidden];
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(sum.AsSpan());
        for (var place = 0; place < Window; place++)
        {
            lanes.Clear();
            for (var d = 0; d < vector.Length; d++)
            {
                var weights = MemoryMarshal.Cast<float, Vector<float>>(_window.AsSpan((place * _width + d) * Hidden, Hidden));
                var by = new Vector<float>(vector[d]);
                for (var i = 0; i < lanes.Length; i++)
                    lanes[i] += weights[i] * by;
            }

            for (var h = 0; h < sum.Length; h++)
                sums[(place * Hidden) + h] = (short)Math.Clamp(MathF.Round(sum[h] * Unit), -MostAdded, MostAdded);
        }

        return sums;
    }

    /// <summary>The tag of a word.</summary>
    /// <param name="window">What each word of the window adds at its place; empty where there is no word.</param>
    /// <param name="before">The tag before; <see cref="Tags"/> for none.</param>
    /// <param name="beforeThat">The tag before that.</param>
    /// <param name="hidden">Room for <see cref="Hidden"/> numbers.</param>
    public int Tag(ReadOnlySpan<short[]?> window, int before, int beforeThat, Span<short> hidden)
    {
        var sum = MemoryMarshal.Cast<short, Vector<short>>(hidden);
        var bias = MemoryMarshal.Cast<short, Vector<short>>(_bias.AsSpan());
        var first = MemoryMarshal.Cast<short, Vector<short>>(_before.AsSpan(before * Hidden, Hidden));
        var second = MemoryMarshal.Cast<short, Vector<short>>(_before.AsSpan((Contexts + beforeThat) * Hidden, Hidden));
        for (var i = 0; i < sum.Length; i++)
            sum[i] = bias[i] + first[i] + second[i];
        for (var place = 0; place < Window; place++)
        {
            if (window[place] is not { } adds)
                continue;
            var added = MemoryMarshal.Cast<short, Vector<short>>(adds.AsSpan(place * Hidden, Hidden));
            for (var i = 0; i < sum.Length; i++)
                sum[i] += added[i];
        }

        var most = new Vector<short>(MostHidden);
        for (var i = 0; i < sum.Length; i++)
            sum[i] = Vector.Min(Vector.Max(sum[i], Vector<short>.Zero), most);
        Span<int> scores = stackalloc int[PaddedTags];
        _outputBias.CopyTo(scores);
        if (Avx2.IsSupported)
            AddPairs(hidden, scores);
        else
            AddOneByOne(hidden, scores);
        var best = 0;
        for (var tag = 1; tag < Tags; tag++)
        {
            if (scores[tag] > scores[best])
                best = tag;
        }

        return best;
    }

    // The same sums as below; whole numbers do not depend on the order.
    private void AddPairs(ReadOnlySpan<short> hidden, Span<int> scores)
    {
        var pairs = MemoryMarshal.Cast<short, int>(hidden);
        var weights = MemoryMarshal.Cast<short, Vector256<short>>(_output.AsSpan());
        var totals = MemoryMarshal.Cast<int, Vector256<int>>(scores);
        var (a, b, c) = (totals[0], totals[1], totals[2]);
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            var by = Vector256.Create(pairs[pair]).AsInt16();
            a += Avx2.MultiplyAddAdjacent(weights[3 * pair], by);
            b += Avx2.MultiplyAddAdjacent(weights[(3 * pair) + 1], by);
            c += Avx2.MultiplyAddAdjacent(weights[(3 * pair) + 2], by);
        }

        (totals[0], totals[1], totals[2]) = (a, b, c);
    }

    private void AddOneByOne(ReadOnlySpan<short> hidden, Span<int> scores)
    {
        for (var h = 0; h < hidden.Length; h++)
        {
            var weights = _output.AsSpan(h / 2 * 2 * PaddedTags, 2 * PaddedTags);
            for (var tag = 0; tag < Tags; tag++)
                scores[tag] += hidden[h] * weights[(2 * tag) + (h % 2)];
        }
    }

    private static short[] Whole(float[] values) => Array.ConvertAll(values, v => (short)Math.Clamp(MathF.Round(v * Unit), -MostAdded, MostAdded));
}
