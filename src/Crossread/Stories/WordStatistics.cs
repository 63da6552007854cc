using System.Globalization;
using System.Runtime.InteropServices;
using Crossread.Language;

namespace Crossread.Stories;

/// <summary>In how many news articles a word stands, counted once over general news: the start of every word weight.</summary>
/// <remarks>Read once from the embedded table; immutable, thread-safe.</remarks>
internal sealed class WordStatistics
{
    private const string Table = "lexicons/en/words/news-word-statistics.tsv";

    /// <summary>Articles that the table was counted over.</summary>
    public const int Documents = 11_812;

    private readonly Dictionary<string, WordCounts> _counts;

    private WordStatistics(Dictionary<string, WordCounts> counts) => _counts = counts;

    /// <summary>The embedded table.</summary>
    public static WordStatistics English { get; } = Read();

    /// <summary>The counts of a word in lower case.</summary>
    public bool TryGet(string word, out WordCounts counts) => _counts.TryGetValue(word, out counts);

    private static WordStatistics Read()
    {
        using var stream = typeof(TextAnalyzer).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"The embedded table {Table} is missing.");
        using var reader = new StreamReader(stream);
        var counts = new Dictionary<string, WordCounts>(30_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var columns = line.Split('\t');
            counts[columns[0]] = new WordCounts(Number(columns[1]), Number(columns[3]), Number(columns[4]) + Number(columns[5]));
        }

        return new WordStatistics(counts);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>How a word is written in general news.</summary>
/// <param name="Articles">Articles it stands in.</param>
/// <param name="Lower">Times in lower case, not after a sentence break.</param>
/// <param name="Capital">Times Capitalised or in UPPER CASE, not after a sentence break.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordCounts(int Articles, int Lower, int Capital);
