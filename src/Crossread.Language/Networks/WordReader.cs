using System.Numerics;
using Crossread.Language.Names;
using Crossread.Language.Text;
using Crossread.Language.Words;

namespace Crossread.Language.Networks;

/// <summary>Says what a network sees of a word: numbers of rows in a table, whose sum is the word's vector.</summary>
/// <remarks>
/// Rows of the table: words, parts (beginnings and endings of words), shapes, signs. What depends on the letters alone is summed once for every listed word when
/// a model is made, so that a listed word costs one row for its letters, one for its shape and those of its place.
/// </remarks>
internal sealed class WordReader(Vocabulary words, Vocabulary parts, Vocabulary shapes)
{
    /// <summary>Most rows that <see cref="ReadLetters"/> gives.</summary>
    public const int MostLetterRows = 32;

    /// <summary>Most rows that <see cref="ReadWriting"/> gives.</summary>
    public const int MostWritingRows = 4;

    private const int LongestPart = 4;
    private const int LongestKey = 40;
    private const int LongestListed = 80;
    private const int LexiconSigns = 16;
    private const int ShareSigns = 6;
    private const int Unlisted = 0;
    private const int Share = 1;
    private const int Lexicon = Share + ShareSigns;
    private const int First = Lexicon + LexiconSigns;
    private const int Sentence = First + 2;
    private const int Listed = Sentence + 3;
    private const int Signs = Listed + 4;

    public Vocabulary Words => words;

    public Vocabulary Parts => parts;

    public Vocabulary Shapes => shapes;

    /// <summary>Rows of the whole table.</summary>
    public int Rows => words.Count + parts.Count + shapes.Count + 1 + Signs;

    /// <summary>The row that stands for the letters of a word which is not listed.</summary>
    public int UnlistedRow => SignRow(Unlisted);

    /// <summary>Whether a row stands for a shape.</summary>
    public bool IsShape(int row) => row - words.Count - parts.Count is var shape and >= 0 && shape <= shapes.Count;

    /// <summary>The row of a listed word; -1 where it is not listed.</summary>
    /// <param name="form">The word as written.</param>
    public int FindWord(ReadOnlySpan<char> form)
    {
        Span<char> key = stackalloc char[LongestKey];
        key = key[..Fold(form, key)];
        var word = words.Find(key);
        return word < 0 && HideDigits(key) ? words.Find(key) : word;
    }

    /// <summary>Rows for what the letters of a word show, small and capital ones alike.</summary>
    /// <returns>How many there are.</returns>
    public int ReadLetters(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> key = stackalloc char[LongestKey];
        key = key[..Fold(form, key)];
        var count = 0;
        if (key.IsEmpty)
            return 0;
        rows[count++] = SignRow(Share + WordStatistics.English.SmallLetterStep(key));
        for (var signs = (uint)NameLexicon.English.SignsOf(key.Length > 1 && key[^1] == '.' ? key[..^1] : key); signs != 0; signs &= signs - 1)
            rows[count++] = SignRow(Lexicon + BitOperations.TrailingZeroCount(signs));
        HideDigits(key);
        Span<char> part = stackalloc char[LongestPart + 1];
        for (var length = 1; length <= Math.Min(LongestPart, key.Length); length++)
        {
            part[0] = '^';
            key[..length].CopyTo(part[1..]);
            AddPart(part[..(length + 1)], rows, ref count);
            key[^length..].CopyTo(part);
            part[length] = '$';
            AddPart(part[..(length + 1)], rows, ref count);
        }

        return count;
    }

    /// <summary>Rows for how a word is written and where it stands.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="first">Whether it is the first of its sentence.</param>
    /// <param name="sentence">How its sentence is written, from <see cref="Writing"/>.</param>
    /// <param name="listing">What <see cref="FindListed"/> says of it.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <returns>How many there are.</returns>
    public int ReadWriting(ReadOnlySpan<char> form, bool first, SentenceWriting sentence, ListedName listing, Span<int> rows)
    {
        Span<char> shape = stackalloc char[10];
        var found = shapes.Find(shape[..Shape(form, shape)]);
        rows[0] = words.Count + parts.Count + (found < 0 ? shapes.Count : found);
        rows[1] = SignRow(First + (first ? 1 : 0));
        rows[2] = SignRow(Sentence + (int)sentence);
        if (listing == ListedName.None)
            return 3;
        rows[3] = SignRow(Listed + (int)listing - 1);
        return 4;
    }

