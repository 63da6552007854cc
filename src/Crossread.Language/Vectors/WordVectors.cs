using System.Runtime.Intrinsics;
using Crossread.Language.Models;

namespace Crossread.Language.Vectors;

/// <summary>Vectors of common English words: words used alike have vectors that point alike.</summary>
/// <remarks>GloVe (Pennington, Socher and Manning 2014), see the card in <c>models/en-vectors</c>. Loaded once; immutable and thread-safe.</remarks>
public sealed class WordVectors
{
    private const string Resource = "models/en-vectors/glove-100d.bin";
    private const int Lanes = 8;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index;

    // Of length 1 each, filled up with zeros to a whole number of lanes.
    private readonly float[] _values;
    private readonly int _width;

    private WordVectors(Dictionary<string, int> index, float[] values, int width)
    {
        _index = index.GetAlternateLookup<ReadOnlySpan<char>>();
        _values = values;
        _width = width;
    }

    /// <summary>The embedded table.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static WordVectors English { get; } = Load();

    /// <summary>The index of a word; -1 where the table does not have it.</summary>
    /// <param name="word">The word in lower case.</param>
    public int IndexOf(ReadOnlySpan<char> word) => _index.TryGetValue(word, out var index) ? index : -1;

    /// <summary>How alike two words are used: the cosine of their vectors, -1 to 1, correct to about 0.01.</summary>
    /// <param name="a">The index of one word.</param>
    /// <param name="b">The index of the other.</param>
    public double Similarity(int a, int b)
    {
        var x = _values.AsSpan(a * _width, _width);
        var y = _values.AsSpan(b * _width, _width);
        // Eight lanes on every machine, added up in one order: the same bits everywhere.
        var sum = Vector256<float>.Zero;
        for (var d = 0; d < x.Length; d += Lanes)
            sum += Vector256.Create(x[d..]) * Vector256.Create(y[d..]);
        var four = sum.GetLower() + sum.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    /// <summary>How many numbers a vector has.</summary>
    public int Dimensions => _width;

    /// <summary>Adds a word's vector, times a factor, to a sum.</summary>
    /// <param name="word">The index of the word.</param>
    /// <param name="factor">What it is multiplied by.</param>
    /// <param name="sum">As long as <see cref="Dimensions"/>.</param>
    public void Add(int word, float factor, Span<float> sum)
    {
        var vector = _values.AsSpan(word * _width, _width);
        for (var d = 0; d < vector.Length; d++)
            sum[d] += factor * vector[d];
    }

    private static WordVectors Load()
    {
        var file = ModelFile.ReadEmbedded(Resource);
        var words = file.Strings("words");
        var dimensions = file.Columns("vectors");
        var (bytes, scales) = file.Bytes("vectors", words.Length, dimensions);
        var index = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        var width = (dimensions + Lanes - 1) / Lanes * Lanes;
        var values = new float[words.Length * width];
        for (var i = 0; i < words.Length; i++)
        {
            index[words[i]] = i;
            for (var d = 0; d < dimensions; d++)
                values[(i * width) + d] = bytes[(i * dimensions) + d] * scales[i];
        }

        return new WordVectors(index, values, width);
    }
}
