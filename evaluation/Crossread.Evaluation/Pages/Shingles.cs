using System.Text;

namespace Crossread.Evaluation.Pages;

/// <summary>Texts compared by runs of four words, counted with their repetitions (the protocol of Scrapinghub's article extraction benchmark).</summary>
internal static class Shingles
{
    private const int Run = 4;

    /// <summary>Shares of common, surplus and missing runs; they add up to 1, or are all 0 where neither text has a word.</summary>
    public static (double Common, double Surplus, double Missing) Compare(string? gold, string? found)
    {
        var (g, p) = (Of(gold), Of(found));
        long common = 0, goldAll = 0, foundAll = 0;
        foreach (var (run, count) in g)
        {
            goldAll += count;
            common += Math.Min(count, p.GetValueOrDefault(run));
        }

        foreach (var count in p.Values)
            foundAll += count;
        double total = goldAll + foundAll - common;
        return total == 0 ? (0, 0, 0) : (common / total, (foundAll - common) / total, (goldAll - common) / total);
    }

    /// <summary>Words: runs of letters, digits, low lines and the marks of some scripts, as Python's <c>\w</c> has them.</summary>
    public static List<string> Words(string? text)
    {
        var words = new List<string>();
        var start = -1;
        text ??= "";
        for (var i = 0; i < text.Length;)
        {
            var (isWord, length) = IsWord(text, i);
            if (isWord && start < 0)
                start = i;
            if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }

            i += length;
        }

        if (start >= 0)
            words.Add(text[start..]);
        return words;
    }

    /// <summary>Whether a word's character stands at a place, and how many code units it has: Python's <c>isalnum</c> or a low line.</summary>
    public static (bool IsWord, int Length) IsWord(string text, int at)
    {
        if (Rune.TryGetRuneAt(text, at, out var rune))
            return (rune.Value == '_' || Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune), rune.Utf16SequenceLength);
        return (false, 1);
    }

    private static Dictionary<string, int> Of(string? text)
    {
        var words = Words(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (words.Count == 0)
            return counts;
        for (var i = 0; i < Math.Max(1, words.Count - Run + 1); i++)
        {
            var run = string.Join('\n', words.Skip(i).Take(Run));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }
}
