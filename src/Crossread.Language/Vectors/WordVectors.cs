using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Crossread.Language.Models;

namespace Crossread.Language.Vectors;

/// <summary>Vectors of common English words: words used alike have vectors that point alike.</summary>
/// <remarks>GloVe (Pennington, Socher and Manning 2014), see the card in <c>models/en-vectors</c>. Loaded once; immutable and thread-safe.</remarks>
public sealed class WordVectors
{
    private const string Resource = "models/en-vectors/glove-100d.bin";

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index;
    // Of length 1 each, filled up with zeros to a whole number of machine vectors.
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
        var sum = Vector<float>.Zero;
        for (var d = 0; d < x.Length; d += Vector<float>.Count)
            sum += new Vector<float>(x[d..]) * new Vector<float>(y[d..]);
        return Vector.Sum(sum);
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
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidModelException(Resource, "", "an embedded file", "nothing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var rest = bytes.AsSpan();
        if (!Take(ref rest, 6).SequenceEqual("CRVEC1"u8))
            throw new InvalidModelException(Resource, "beginning", "CRVEC1", "other bytes");
        var count = BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, 4));
        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, 4));
        var words = Encoding.ASCII.GetString(Take(ref rest, BinaryPrimitives.ReadInt32LittleEndian(Take(ref rest, 4)))).Split('\n');
        if (words.Length != count || rest.Length != (long)count * (dimensions + 4))
            throw Broken("words and vectors", $"{count} words of {dimensions} dimensions", $"{words.Length} words and {rest.Length} bytes");
        var index = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var width = (dimensions + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var values = new float[count * width];
        for (var i = 0; i < count; i++)
        {
            index[words[i]] = i;
            var step = BinaryPrimitives.ReadSingleLittleEndian(Take(ref rest, 4));
            var vector = Take(ref rest, dimensions);
            for (var d = 0; d < dimensions; d++)
                values[(i * width) + d] = (sbyte)vector[d] * step;
        }

        return new WordVectors(index, values, width);
    }

    private static InvalidModelException Broken(string section, FormattableString expected, FormattableString found) =>
        new(Resource, section, FormattableString.Invariant(expected), FormattableString.Invariant(found));

    private static ReadOnlySpan<byte> Take(ref Span<byte> rest, int count)
    {
        if (count < 0 || count > rest.Length)
            throw Broken("vectors", $"{count} more bytes", $"{rest.Length}");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
