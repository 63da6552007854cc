namespace Crossread.Articles.Pages;

/// <summary>The runs of three words of a text, to be asked how much of another stands in it.</summary>
/// <remarks>Words are compared by a hash of their letters and digits in small letters, the same in every run of the program.</remarks>
internal sealed class WordRuns
{
    private const int Run = 3;

    private readonly HashSet<ulong> _runs = [];
    private readonly HashSet<ulong> _words = [];

    /// <summary>Reads a text.</summary>
    public WordRuns(ReadOnlySpan<char> text)
    {
        ulong first = 0, second = 0;
        for (var at = 0; Next(text, ref at) is var word && word != 0;)
        {
            _words.Add(word);
            _runs.Add(Joined(first, second, word));
            (first, second) = (second, word);
            Count++;
        }
    }

    /// <summary>How many words it has.</summary>
    public int Count { get; }

    /// <summary>How many different words it has.</summary>
    public int Words => _words.Count;

    /// <summary>How many different words it has in common with another text.</summary>
    public int CommonWords(WordRuns other) => _words.Count(other._words.Contains);

    /// <summary>Reads the words of a text, to be asked after in several others.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Takes them in order, in the place of what was in it.</param>
    public static void Read(ReadOnlySpan<char> text, List<ulong> words)
    {
        words.Clear();
        for (var at = 0; Next(text, ref at) is var word && word != 0;)
            words.Add(word);
    }

    /// <summary>How many of a text's runs of three words stand in this one, as a share; of a text of fewer words, how many of its words. 0 to 1.</summary>
    /// <param name="words">The text's words.</param>
    public double Share(List<ulong> words)
    {
        var found = 0;
        if (words.Count < Run)
        {
            foreach (var word in words)
                found += _words.Contains(word) ? 1 : 0;
            return words.Count == 0 ? 0 : (double)found / words.Count;
        }

        for (var w = Run - 1; w < words.Count; w++)
            found += _runs.Contains(Joined(words[w - 2], words[w - 1], words[w])) ? 1 : 0;
        return (double)found / (words.Count - Run + 1);
    }

    /// <summary>How many of a text's words stand in this one, as a share, 0 to 1.</summary>
    public double ShareOfWords(ReadOnlySpan<char> text)
    {
        int words = 0, found = 0;
        for (var at = 0; Next(text, ref at) is var word && word != 0;)
        {
            words++;
            if (_words.Contains(word))
                found++;
        }

        return words == 0 ? 0 : (double)found / words;
    }

    private static ulong Joined(ulong first, ulong second, ulong third) => ((first * 0x9E3779B97F4A7C15) ^ second) * 0xC2B2AE3D27D4EB4F + third;

    // FNV-1a over the letters and digits of the next word; 0 where there is none.
    private static ulong Next(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        if (at >= text.Length)
            return 0;
        var hash = 0xCBF29CE484222325;
        var wide = text[at] >= '\u2E80';
        for (var length = 0; at < text.Length && char.IsLetterOrDigit(text[at]) && !(wide && length == 2); at++, length++)
            hash = (hash ^ char.ToLowerInvariant(text[at])) * 0x100000001B3;
        return hash | 1;
    }
}
