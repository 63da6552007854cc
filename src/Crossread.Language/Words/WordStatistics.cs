using System.Globalization;
using System.Reflection;
using Crossread.Language.Models;

namespace Crossread.Language.Words;

/// <summary>How often words stand in English news, and how they are written there.</summary>
/// <remarks>Words of fewer than 3 articles are not listed. Keys are small letters. Immutable and thread-safe.</remarks>
public sealed class WordStatistics
{
    /// <summary>How many articles were counted.</summary>
    public const int Documents = 11_812;

    private const string Resource = "lexicons/en/words/news-word-statistics.tsv";
    private static readonly Lazy<WordStatistics> _english = new(() => new WordStatistics());
    private readonly Dictionary<string, WordCounts> _counts;
    private readonly Dictionary<string, WordCounts>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordStatistics()
    {
        _counts = new Dictionary<string, WordCounts>(30_000, StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidModelException(Resource, "", "an embedded table", "nothing");
        using var reader = new StreamReader(stream);
        var number = 0;
        Span<Range> columns = stackalloc Range[8];
        foreach (var line in reader.ReadToEnd().AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty || line[0] == '#')
                continue;
            var found = line.Split(columns, '\t');
            if (found != 7)
                throw new InvalidModelException(Resource, string.Create(CultureInfo.InvariantCulture, $"line {number}"), "7 columns", string.Create(CultureInfo.InvariantCulture, $"{found}"));
            _counts[line[columns[0]].ToString()] =
                new WordCounts(Number(line, columns[1]), Number(line, columns[3]), Number(line, columns[4]), Number(line, columns[5]), Number(line, columns[6]));
        }

        if (_counts.Count == 0)
            throw new InvalidModelException(Resource, "", "at least one row", "none");
        _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that ships with the engine; read at its first use.</summary>
    public static WordStatistics English => _english.Value;

    /// <summary>What is known of a word.</summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="counts">Its counts; all 0 if it is not listed.</param>
    /// <returns>Whether it is listed.</returns>
    public bool TryGet(ReadOnlySpan<char> word, out WordCounts counts) => _lookup.TryGetValue(word, out counts);

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

    /// <summary>The share in steps, as trained models read it: 1 for next to never small up to 5 for nearly always; 0 where it is not known.</summary>
    /// <param name="word">The word in small letters.</param>
    internal int SmallLetterStep(ReadOnlySpan<char> word) => SmallLetterShare(word) switch
    {
        null => 0,
        < 0.05 => 1,
        < 0.3 => 2,
        < 0.7 => 3,
        < 0.97 => 4,
        _ => 5,
    };

    private static int Number(ReadOnlySpan<char> line, Range column) => int.Parse(line[column], NumberStyles.None, CultureInfo.InvariantCulture);
}
