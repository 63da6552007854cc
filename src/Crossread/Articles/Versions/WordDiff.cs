using System.Collections.Immutable;
using System.Globalization;

namespace Crossread.Articles.Versions;

/// <summary>What became of the words of a stretch of text.</summary>
internal static class WordDiff
{
    /// <summary>The words of two stretches in order, those that both have as kept.</summary>
    public static ImmutableArray<WordRun> Between(string before, string after)
    {
        var (old, young) = (Pieces(before), Pieces(after));
        var matches = MyersDiff.Match(Keys(old), Keys(young));
        var runs = new List<(WordRunKind Kind, List<string> Pieces)>();
        void Add(WordRunKind kind, string piece)
        {
            if (runs.Count == 0 || runs[^1].Kind != kind)
                runs.Add((kind, []));
            runs[^1].Pieces.Add(piece);
        }

        var next = 0;
        for (var i = 0; i < old.Count; i++)
        {
            if (matches[i] < 0)
            {
                Add(WordRunKind.Removed, old[i].Whole);
                continue;
            }

            while (next < matches[i])
                Add(WordRunKind.Added, young[next++].Whole);
            Add(WordRunKind.Kept, young[next++].Whole);
        }

        while (next < young.Count)
            Add(WordRunKind.Added, young[next++].Whole);
        return [.. runs.Select(r => new WordRun(r.Kind, string.Concat(r.Pieces)))];
    }

    /// <summary>The share of the words of both stretches that both have, 0 to 1, whatever their order.</summary>
    public static double Likeness(string before, string after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, young) = (Keys(Pieces(before)), Keys(Pieces(after)));
        foreach (var key in old)
            counts[key] = counts.GetValueOrDefault(key) + 1;
        var common = 0;
        foreach (var key in young)
        {
            if (counts.GetValueOrDefault(key) == 0)
                continue;
            counts[key]--;
            common++;
        }

        return old.Length + young.Length == 0 ? 1 : 2.0 * common / (old.Length + young.Length);
    }

    private static string[] Keys(List<(string Key, string Whole)> pieces) => [.. pieces.Select(p => p.Key)];

    // A word, or a mark by itself, each with the white space after it: "4,100" and "don't" are one word.
    private static List<(string Key, string Whole)> Pieces(string text)
    {
        var pieces = new List<(string, string)>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (IsWordy(text[end]) || (end > start && end + 1 < text.Length && text[end] is '.' or ',' or '\'' or '\u2019' && IsWordy(text[end - 1]) && IsWordy(text[end + 1]))))
                end++;
            if (end == start)
                end += char.IsSurrogatePair(text, start) ? 2 : 1;
            var stop = end;
            while (stop < text.Length && char.IsWhiteSpace(text[stop]))
                stop++;
            pieces.Add((text[start..end], text[start..stop]));
            start = stop;
        }

        return pieces;
    }

    private static bool IsWordy(char c)
        => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
