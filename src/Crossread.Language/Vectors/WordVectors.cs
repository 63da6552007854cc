using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Crossread.Language.Models;
using Crossread.Language.Words;

namespace Crossread.Language.Vectors;

/// <summary>Vectors of common English words: words used alike have vectors that point alike.</summary>
/// <remarks>GloVe (Pennington, Socher and Manning 2014), see the card in <c>models/en-vectors</c>. Loaded once; immutable and thread-safe.</remarks>
public sealed class WordVectors
{
    private const string Resource = "models/en-vectors/glove-100d.bin";
    private const int Lanes = 8;

    private const int LongestWord = 40;

    private readonly ImmutableArray<string> _words;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index;

    // Of length 1 each, filled up with zeros to a whole number of lanes.
    private readonly float[] _values;
    private readonly int _width;

    private WordVectors(ImmutableArray<string> words, Dictionary<string, int> index, float[] values, int width)
    {
        _words = words;
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
        return Dot(_values.AsSpan(a * _width, _width), _values.AsSpan(b * _width, _width));
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        // Eight lanes on every machine, added up in one order: the same bits everywhere.
        var sum = Vector256<float>.Zero;
        for (var d = 0; d < x.Length; d += Lanes)
            sum += Vector256.Create(x[d..]) * Vector256.Create(y[d..]);
        var four = sum.GetLower() + sum.GetUpper();
        return four[0] + four[1] + (four[2] + four[3]);
    }

    /// <summary>The words used most like a word, the nearest first, words as near in the table's order; the word itself is not among them.</summary>
    /// <remarks>Looks at the whole table: about a millisecond.</remarks>
    /// <param name="word">The word in lower case.</param>
    /// <param name="count">How many are wanted, 0 or more.</param>
    /// <returns>As many as are wanted and there are; empty where the table does not have the word.</returns>
    public ImmutableArray<SimilarWord> Nearest(ReadOnlySpan<char> word, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var index = IndexOf(word);
        if (index < 0 || count == 0)
            return [];
        var nearest = new PriorityQueue<int, (double Similarity, int Behind)>();
        for (var other = 0; other < _words.Length; other++)
        {
            if (other == index)
                continue;
            var rank = (Similarity(index, other), -other);
            if (nearest.Count < count)
                nearest.Enqueue(other, rank);
            else
                nearest.EnqueueDequeue(other, rank);
        }

        var found = new SimilarWord[nearest.Count];
        for (var place = found.Length - 1; nearest.TryDequeue(out var other, out var rank); place--)
            found[place] = new SimilarWord(_words[other], rank.Similarity);
        return [.. found];
    }

    /// <summary>How alike two phrases are: the cosine of the sums of their words' vectors, each word weighing as much as it is rare in news.</summary>
    /// <remarks>Sums of vectors weighed by rarity do nearly as well as learnt encoders of sentences (Arora, Liang and Ma 2017); here the weight is the inverse
    /// document frequency. The order of the words and words the table does not have tell nothing.</remarks>
    /// <param name="a">A phrase; letters' case, marks and spaces do not matter.</param>
    /// <param name="b">The other.</param>
    /// <returns>-1 to 1, 1 for the same words; null where the table has no word of one of them.</returns>
    public double? PhraseSimilarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        PhraseVector(a) is { } x && PhraseVector(b) is { } y ? Math.Clamp(Dot(x, y) / Math.Sqrt((double)Dot(x, x) * Dot(y, y)), -1, 1) : null;

    private float[]? PhraseVector(ReadOnlySpan<char> phrase)
    {
        var sum = new float[_width];
        var end = 0;
        for (var start = 0; start < phrase.Length; start = end + 1)
        {
            for (end = start; end < phrase.Length && (char.IsLetter(phrase[end]) || phrase[end] == '-');)
                end++;
            if (end == start || TryAdd(phrase[start..end], sum))
                continue;
            // A compound that is not in the table counts by its parts.
            foreach (var part in phrase[start..end].Split('-'))
                TryAdd(phrase[start..end][part], sum);
        }

        return Dot(sum, sum) > 0 ? sum : null;
    }

    private bool TryAdd(ReadOnlySpan<char> word, Span<float> sum)
    {
        Span<char> small = stackalloc char[LongestWord];
        if (word.Length > LongestWord || IndexOf(small[..word.ToLowerInvariant(small)]) is not (>= 0 and var index))
            return false;
        Add(index, (float)WordStatistics.English.InverseDocumentFrequency(small[..word.Length]), sum);
        return true;
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

        return new WordVectors([.. words], index, values, width);
    }
}
