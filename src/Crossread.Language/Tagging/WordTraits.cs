using System.Numerics;
using Crossread.Language.Names;
using Crossread.Language.Text;
using Crossread.Language.Words;

namespace Crossread.Language.Tagging;

/// <summary>Says what the tagger sees of a word's form: numbers of rows in its table, whose sum is the form's vector.</summary>
/// <remarks>The first row stands for words that are not listed, then come the listed words, then <see cref="Parts"/> rows for what is numbered by a hash: beginnings,
/// endings, shape, how news writes the word, what the lexicon of names knows of it.</remarks>
internal sealed class WordTraits
{
    /// <summary>Most rows that a form has.</summary>
    public const int Most = 32;

    /// <summary>How many rows the hashed traits share.</summary>
    public const int Parts = 1 << 13;

    /// <summary>Characters of the longest key.</summary>
    public const int LongestKey = 32;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>Traits with a list of words.</summary>
    /// <param name="words">Listed words, in the form that <see cref="Fold"/> gives; the first has row 1.</param>
    public WordTraits(IReadOnlyList<string> words)
    {
        var numbers = new Dictionary<string, int>(words.Count, StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
            numbers.TryAdd(words[i], i + 1);
        _words = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        Listed = words.Count;
    }

    /// <summary>How many words are listed.</summary>
    public int Listed { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows => 1 + Listed + Parts;

    /// <summary>The rows of a form; the first of them is that of the word, or 0.</summary>
    /// <returns>How many there are.</returns>
    public int Read(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> key = stackalloc char[LongestKey];
        key = key[..Fold(form, key)];
        var count = 0;
        rows[count++] = _words.TryGetValue(key, out var row) ? row : 0;
        for (var length = 1; length <= Math.Min(4, key.Length); length++)
            rows[count++] = Part(length, key[^length..]);
        for (var length = 2; length <= Math.Min(4, key.Length); length++)
            rows[count++] = Part(8 + length, key[..length]);
        Span<char> shape = stackalloc char[8];
        shape = shape[..Shape(form, shape)];
        rows[count++] = Part(16, shape);
        var share = WordStatistics.English.SmallLetterStep(key);
        rows[count++] = Number(17, share, shape.IsEmpty ? 0 : shape[0]);
        var signs = (int)NameLexicon.English.SignsOf(key.Length > 1 && key[^1] == '.' ? key[..^1] : key);
        rows[count++] = Number(18, signs, 0);
        rows[count++] = Number(19, signs, shape.IsEmpty ? 0 : shape[0]);
        return count;
    }

    /// <summary>The key of a form in the list of words: small letters, plain apostrophes and hyphens, 0 for digits, nothing behind the 32nd character.</summary>
    public static int Fold(ReadOnlySpan<char> form, Span<char> key)
    {
        var length = Math.Min(form.Length, LongestKey);
        for (var i = 0; i < length; i++)
        {
            var c = form[i];
            key[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20)
                : char.IsAsciiDigit(c) ? '0'
                : c < 0x80 ? c
                : QuotationMarks.IsApostrophe(c) ? '\'' : Dashes.IsHyphen(c) ? '-' : char.ToLowerInvariant(c);
        }

        return length;
    }

    // X for capitals, x for small letters, 0 for digits, others as they are; runs shortened to two.
    private static int Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        var count = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (count > 1 && shape[count - 1] == kind && shape[count - 2] == kind)
                continue;
            if (count == shape.Length)
                break;
            shape[count++] = kind;
        }

        return count;
    }

    private int Part(int kind, ReadOnlySpan<char> part)
    {
        var hash = 2166136261u ^ (uint)kind;
        foreach (var c in part)
            hash = BitOperations.RotateLeft((hash ^ c) * 16777619u, 5);
        return Place(hash);
    }

    private int Number(int kind, int a, int b) => Place(BitOperations.RotateLeft(((2166136261u ^ (uint)kind) * 16777619u) ^ (uint)a, 9) * 16777619u ^ (uint)b);

    private int Place(uint hash)
    {
        hash *= 0x9E3779B1u;
        return 1 + Listed + (int)((hash ^ (hash >> 15)) % Parts);
    }
}
