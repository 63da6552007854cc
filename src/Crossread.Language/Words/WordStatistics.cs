using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Crossread.Language.Models;

namespace Crossread.Language.Words;

/// <summary>How often words stand in English news, and how they are written there.</summary>
/// <remarks>Counted over 11,812 articles; words of fewer than 4 articles are not listed. Keys are small letters. Immutable and thread-safe.</remarks>
public sealed class WordStatistics
{
    private const string Resource = "lexicons/en/words/news-word-statistics.tsv";
    private static readonly Lazy<WordStatistics> _english = new(() => new WordStatistics());
    private readonly Dictionary<string, Counts> _counts;
    private readonly Dictionary<string, Counts>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordStatistics()
    {
        _counts = new Dictionary<string, Counts>(26_000, StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidModelException(Resource, "", "an embedded table", "nothing");
        using var reader = new StreamReader(stream);
        var number = 0;
        Span<Range> columns = stackalloc Range[7];
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            var found = line.Split(columns, '\t');
            if (found == 2 && line[0] == '*')
                Documents = int.Parse(line[columns[1]], CultureInfo.InvariantCulture);
            else if (found == 6)
                _counts[line[columns[0]].ToString()] = new Counts(Number(line, columns[1]), Number(line, columns[2]), Number(line, columns[3]), Number(line, columns[4]), Number(line, columns[5]));
            else
                throw new InvalidModelException(Resource, string.Create(CultureInfo.InvariantCulture, $"line {number}"), "6 columns", string.Create(CultureInfo.InvariantCulture, $"{found}"));
        }

        if (Documents == 0)
            throw new InvalidModelException(Resource, "", "a row '*' with the number of articles", "none");
        _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that ships with the engine; read at its first use.</summary>
    public static WordStatistics English => _english.Value;

    /// <summary>How many articles were counted.</summary>
    public int Documents { get; }

    /// <summary>In how many of the articles a word stands; 0 if it is not listed.</summary>
    /// <param name="word">The word in small letters.</param>
    public int DocumentFrequency(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var counts) ? counts.Articles : 0;

    /// <summary>Inverse document frequency, <c>ln((N + 1) / (n + 1))</c> with n articles of N: near 0 for the commonest words, at most about 9.4 for a word
    /// that is not listed.</summary>
    /// <param name="word">The word in small letters.</param>
    public double InverseDocumentFrequency(ReadOnlySpan<char> word) => Math.Log((Documents + 1.0) / (DocumentFrequency(word) + 1.0));

    /// <summary>Of the times a word stands inside a sentence not all in capitals, the share with a small first letter; null if it is not listed or never stood there.</summary>
    /// <param name="word">The word in small letters.</param>
    public double? SmallLetterShare(ReadOnlySpan<char> word)
    {
        if (!_lookup.TryGetValue(word, out var counts))
            return null;
        var all = counts.Small + counts.Capitalised;
        return all == 0 ? null : (double)counts.Small / all;
    }

    private static int Number(ReadOnlySpan<char> line, Range column) => int.Parse(line[column], NumberStyles.None, CultureInfo.InvariantCulture);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Counts(int Articles, int Small, int Capitalised, int Capitals, int AfterBreak);
}
