using System.Runtime.InteropServices;

namespace Crossread.Statements;

/// <summary>How a reporting verb stands in its clause.</summary>
internal enum VerbGroupKind : byte
{
    /// <summary>The predicate of a clause: "said", "has said", "would not say".</summary>
    Finite,

    /// <summary>An adjunct or object that shares the subject of its clause: ", adding", "by saying".</summary>
    Gerund,

    /// <summary>After "to", sharing the subject of its clause.</summary>
    Infinitive,

    /// <summary>With "be": "was reported".</summary>
    Passive,
}

/// <summary>A reporting verb with its auxiliaries and adverbs.</summary>
/// <param name="Start">Index of the group's first atom.</param>
/// <param name="Verb">Index of the verb.</param>
/// <param name="End">One past the last atom, the verb's particle included.</param>
/// <param name="Form">The verb's form.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="IsNegated">Whether "not" or "never" stands in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VerbGroup(int Start, int Verb, int End, CueForm Form, VerbGroupKind Kind, bool IsNegated)
{
    public CueVerb Cue => Form.Verb;
}

/// <summary>Finds reporting verbs and tells verbs from nouns and participles of the same spelling by their neighbours.</summary>
internal static class VerbGroups
{
    public static List<VerbGroup> Find(FramedText text, Frame frame)
    {
        var found = new List<VerbGroup>();
        for (var i = frame.First; i < frame.End; i++)
        {
            if (text.Atoms[i].Known is { Cues.Length: > 0 } && At(text, frame, i) is { } group)
                found.Add(group);
        }

        return found;
    }

    private static VerbGroup? At(FramedText text, Frame frame, int verb)
    {
        var atoms = text.Atoms;
        var atom = atoms[verb];
        if (atom.Shape == AtomShape.Capitalized && verb > frame.First && !frame.IsHeading)
            return null;
        var (form, end) = FormAt(text, frame, verb);
        if (form is null)
            return null;
        var start = verb;
        bool negated = false, be = false, have = false, other = false, to = false;
        while (start > frame.First)
        {
            var before = atoms[start - 1];
            if (before.Word is "not" or "never" || IsNegativeContraction(text, start - 1))
                negated = true;
            if (before.Can(WordClasses.Pronoun) && before.Can(WordClasses.Auxiliary) && !before.Can(WordClasses.Noun))
                break;
            if (before.Word is "not" or "never" || before.IsOnly(WordClasses.Adverb) || before.Word is "also" or "later" or "once" or "again" or "only" or "even" or "just" or "first" or "now" or "earlier" or "previously" or "recently" or "then")
            {
                start--;
                continue;
            }

            if (before.Can(WordClasses.Auxiliary) && !before.Can(WordClasses.Noun))
            {
                be |= IsBe(before.Word);
                have |= before.Word is "has" or "have" or "had" or "having" or "hasn't" or "haven't" or "hadn't";
                other = true;
                start--;
                continue;
            }

            if (before.Word == "to" && form.Is(VerbForms.Base) && !other)
            {
                to = true;
                start--;
            }

            break;
        }

        // "Moss, later" is no auxiliary group: adverbs at the very front of a sentence stay outside.
        var left = start > frame.First ? atoms[start - 1] : default;
        var kind = KindOf(text, frame, verb, end, form, start, left, be, have, other, to);
        return kind is { } k ? new VerbGroup(start, verb, end, form, k, negated) : null;
    }

    private static VerbGroupKind? KindOf(
        FramedText text, Frame frame, int verb, int end, CueForm form, int start, Atom left, bool be, bool have, bool auxiliary, bool to)
    {
        var atoms = text.Atoms;
        var atom = atoms[verb];
        if (left.Can(WordClasses.Possessive) || !NeedsMet(text, frame, start, end, form.Verb))
            return null;
        var isStart = start == frame.First;
        var isNounToo = atom.Can(WordClasses.Noun) || form.Verb.Lemma is "tweet" or "post" or "email" or "appeal" or "quote";
        if (form.Is(VerbForms.Gerund))
        {
            if (be) return VerbGroupKind.Finite;
            return !isStart && left.Can(WordClasses.Determiner | WordClasses.Adjective) && !left.Can(WordClasses.Preposition | WordClasses.Noun) ? null : VerbGroupKind.Gerund;
        }

        if (form.Is(VerbForms.Past | VerbForms.Participle))
        {
            if (be) return form.Is(VerbForms.Participle) ? VerbGroupKind.Passive : null;
            if (have) return form.Is(VerbForms.Participle) ? VerbGroupKind.Finite : null;
            if (!form.Is(VerbForms.Past) || auxiliary) return form.Is(VerbForms.Base) && auxiliary ? VerbGroupKind.Finite : null;
            if (isStart) return NextIsNameOrPronoun(text, frame, end) ? VerbGroupKind.Finite : null;
            if (left.IsOnly(WordClasses.Determiner) || left.IsOnly(WordClasses.Preposition) || left.IsOnly(WordClasses.Adjective)) return null;
            if (form.Verb.Takes(Constructions.NounPhrase) && !form.Verb.Takes(Constructions.BareClause) && end < frame.End && atoms[end].Word is "of" or "by") return null;
            return VerbGroupKind.Finite;
        }

        if (to)
            return VerbGroupKind.Infinitive;
        if (form.Is(VerbForms.ThirdPerson))
        {
            if (isStart || auxiliary) return null;
            if (left.IsOnly(WordClasses.Determiner | WordClasses.Adjective) || left.Can(WordClasses.Preposition) || left.Shape == AtomShape.Number) return null;
            if (!isNounToo) return VerbGroupKind.Finite;
            if (left.Can(WordClasses.Determiner | WordClasses.Adjective | WordClasses.Coordinator)) return null;
            return TakesContent(text, frame, end, form.Verb) && !IsGoverned(text, frame, start) ? VerbGroupKind.Finite : null;
        }

        // Base form.
        if (auxiliary)
            return be ? null : VerbGroupKind.Finite;
        if (isStart || left.IsComma || left.Can(WordClasses.Determiner) && !left.Can(WordClasses.Noun | WordClasses.Pronoun))
            return null;
        var plural = left.Word is "they" or "we" or "i" or "you" or "who" or "people" or "police" or "some" or "many" or "others" or "both" or "most"
            || IsPlural(text, start - 1);
        if (!plural && (isNounToo || !left.IsWord || left.Can(WordClasses.Preposition | WordClasses.Coordinator)))
            return null;
        return !isNounToo || TakesContent(text, frame, end, form.Verb) ? VerbGroupKind.Finite : null;
    }