    /// <summary>Finds the places and organisations of the name tables in a sentence, the longest first.</summary>
    /// <param name="forms">The words of the sentence.</param>
    /// <param name="found">What each word is part of.</param>
    public static void FindListed(ReadOnlySpan<ReadOnlyMemory<char>> forms, Span<ListedName> found)
    {
        found.Clear();
        Span<char> key = stackalloc char[LongestKey];
        Span<char> name = stackalloc char[LongestListed];
        for (var first = 0; first < forms.Length; first++)
        {
            var form = forms[first].Span;
            if (form.IsEmpty || form.Length > LongestKey || !char.IsUpper(form[0]))
                continue;
            var small = key[..Fold(form, key)];
            if ((NameLexicon.English.SignsOf(small.Length > 1 && small[^1] == '.' ? small[..^1] : small) & WordSigns.Known) == WordSigns.None)
                continue;
            var (length, end, listing) = (0, first, ListedName.None);
            for (var next = first; next < Math.Min(forms.Length, first + NameLexicon.LongestKnown); next++)
            {
                var word = forms[next].Span;
                if (length + word.Length + 1 > name.Length)
                    break;
                if (next > first)
                    name[length++] = ' ';
                word.CopyTo(name[length..]);
                length += word.Length;
                if (NameLexicon.English.TryFind(name[..length], out var known))
                    (end, listing) = (next + 1, known.Type == NameType.Location ? next > first ? ListedName.LongPlace : ListedName.Place : next > first ? ListedName.LongOrganization : ListedName.Organization);
            }

            if (listing == ListedName.None)
                continue;
            found[first..end].Fill(listing);
            first = end - 1;
        }
    }

    /// <summary>How a sentence is written.</summary>
    public static SentenceWriting Writing(ReadOnlySpan<ReadOnlyMemory<char>> forms)
    {
        var (small, capital, letters) = (0, 0, 0);
        foreach (var memory in forms)
        {
            var form = memory.Span;
            if (form.Length == 0 || !char.IsLetter(form[0]))
                continue;
            letters++;
            if (char.IsUpper(form[0]))
                capital++;
            foreach (var c in form)
            {
                if (char.IsLower(c))
                {
                    small++;
                    break;
                }
            }
        }

        return letters >= 3 && small * 4 <= letters ? SentenceWriting.Capitals
            : letters >= 4 && capital * 10 >= letters * 6 ? SentenceWriting.Title
            : SentenceWriting.Plain;
    }

    /// <summary>The shape of a word: X for capitals, x for small letters, 0 for digits, runs shortened to one or two; other characters as they are.</summary>
    public static int Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        var count = 0;
        var run = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = count > 0 && shape[count - 1] == kind ? run + 1 : 1;
            if (run > (kind is 'X' or '0' ? 2 : 1))
                continue;
            if (count == shape.Length)
                break;
            shape[count++] = kind;
        }

        return count;
    }

    /// <summary>The key of a word in the list: small letters, plain apostrophes, nothing behind the fortieth character.</summary>
    public static int Fold(ReadOnlySpan<char> form, Span<char> key)
    {
        var length = Math.Min(form.Length, key.Length);
        for (var i = 0; i < length; i++)
        {
            var c = form[i];
            key[i] = c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < 0x80 ? c : QuotationMarks.IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
        }

        return length;
    }

    private static bool HideDigits(Span<char> key)
    {
        var any = false;
        foreach (ref var c in key)
        {
            if (char.IsDigit(c))
            {
                c = '0';
                any = true;
            }
        }

        return any;
    }

    private int SignRow(int sign) => words.Count + parts.Count + shapes.Count + 1 + sign;

    private void AddPart(ReadOnlySpan<char> part, Span<int> rows, ref int count)
    {
        var found = parts.Find(part);
        if (found >= 0)
            rows[count++] = words.Count + found;
    }
}
