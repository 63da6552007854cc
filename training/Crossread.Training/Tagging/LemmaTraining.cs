using System.Globalization;
using Crossread.Evaluation.Language;
using Crossread.Language.Tagging;

namespace Crossread.Training.Tagging;

/// <summary>Learns which ending of a word changes how: for every part of speech the commonest change of every ending, without those that a shorter ending says too.</summary>
internal static class LemmaTraining
{
    private const int LongestEnding = 7;
    private const int LongestWord = 23;

    // An ending other than a whole word tells of unseen words, so it must have been seen in several.
    private const int FewestWords = 3;

    /// <summary>What the table is.</summary>
    public const string About =
        "# What makes a word's dictionary form: part of speech (Universal Dependencies), ending (^ before a whole word), how many characters are cut off, what is added.\n"
        + "# Learnt by `training lemmas` from the training parts of Universal Dependencies English EWT (CC BY-SA 4.0) and GUM (CC BY 4.0, licences of its sources). CC BY-SA 4.0.\n";

    /// <summary>The table's rows.</summary>
    public static IEnumerable<string> Learn(IEnumerable<TreebankDocument> documents)
    {
        // Tag and word -> change -> how often.
        var seen = new SortedDictionary<(string Tag, string Word), SortedDictionary<(int Cut, string Added), int>>();
        foreach (var word in documents.SelectMany(d => d.Words))
        {
            if (word.Form.Length > LongestWord || word.Lemma is "_" or "" || word.Tag is "PUNCT" or "SYM")
                continue;
            var folded = new char[word.Form.Length];
            Lemmatizer.Fold(word.Form, folded);
            var key = (word.Tag, new string(folded));
            if (!seen.TryGetValue(key, out var changes))
                seen.Add(key, changes = []);
            var change = Change(word.Tag is "PROPN" or "X" ? word.Form : new string(folded), word.Lemma);
            changes[change] = changes.GetValueOrDefault(change) + 1;
        }

        var words = seen.Select(p => (p.Key.Tag, p.Key.Word, Change: Commonest(p.Value))).ToList();
        return [.. words.GroupBy(w => w.Tag, StringComparer.Ordinal).SelectMany(g => Rules(g.Key, [.. g.Select(w => (w.Word, w.Change))]))];
    }

    private static IEnumerable<string> Rules(string tag, List<(string Word, (int Cut, string Added) Change)> words)
    {
        var endings = new SortedDictionary<string, SortedDictionary<(int Cut, string Added), int>>(StringComparer.Ordinal);
        foreach (var (word, change) in words)
        {
            for (var length = 0; length <= Math.Min(LongestEnding, word.Length); length++)
            {
                var ending = word[^length..];
                if (change.Cut > length)
                    continue;
                if (!endings.TryGetValue(ending, out var changes))
                    endings.Add(ending, changes = []);
                changes[change] = changes.GetValueOrDefault(change) + 1;
            }
        }

        var rules = new Dictionary<string, (int Cut, string Added)>(StringComparer.Ordinal);
        foreach (var (ending, changes) in endings.OrderBy(e => e.Key.Length))
        {
            var best = Commonest(changes);
            var shorter = ending.Length == 0 ? (0, "") : Find(rules, ending[1..]);
            if (changes.Values.Sum() >= FewestWords && shorter != best)
                rules.Add(ending, best);
        }

        foreach (var (word, change) in words)
        {
            if (word.All(c => char.IsLetterOrDigit(c) || c is '\'' or '-' or '.') && Find(rules, word) != change)
                rules.Add("^" + word, change);
        }

        return rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => string.Create(CultureInfo.InvariantCulture, $"{tag}\t{r.Key}\t{r.Value.Cut}\t{r.Value.Added}"));
    }

    private static (int Cut, string Added) Find(Dictionary<string, (int Cut, string Added)> rules, string word)
    {
        for (var start = 0; start <= word.Length; start++)
        {
            if (rules.TryGetValue(word[start..], out var change))
                return change;
        }

        return (0, "");
    }

    private static (int Cut, string Added) Commonest(SortedDictionary<(int Cut, string Added), int> changes) => changes.MaxBy(c => c.Value).Key;

    private static (int Cut, string Added) Change(string form, string lemma)
    {
        var same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same])
            same++;
        return (form.Length - same, lemma[same..]);
    }
}
