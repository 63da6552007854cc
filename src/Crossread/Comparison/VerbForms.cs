using System.Globalization;
using Crossread.Language.Lexicons;

namespace Crossread.Comparison;

/// <summary>Tells which words of a sentence are verbs, from how often their forms are used so and from the word before.</summary>
/// <remarks>A stand-in until words are tagged; it only has to find where a clause has a verb at all.</remarks>
internal static class VerbForms
{
    private const string Table = "lexicons/en/comparison/verb-forms.tsv";

    private static readonly Dictionary<string, Shares> s_forms = Read();

    private static readonly HashSet<string> s_beforeNouns = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "my", "our", "your", "no", "any", "some", "every", "each", "of", "in", "on",
        "at", "for", "with", "by", "from", "into", "under", "between", "against", "about", "new", "first", "last", "other", "own", "such", "more", "most",
        "very", "many", "much", "few", "several", "two", "three",
    };

    private static readonly HashSet<string> s_auxiliaries = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should",
        "can", "could", "may", "might", "must", "cannot", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't",
        "won't", "wouldn't", "can't", "couldn't", "shouldn't", "mustn't",
    };

    /// <summary>Whether a word is an auxiliary or modal verb.</summary>
    public static bool IsAuxiliary(string word) => s_auxiliaries.Contains(word);

    /// <summary>What a word is, if a verb.</summary>
    /// <param name="word">The word in lower case, with straight apostrophes.</param>
    /// <param name="capital">Whether it is written with a capital inside a sentence: then it is a name.</param>
    /// <param name="before">The word before it in lower case; empty at the beginning of a sentence.</param>
    public static VerbForm Of(string word, CapitalUse capital, string before)
    {
        if (s_auxiliaries.Contains(word))
            return VerbForm.Finite;
        var apostrophe = word.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe > 0)
        {
            return word.EndsWith("'re", StringComparison.Ordinal) || word.EndsWith("'ve", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal)
                || word.EndsWith("'m", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal)
                || word is "he's" or "she's" or "it's" or "that's" or "there's" or "what's" or "who's" or "he'd" or "she'd" or "they'd" or "we'd" or "i'd" or "let's"
                ? VerbForm.Finite
                : VerbForm.None;
        }

        if (capital == CapitalUse.InsideSentence || !s_forms.TryGetValue(word, out var shares))
            return VerbForm.None;
        if (string.Equals(before, "to", StringComparison.Ordinal) && shares.Base > 0.05)
            return VerbForm.Infinitive;
        // "will touch on the strike and exchange views"
        if (before is "and" or "or" or "also" && shares.Base > 0.2)
            return VerbForm.Infinitive;
        if (word.EndsWith("ing", StringComparison.Ordinal) && shares.Ing > 0)
            return s_beforeNouns.Contains(before) && shares.Ing < 0.9 ? VerbForm.None : VerbForm.Gerund;
        if (s_beforeNouns.Contains(before))
            return VerbForm.None;
        if (shares.Finite >= 0.3 || (shares.Finite + shares.Participle >= 0.6 && shares.Finite > 0.05))
            return VerbForm.Finite;
        if (shares.Participle >= 0.5)
            return VerbForm.Participle;
        return shares.Base >= 0.5 || shares.Finite + shares.Base >= 0.5 ? VerbForm.Finite : VerbForm.None;
    }

    /// <summary>Whether a word is a past tense, as far as its form and the word before show.</summary>
    /// <param name="word">The word in lower case.</param>
    /// <param name="before">The word before it in lower case.</param>
    public static bool IsPast(string word, string before) =>
        word is "was" or "were" or "had" or "has" or "have"
        || (!s_beforeNouns.Contains(before) && !s_auxiliaries.Contains(before) && s_forms.TryGetValue(word, out var shares) && shares.Finite >= 0.3
            && (word.EndsWith("ed", StringComparison.Ordinal) || IrregularForms.BaseOf(word) is { } root && !string.Equals(root, word, StringComparison.Ordinal) && !s_auxiliaries.Contains(word)));

    private static Dictionary<string, Shares> Read()
    {
        var forms = new Dictionary<string, Shares>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(Table, 6))
        {
            double Number(int column) => int.Parse(row[column], NumberStyles.None, CultureInfo.InvariantCulture);
            var all = Number(1);
            forms[row[0]] = new Shares(Number(2) / all, Number(3) / all, Number(4) / all, Number(5) / all);
        }

        return forms;
    }

    private sealed record Shares(double Finite, double Base, double Ing, double Participle);
}

/// <summary>Where a word with a capital letter stands.</summary>
internal enum CapitalUse
{
    /// <summary>It has none, or stands first.</summary>
    None,

    /// <summary>It has one inside a sentence.</summary>
    InsideSentence,
}

/// <summary>What form of a verb a word is.</summary>
internal enum VerbForm
{
    /// <summary>No verb.</summary>
    None,

    /// <summary>A finite verb, auxiliary or modal.</summary>
    Finite,

    /// <summary>A base form after "to".</summary>
    Infinitive,

    /// <summary>An -ing form.</summary>
    Gerund,

    /// <summary>A past participle that cannot be a past tense.</summary>
    Participle,
}