    private static (CueForm? Form, int End) FormAt(FramedText text, Frame frame, int verb)
    {
        CueForm? plain = null;
        foreach (var form in text.Atoms[verb].Known!.Cues)
        {
            if (form.Verb.Particle is not { } particle)
            {
                plain ??= form;
                continue;
            }

            for (var i = verb + 1; i < Math.Min(frame.End, verb + (particle.Length > 3 ? 4 : 2)); i++)
            {
                if (text.Is(i, particle))
                    return (form, i + 1);
            }
        }

        return (plain, verb + 1);
    }

    /// <summary>Whether a cue is a verb and a particle that together are another verb: "called off".</summary>
    public static bool IsAnother(string cue) => cue.Split(' ') is [.., var verb, var particle] && IsParting(particle)
        && ReportingLexicon.Default.Find(verb) is { } known && known.Cues.Any(c => c.Verb.Particle is null && IsParted(c.Verb.Lemma)) && !known.Cues.Any(c => c.Verb.Particle == particle);

    private static bool IsParted(string lemma) => lemma is "call" or "answer" or "write" or "rule" or "back" or "point" or "offer" or "read" or "post" or "cry";

    private static bool IsParting(string particle) => particle is "off" or "up" or "in" or "into" or "out" or "back" or "down";

    private static bool TakesContent(FramedText text, Frame frame, int after, CueVerb verb)
    {
        if (after >= frame.End)
            return true;
        var next = text.Atoms[after];
        if (next.IsQuotation || next.IsComma || next.IsStop || next.Shape == AtomShape.Colon)
            return true;
        if (next.Can(WordClasses.Auxiliary) || next.Word is "of" or "about")
            return false;
        return next.Can(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Name) || next.Word is "that" or "how" or "why" or "whether" or "what"
            || (verb.Prepositions.Contains(next.Word)) || (verb.Takes(Constructions.Infinitive) && next.Word == "to");
    }

    // A verb that takes nothing but quotations needs one beside it; "called off" and the like are other verbs.
    private static bool NeedsMet(FramedText text, Frame frame, int start, int end, CueVerb verb)
    {
        var atoms = text.Atoms;
        if (end < frame.End && verb.Particle is null && IsParting(atoms[end].Word) && IsParted(verb.Lemma))
            return false;
        const Constructions beyond = ~(Constructions.Quotation | Constructions.Addressee);
        if ((verb.Constructions & beyond) != Constructions.None || verb.Prepositions.Length > 0)
            return true;
        for (var i = end; i < Math.Min(frame.End, end + 12); i++)
        {
            if (atoms[i].IsQuotation)
                return true;
            if (atoms[i].IsStop)
                break;
        }

        for (var i = start - 1; i >= Math.Max(frame.First, start - 12); i--)
        {
            if (atoms[i].IsQuotation)
                return true;
        }

        return false;
    }

    // "amid media reports that": the noun phrase hangs on a preposition, so it is no subject.
    private static bool IsGoverned(FramedText text, Frame frame, int start)
    {
        var i = start - 1;
        while (i > frame.First && start - i < 5 && text.Atoms[i].Can(WordClasses.Noun | WordClasses.Adjective) && !text.Atoms[i].Can(WordClasses.Name | WordClasses.Preposition | WordClasses.Determiner))
            i--;
        return i > frame.First && i < start - 1 && text.Atoms[i].IsOnly(WordClasses.Preposition | WordClasses.Subordinator);
    }

    private static bool NextIsNameOrPronoun(FramedText text, Frame frame, int at) =>
        at < frame.End && text.Atoms[at].Can(WordClasses.Name | WordClasses.Pronoun | WordClasses.Determiner);

    private static bool IsPlural(FramedText text, int atom)
    {
        var a = text.Atoms[atom];
        return a.IsWord && a.Can(WordClasses.Noun | WordClasses.Name) && a.End - a.Start > 2 && text.Text[a.End - 1] == 's' && text.Text[a.End - 2] is not ('\'' or '’' or 's');
    }

    private static bool IsBe(string word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "isn't" or "wasn't" or "weren't" or "aren't";

    private static bool IsNegativeContraction(FramedText text, int atom)
    {
        var a = text.Atoms[atom];
        return a.IsWord && a.End - a.Start > 3 && text.Text[a.End - 1] == 't' && text.Text[a.End - 2] is '\'' or '’' && text.Text[a.End - 3] == 'n';
    }
}
