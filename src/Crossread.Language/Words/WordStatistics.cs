using System.Globalization;
using System.Runtime.CompilerServices;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Language.Words;

/// <summary>How often words stand in English news, and how they are written there.</summary>
/// <remarks>Words of fewer than 3 articles are not listed. Keys are small letters. Immutable and thread-safe.</remarks>
public sealed class WordStatistics
{
    /// <summary>How many articles were counted.</summary>
    public const int Documents = 11_812;

    private const int Columns = 7;
    private const string Resource = "lexicons/en/words/news-word-statistics.tsv";
    private static readonly Lazy<WordStatistics> _english = new(() => new WordStatistics());
    private readonly List<WordCounts> _counts = new(30_000);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Read at the start of every process: optimised at once, and with a dictionary that the runtime has compiled already.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WordStatistics()
    {
        var numbers = new Dictionary<string, int>(30_000, StringComparer.Ordinal);
        var text = LexiconTable.Text(Resource);
        Span<int> columns = stackalloc int[Columns];
        var number = 0;
        for (var at = 0; at < text.Length; at++)
        {
            number++;
            if (text[at] is '#' or '\r' or '\n')
            {
                at = text.IndexOf('\n', at) is var next and >= 0 ? next : text.Length;
                continue;
            }

            var (start, end, column) = (at, at, 0);
            columns.Clear();
            for (; at < text.Length && text[at] != '\n'; at++)
            {
                if (text[at] == '\r')
                    continue;
                if (text[at] == '\t')
                    column++;
                else if (column is > 0 and < Columns)
                    columns[column] = char.IsAsciiDigit(text[at]) ? (10 * columns[column]) + text[at] - '0' : throw Unexpected(number, "digits");
                if (column == 0)
                    end = at + 1;
            }

            if (column != Columns - 1)
                throw Unexpected(number, "7 columns");
            numbers[text[start..end]] = _counts.Count;
            _counts.Add(new WordCounts(columns[1], columns[3], columns[4], columns[5], columns[6]));
        }

        if (_counts.Count == 0)
            throw new InvalidModelException(Resource, "", "at least one row", "none");
        _lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table that ships with the engine; read at its first use.</summary>
    public static WordStatistics English => _english.Value;

    /// <summary>What is known of a word.</summary>
    /// <param name="word">The word in small letters.</param>
    /// <param name="counts">Its counts; all 0 if it is not listed.</param>
    /// <returns>Whether it is listed.</returns>
    public bool TryGet(ReadOnlySpan<char> word, out WordCounts counts)
    {
        var listed = _lookup.TryGetValue(word, out var number);
        counts = listed ? _counts[number] : default;
        return listed;
    }

    /// <summary>In how many of the articles a word stands; 0 if it is not listed.</summary>
    /// <param name="word">The word in small letters.</param>
    public int DocumentFrequency(ReadOnlySpan<char> word) => TryGet(word, out var counts) ? counts.Articles : 0;

    /// <summary>Inverse document frequency, <c>ln((N + 1) / (n + 1))</c> with n articles of N: near 0 for the commonest words, at most about 9.4 for a word
    /// that is not listed.</summary>
    /// <param name="word">The word in small letters.</param>
    public double InverseDocumentFrequency(ReadOnlySpan<char> word) => Math.Log((Documents + 1.0) / (DocumentFrequency(word) + 1.0));

    /// <summary>Of the times a word stands inside a sentence not all in capitals, the share with a small first letter; null if it is not listed or never stood there.</summary>
    /// <param name="word">The word in small letters.</param>
    public double? SmallLetterShare(ReadOnlySpan<char> word)
    {
        if (!TryGet(word, out var counts))
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

    private static InvalidModelException Unexpected(int line, string expected) => new(Resource, string.Create(CultureInfo.InvariantCulture, $"line {line}"), expected, "other characters");
}
