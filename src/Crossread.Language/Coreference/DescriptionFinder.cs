using Crossread.Language.Tagging;

namespace Crossread.Language.Coreference;

/// <summary>Finds the descriptions of a sentence: definite, singular, of a noun for persons, bodies or places, or of a noun that stands in a name or role of the text.</summary>
internal sealed class DescriptionFinder(AnalyzedText text, SentenceTrees trees, EntityWords words)
{
    private const int MostBefore = 6;
    private const int MostAfter = 8;
    private const int LongestNoun = 24;
    private static readonly string s_noun = PartsOfSpeech.Name(PartOfSpeech.Noun);

    /// <summary>The description whose noun is a word; null where it is none.</summary>
    public Description? At(int word, int sentence, int first, int end)
    {
        var form = text.Text.AsSpan(text.SyntacticWords[word].Span.Start, text.SyntacticWords[word].Span.Length);
        if (text.Trees.Tags[word] != s_noun || form.Length is < 3 or > LongestNoun)
            return null;
        Span<char> small = stackalloc char[LongestNoun];
        var noun = small[..form.ToLowerInvariant(small)];
        if (!words.MayStandFor(noun))
            return null;
        var start = -1;
        var owner = false;
        for (var w = word - 1; w >= Math.Max(first, word - MostBefore); w--)
        {
            if (text.Trees.Heads[w] != word)
                continue;
            var relation = text.Trees.Relations[w];
            // "is the president" names nobody.
            if (relation == "cop")
                return null;
            if (relation == "det" && Form(w) is "the" or "this" or "that")
                start = w;
            else if (relation == "nmod:poss" && text.Trees.Tags[w] == "PROPN")
                (start, owner) = (w, true);
        }

        if (start < 0)
            return null;
        while (owner && start > first && text.Trees.Heads[start - 1] == start && text.Trees.Tags[start - 1] == "PROPN")
            start--;
        var hasComplement = false;
        for (var w = word + 1; w < Math.Min(end, word + MostAfter); w++)
        {
            if (text.Trees.Heads[w] != word)
                continue;
            var relation = text.Trees.Relations[w];
            // "the president, Maria Lopez," is named where it stands.
            if (relation.StartsWith("appos", StringComparison.Ordinal) || relation.StartsWith("flat", StringComparison.Ordinal))
                return null;
            hasComplement |= relation.StartsWith("nmod", StringComparison.Ordinal) || relation.StartsWith("acl", StringComparison.Ordinal);
        }

        var own = text.Trees.Relations[word];
        var asWritten = noun.ToString();
        if (own.StartsWith("appos", StringComparison.Ordinal) || own is "compound" or "flat" || Lemmatizer.English.Lemma(asWritten, PartOfSpeech.Noun) != asWritten)
            return null;
        var modifiers = new List<string>();
        for (var w = start; w < word; w++)
        {
            if (text.Trees.Relations[w] is not ("det" or "case" or "punct"))
                modifiers.Add(Form(w));
        }

        var (role, governor) = trees.RoleOf(word);
        return new Description(start, word, sentence, asWritten, modifiers, hasComplement, owner, role, governor, role == MentionRole.Subject && trees.Reports(governor));
    }

    private string Form(int word) => text.SyntacticWords[word].Span.Of(text.Text).ToLowerInvariant();
}
