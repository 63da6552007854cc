using System.Collections.Immutable;
using Crossread.Language.Tagging;

namespace Crossread.Language.Names;

/// <summary>Reads gender and number of what a text names off the pronouns that stand for it and the verbs that agree with it.</summary>
internal static class NumberReader
{
    private const double Even = 0.5;
    private static readonly string s_auxiliary = PartsOfSpeech.Name(PartOfSpeech.Auxiliary);
    private static readonly string s_verb = PartsOfSpeech.Name(PartOfSpeech.Verb);

    /// <summary>The entities of a text with what its trees and references show.</summary>
    /// <param name="text">The text, with trees and references.</param>
    public static ImmutableArray<Entity> Read(AnalyzedText text)
    {
        if (text.Entities.IsEmpty)
            return text.Entities;
        var balance = new int[text.Entities.Length];
        Agree(text, balance);
        var entities = text.Entities.ToBuilder();
        for (var e = 0; e < balance.Length; e++)
        {
            if (balance[e] != 0)
                entities[e] = entities[e] with { Number = balance[e] > 0 ? GrammaticalNumber.Singular : GrammaticalNumber.Plural };
            else if (entities[e].Gender != Gender.Unknown)
                entities[e] = entities[e] with { Number = GrammaticalNumber.Singular };
        }

        // "He", "she" and "the mayor" are one, whatever the verb looked like.
        foreach (var reference in text.References)
        {
            if (reference.Likelihood >= Even)
                entities[reference.Entity] = entities[reference.Entity] with { Number = GrammaticalNumber.Singular };
        }

        return entities.DrainToImmutable();
    }

    // Counts a name as subject of a form of one up, of a form of several down.
    private static void Agree(AnalyzedText text, int[] balance)
    {
        var (trees, words) = (text.Trees, text.SyntacticWords);
        var (forms, isJoined) = Forms(text);
        var name = 0;
        for (var w = 0; w < words.Length && name < text.Names.Length; w++)
        {
            while (name < text.Names.Length && text.Names[name].Span.End <= words[w].Span.Start)
                name++;
            if (name < text.Names.Length && words[w].Span.Start >= text.Names[name].Span.Start && trees.Heads[w] is >= 0 and var verb
                && trees.Relations[w] is "nsubj" or "nsubj:pass" && !isJoined[w])
                balance[text.Names[name].Entity] += forms[verb];
        }
    }

    // 1 for a clause's verb in a form that goes with one, -1 for several, 0 for forms that do not tell; and which words have another joined to them by "and".
    private static (sbyte[] Forms, bool[] IsJoined) Forms(AnalyzedText text)
    {
        var (trees, words) = (text.Trees, text.SyntacticWords);
        var forms = new sbyte[words.Length];
        var isJoined = new bool[words.Length];
        for (var w = 0; w < words.Length; w++)
        {
            var head = trees.Heads[w];
            var form = text.Text.AsSpan(words[w].Span.Start, words[w].Span.Length);
            if (head >= 0 && trees.Relations[w] == "conj")
                isJoined[head] = true;
            if (trees.Tags[w] == s_auxiliary && head >= 0 && trees.Relations[w] is "aux" or "aux:pass" or "cop")
                forms[head] = Auxiliary(form);
            else if (trees.Tags[w] == s_verb && forms[w] == 0 && IsThirdPerson(form))
                forms[w] = 1;
        }

        return (forms, isJoined);
    }

    private static sbyte Auxiliary(ReadOnlySpan<char> form)
    {
        Span<char> small = stackalloc char[4];
        if (form.Length > small.Length)
            return 0;
        small = small[..form.ToLowerInvariant(small)];
        return small switch
        {
            "is" or "was" or "has" or "does" => 1,
            "are" or "were" or "have" or "do" or "'re" or "'ve" => -1,
            _ => 0,
        };
    }

    private static bool IsThirdPerson(ReadOnlySpan<char> form) =>
        form.Length > 3 && form[^1] == 's' && form[^2] != 's' && Lemmatizer.English.Lemma(form, PartOfSpeech.Verb).Length < form.Length;
}
