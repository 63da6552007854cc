namespace Crossread.Comparison;

/// <summary>Takes inflection and common derivation off an English word, so that "discuss", "discussed" and "discussions" meet.</summary>
/// <remarks>Porter, "An algorithm for suffix stripping" (Program 14, 1980). Words with other characters than a–z are returned as they are.</remarks>
internal static class Stemmer
{
    /// <summary>The stem of a lower-case word.</summary>
    public static string Stem(string word)
    {
        if (word.Length <= 2)
            return word;
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z')
                return word;
        }

        var buffer = new Buffer(word);
        Plurals(ref buffer);
        PastAndParticiple(ref buffer);
        buffer.FinalYToI();
        foreach (var (suffix, replacement) in Step2)
        {
            if (buffer.TryReplace(suffix, replacement, 0))
                break;
        }

        foreach (var (suffix, replacement) in Step3)
        {
            if (buffer.TryReplace(suffix, replacement, 0))
                break;
        }

        foreach (var suffix in Step4)
        {
            if (!buffer.EndsWith(suffix))
                continue;
            if (buffer.Measure(suffix.Length) > 1 && (!string.Equals(suffix, "ion", StringComparison.Ordinal) || buffer.Before(suffix.Length) is 's' or 't'))
                buffer.Cut(suffix.Length);
            break;
        }

        if (buffer.EndsWith("e") && (buffer.Measure(1) > 1 || (buffer.Measure(1) == 1 && !buffer.EndsInShortSyllable(1))))
            buffer.Cut(1);
        if (buffer.EndsWith("ll") && buffer.Measure(1) > 1)
            buffer.Cut(1);
        return buffer.ToString();
    }

    // Longest first among those that end alike.
    private static readonly (string, string)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("tional", "tion"), ("biliti", "ble"),
        ("ation", "ate"), ("entli", "ent"), ("ousli", "ous"), ("alism", "al"), ("aliti", "al"), ("iviti", "ive"), ("enci", "ence"), ("anci", "ance"),
        ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("ator", "ate"), ("eli", "e"),
    ];

    private static readonly (string, string)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", "")];

    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];

    private static void Plurals(ref Buffer word)
    {
        if (word.EndsWith("sses") || word.EndsWith("ies"))
            word.Cut(2);
        else if (word.EndsWith("s") && !word.EndsWith("ss"))
            word.Cut(1);
    }

    private static void PastAndParticiple(ref Buffer word)
    {
        if (word.EndsWith("eed"))
        {
            if (word.Measure(3) > 0)
                word.Cut(1);
            return;
        }

        if (word.EndsWith("ed") && word.HasVowel(2))
            word.Cut(2);
        else if (word.EndsWith("ing") && word.HasVowel(3))
            word.Cut(3);
        else
            return;
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
            word.Append('e');
        else if (word.EndsInDoubleConsonant() && !word.EndsWith("l") && !word.EndsWith("s") && !word.EndsWith("z"))
            word.Cut(1);
        else if (word.Measure(0) == 1 && word.EndsInShortSyllable(0))
            word.Append('e');
    }

    private ref struct Buffer(string word)
    {
        private readonly char[] _letters = [.. word, '\0', '\0'];
        private int _length = word.Length;

        public override readonly string ToString() => new(_letters, 0, _length);

        public readonly bool EndsWith(string suffix) => _length > suffix.Length && _letters.AsSpan(0, _length).EndsWith(suffix, StringComparison.Ordinal);

        public readonly char Before(int suffix) => _letters[_length - suffix - 1];

        public void Cut(int letters) => _length -= letters;

        public void Append(char letter) => _letters[_length++] = letter;

        public void FinalYToI()
        {
            if (EndsWith("y") && HasVowel(1))
                _letters[_length - 1] = 'i';
        }

        public bool TryReplace(string suffix, string replacement, int measure)
        {
            if (!EndsWith(suffix))
                return false;
            if (Measure(suffix.Length) > measure)
            {
                Cut(suffix.Length);
                foreach (var letter in replacement)
                    Append(letter);
            }

            return true;
        }

        /// <summary>Porter's m: how often a vowel run is followed by a consonant run before the suffix.</summary>
        public readonly int Measure(int suffix)
        {
            var measure = 0;
            for (var i = 1; i < _length - suffix; i++)
            {
                if (!IsVowel(i) && IsVowel(i - 1))
                    measure++;
            }

            return measure;
        }

        public readonly bool HasVowel(int suffix)
        {
            for (var i = 0; i < _length - suffix; i++)
            {
                if (IsVowel(i))
                    return true;
            }

            return false;
        }

        public readonly bool EndsInDoubleConsonant() => _length > 1 && _letters[_length - 1] == _letters[_length - 2] && !IsVowel(_length - 1);

        /// <summary>Porter's *o: consonant, vowel, consonant other than w, x, y.</summary>
        public readonly bool EndsInShortSyllable(int suffix)
        {
            var last = _length - suffix - 1;
            return last >= 2 && !IsVowel(last) && IsVowel(last - 1) && !IsVowel(last - 2) && _letters[last] is not ('w' or 'x' or 'y');
        }

        private readonly bool IsVowel(int i) => _letters[i] is 'a' or 'e' or 'i' or 'o' or 'u' || (_letters[i] == 'y' && i > 0 && !IsVowel(i - 1));
    }
}
