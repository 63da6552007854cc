using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Articles.Pages;

/// <summary>Finds the phrases of an embedded table in lines: "read more", "sign up", "contributed to this report".</summary>
/// <remarks>Thread-safe. Time linear in the line; only its beginning is read, as long lines are no such lines.</remarks>
internal static class LinePhrases
{
    private const string Table = "lexicons/en/pages/line-phrases.tsv";
    private const int MostWords = 60;
    private const int LongestWord = 32;
    private const int LongestPointer = 220;

    private static readonly Dictionary<string, List<(string[] Following, LineSigns Sign, bool Anywhere)>> s_phrases = Phrases();

    /// <summary>What a line's phrases say.</summary>
    public static LineSigns Of(ReadOnlySpan<char> line)
    {
        var signs = LineSigns.None;
        var lookup = s_phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[LongestWord];
        var at = 0;
        for (var n = 0; n < MostWords && Next(line, ref at, lower) is var length && length >= 0; n++)
        {
            if (length == 0 || !lookup.TryGetValue(lower[..length], out var phrases))
                continue;
            foreach (var (rest, sign, anywhere) in phrases)
            {
                if ((n == 0 || anywhere) && !signs.HasFlag(sign) && Follows(line, at, rest))
                    signs |= sign;
            }
        }

        return signs;
    }

    /// <summary>Whether a line points to another article: "Read more: …", "À lire aussi » …", or such a label and nothing else.</summary>
    public static bool IsPointer(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestPointer)
            return false;
        var at = 0;
        Span<char> lower = stackalloc char[LongestWord];
        var length = Next(line, ref at, lower);
        if (length <= 0 || !s_phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var phrases))
            return false;
        foreach (var (rest, sign, _) in phrases)
        {
            var end = at;
            if (sign == LineSigns.Related && Follows(line, ref end, rest) && (line[end..].TrimStart() is [] or [':' or '»' or '|' or '>' or '：', ..]))
                return true;
        }

        return false;
    }

    private static bool Follows(ReadOnlySpan<char> line, int at, string[] rest) => Follows(line, ref at, rest);

    private static bool Follows(ReadOnlySpan<char> line, ref int at, string[] rest)
    {
        Span<char> lower = stackalloc char[LongestWord];
        foreach (var word in rest)
        {
            var length = Next(line, ref at, lower);
            if (length <= 0 || !lower[..length].SequenceEqual(word))
                return false;
        }

        return true;
    }

    // The next word in small letters; its length, 0 for one that is too long, -1 at the end. Signs that stand for syllables run on: they are words together.
    private static int Next(ReadOnlySpan<char> line, ref int at, Span<char> lower)
    {
        while (at < line.Length && !char.IsLetterOrDigit(line[at]))
            at++;
        if (at >= line.Length)
            return -1;
        var start = at;
        while (at < line.Length && (char.IsLetterOrDigit(line[at]) || (line[at] is '\'' or '’' && at + 1 < line.Length && char.IsLetter(line[at + 1]))))
            at++;
        var word = line[start..at];
        if (word.Length > LongestWord)
            return 0;
        for (var i = 0; i < word.Length; i++)
            lower[i] = word[i] == '’' ? '\'' : char.ToLowerInvariant(word[i]);
        return word.Length;
    }

    private static Dictionary<string, List<(string[] Following, LineSigns Sign, bool Anywhere)>> Phrases()
    {
        var phrases = new Dictionary<string, List<(string[], LineSigns, bool)>>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(Table, 3))
        {
            if (!Enum.TryParse<LineSigns>(row[0], ignoreCase: true, out var sign))
                throw new InvalidModelException(Table, "first column", "a sign", row[0]);
            foreach (var phrase in row[2].Split('|'))
            {
                var words = phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
                if (!phrases.TryGetValue(words[0], out var list))
                    phrases.Add(words[0], list = []);
                list.Add((words[1..], sign, row[1] is "any"));
            }
        }

        return phrases;
    }
}
