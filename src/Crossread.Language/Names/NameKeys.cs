using System.Text;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>Keys that bring the spellings of one name together: accents, transliterations, variants of forenames.</summary>
/// <remarks>
/// A key is made of small words parted by single spaces, in the name's order: for a person forenames first and the surname last. The rules are about
/// letters, not about names: <c>Sergey/Sergei/Serhiy</c> meet by the table of forenames, <c>Zelenskyy/Zelensky/Zelenskiy</c> and <c>López/Lopez</c> by the rules.
/// Keys are for comparing, never shown. Thread-safe.
/// </remarks>
public static class NameKeys
{
    // From long to short: what a reader of another transliteration would write.
    private static readonly (string From, string To)[] _spellings =
    [
        ("shch", "sh"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("cz", "ch"), ("sz", "sh"), ("kh", "h"), ("zh", "j"), ("dj", "j"), ("dzh", "j"), ("ph", "f"), ("ck", "k"),
        ("qu", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("yu", "u"), ("iu", "u"), ("ya", "a"), ("ia", "a"), ("yo", "o"),
        ("ye", "e"), ("ie", "e"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ei", "e"), ("ey", "e"), ("ai", "a"), ("ay", "a"), ("w", "v"), ("q", "k"), ("y", "i"), ("th", "t"),
    ];

    private const int LongWord = 5;

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name as written, without title and possessive ending.</param>
    /// <param name="type">What it names: a person's name is keyed by sound, a place's or an organisation's by its table or by its folded words.</param>
    public static string Of(string name, NameType type)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (type != NameType.Person)
        {
            var listed = NameLexicon.English.TryFind(name, out var known) && known.Type == type ? known.Canonical : name;
            return string.Join(' ', Words(listed).Where(w => w is not ("the" or "of" or "and" or "for")));
        }

        var words = Words(name);
        var key = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            // Articles, particles and suffixes come and go.
            if (words.Count > 1 && words[i] is "al" or "el" or "jr" or "sr" or "ii" or "iii" or "iv" or "bin" or "ibn" or "von" or "van" or "de" or "der" or "del" or "di" or "da")
                continue;
            // Middle initials too.
            if (i > 0 && i < words.Count - 1 && words[i].Length == 1)
                continue;
            if (key.Length > 0)
                key.Append(' ');
            var forename = i < words.Count - 1 || words.Count == 1 ? NameLexicon.English.Forename(words[i]) : null;
            key.Append(forename ?? Sound(words[i]));
        }

        return key.Length > 0 ? key.ToString() : string.Join(' ', words);
    }

    /// <summary>Whether two keys of one type may name the same: equal, or of persons one a surname alone or with an initial that agrees.</summary>
    /// <param name="left">A key from <see cref="Of"/>.</param>
    /// <param name="right">A key from <see cref="Of"/>.</param>
    /// <param name="type">What both name.</param>
    public static bool Agree(string left, string right, NameType type)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length == 0 || right.Length == 0)
            return false;
        if (string.Equals(left, right, StringComparison.Ordinal))
            return true;
        if (type != NameType.Person || !Last(left).SequenceEqual(Last(right)))
            return false;
        var a = First(left);
        var b = First(right);
        return a.IsEmpty || b.IsEmpty || a.SequenceEqual(b) || (a.Length == 1 || b.Length == 1) && a[0] == b[0];
    }

    /// <summary>Small letters without accents, as plain words: the first step of every key.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = true;
        foreach (var c in text)
            plain &= c < 0x80;
        if (plain)
            return text.ToLowerInvariant();
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decomposed(text))
        {
            if (Characters.IsMark(c) || Spaces.IsInvisible(c))
                continue;
            switch (c)
            {
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'ı' or 'İ': folded.Append('i'); break;
                case 'ß': folded.Append("ss"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                default: folded.Append(QuotationMarks.IsApostrophe(c) || c is '‘' or 'ʻ' ? '\'' : char.ToLowerInvariant(c)); break;
            }
        }

        return folded.ToString();
    }

    internal static ReadOnlySpan<char> Last(string key) => key.AsSpan(key.LastIndexOf(' ') + 1);

    internal static ReadOnlySpan<char> First(string key) => key.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? key.AsSpan(0, space) : default;

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Lone surrogates cannot be normalised; what they stand in stays as it is.
            return text;
        }
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c is not ('\'' or '.') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static string Sound(string word)
    {
        if (word.Length < 3)
            return word;
        // "Jelena" and "Yelena"; "Tarvoh" and "Tarvo". In short words the letters tell two names apart.
        if (word.Length >= LongWord)
        {
            if (word[0] == 'j' && IsVowel(word[1]))
                word = "y" + word[1..];
            if (word[^1] == 'h' && IsVowel(word[^2]))
                word = word[..^1];
        }

        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var matched = false;
            foreach (var (from, to) in _spellings)
            {
                if (word.AsSpan(i).StartsWith(from, StringComparison.Ordinal))
                {
                    sound.Append(to);
                    i += from.Length;
                    matched = true;
                    break;
                }
            }

            if (matched)
                continue;
            // A hard c is a k.
            var c = word[i] == 'c' && (i + 1 == word.Length || word[i + 1] is not ('e' or 'i' or 'y' or 'h')) ? 'k' : word[i];
            sound.Append(c);
            i++;
        }

        // Doubled letters and the endings -yy, -iy, -ii, -y fall together.
        var key = new StringBuilder(sound.Length);
        for (var i = 0; i < sound.Length; i++)
        {
            if (key.Length == 0 || key[^1] != sound[i])
                key.Append(sound[i]);
        }

        return key.ToString();
    }
}
