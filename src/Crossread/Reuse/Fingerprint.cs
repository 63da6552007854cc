using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Reuse;

/// <summary>Marks of an article's wording, by which copies of it are found.</summary>
/// <remarks>Hashes of three words in a row, of each run of <see cref="Window"/> the least (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003),
/// so that a stretch which stands in two articles leaves the same marks in both wherever it stands. Words within quotation marks are left aside
/// unless they are most of the text: two reports of one speech share its quotations and are not copies.</remarks>
internal sealed class Fingerprint
{
    private const int Shingle = 3;
    private const int Window = 4;
    private const int LongestQuotation = 600;

    private Fingerprint(ImmutableArray<uint> marks, int words)
    {
        Marks = marks;
        Words = words;
    }

    /// <summary>Distinct marks, ascending.</summary>
    public ImmutableArray<uint> Marks { get; }

    /// <summary>How many words they stand for.</summary>
    public int Words { get; }

    /// <summary>The marks of an article's body. Linear time.</summary>
    public static Fingerprint Of(ArticleAnalysis analysis)
    {
        var text = TermScanner.Body(analysis);
        var words = TermScanner.Scan(text);
        var quoted = Quoted(text);
        var own = words.Where(word => !quoted[word.Start]).ToList();
        return Of(own.Count * 2 >= words.Count ? own : words);
    }

    /// <summary>The share of the shorter one's marks that the other has too: 0 to 1.</summary>
    public double Containment(Fingerprint other)
    {
        var least = Math.Min(Marks.Length, other.Marks.Length);
        if (least == 0)
            return 0;
        var shared = 0;
        for (int i = 0, j = 0; i < Marks.Length && j < other.Marks.Length;)
        {
            var order = Marks[i].CompareTo(other.Marks[j]);
            if (order == 0)
                shared++;
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }

        return shared / (double)least;
    }

    private static Fingerprint Of(List<Term> words)
    {
        if (words.Count < Shingle)
            return new Fingerprint([], words.Count);
        var hashes = new uint[words.Count - Shingle + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = 2166136261u; // FNV-1a, over the words with a space between
            for (var w = i; w < i + Shingle; w++)
            {
                foreach (var c in words[w].Word)
                    hash = (hash ^ c) * 16777619u;
                hash = (hash ^ ' ') * 16777619u;
            }

            hashes[i] = hash * 2654435769u;
        }

        var marks = new SortedSet<uint>();
        for (var i = 0; i + Window <= hashes.Length; i++)
            marks.Add(hashes.AsSpan(i, Window).ToArray().Min());
        if (hashes.Length < Window)
            marks.UnionWith(hashes);
        return new Fingerprint([.. marks], words.Count);
    }

    // A straight mark opens and closes by turns; a quotation that does not close in its paragraph, or soon enough, is none.
    private static bool[] Quoted(ReadOnlySpan<char> text)
    {
        var quoted = new bool[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] switch { '"' => "\"", '“' => "”", '„' => "“”", '«' => "»", _ => null };
            if (close is null)
                continue;
            var rest = text[(i + 1)..Math.Min(text.Length, i + 1 + LongestQuotation)];
            var end = rest.IndexOfAny(close + "\n");
            if (end < 0 || rest[end] == '\n')
                continue;
            quoted.AsSpan(i, end + 2).Fill(true);
            i += end + 1;
        }

        return quoted;
    }
}
