namespace Crossread.Statements;

/// <summary>What a content is, which tells where it can end.</summary>
internal enum ContentExtent
{
    /// <summary>A clause: "that the plan failed and the council knew".</summary>
    Clause,

    /// <summary>A clause within a subordinate one: "while Moss said the plan failed, …".</summary>
    Subordinate,

    /// <summary>What is left of a clause whose subject is a relative pronoun: "wounds that police said were slight".</summary>
    Relative,

    /// <summary>A noun or infinitive phrase: "the plan", "to leave".</summary>
    Phrase,
}

/// <summary>Where the content of a statement begins and ends.</summary>
internal static class Clauses
{
    /// <summary>One past the last atom of a content that begins at <paramref name="start"/>: the clause's end, its full stop left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="start">First atom of the content.</param>
    /// <param name="groups">The reporting verbs of the frame.</param>
    /// <param name="extent">What the content is.</param>
    public static int End(FramedText text, Frame frame, int start, List<VerbGroup> groups, ContentExtent extent = ContentExtent.Clause)
    {
        var atoms = text.Atoms;
        var end = frame.End;
        for (var p = start; p < frame.End; p++)
        {
            var atom = atoms[p];
            if (p > start && atom.Word == "according" && p + 1 < frame.End && text.Is(p + 1, "to"))
            {
                end = p;
                break;
            }

            if (p > start && atom.IsComma && extent != ContentExtent.Clause && MainClauseFollows(text, frame, p + 1))
            {
                end = p;
                break;
            }

            if (p > start && extent == ContentExtent.Phrase && (atom.IsComma || atom.Can(WordClasses.Coordinator)) && PredicateFollows(text, frame, p + 1))
            {
                end = p;
                break;
            }

            if (p > start && atom.IsQuotation && p + 1 < frame.End && ContentAfter.EndsClause(text, p) && NewCueFollows(text, frame, p, groups))
            {
                end = p + 1;
                break;
            }

            if (p > start && (atom.IsComma || atom.IsBreak || atom.Can(WordClasses.Coordinator)) && NewCueFollows(text, frame, p, groups))
            {
                end = p;
                break;
            }
        }

        return TrimEnd(text, start, end);
    }

    /// <summary>Without trailing stops, commas and dashes.</summary>
    public static int TrimEnd(FramedText text, int start, int end)
    {
        while (end > start && (text.Atoms[end - 1].IsStop || text.Atoms[end - 1].IsComma || text.Atoms[end - 1].IsBreak))
            end--;
        return end;
    }

    // ", adding that", "and said", ", Moss said", "while the council said".
    private static bool NewCueFollows(FramedText text, Frame frame, int at, List<VerbGroup> groups)
    {
        var atoms = text.Atoms;
        var comma = !atoms[at].Can(WordClasses.Coordinator);
        var next = at + 1;
        while (next < frame.End && (atoms[next].Can(WordClasses.Coordinator) || atoms[next].Word is "while" or "whereas" or "though" or "although" or "as" or "but" or "even" or "then"))
            next++;
        var low = Lower(groups, next);
        if (low >= groups.Count)
            return false;
        var group = groups[low];
        if (group.Start == next)
        {
            return group.Kind switch
            {
                VerbGroupKind.Gerund => comma && !group.Cue.IsAttitude && group.Cue.Takes(Constructions.Quotation | Constructions.ThatClause | Constructions.Complement | Constructions.As),
                VerbGroupKind.Finite => !group.Cue.IsAttitude && group.Cue.Takes(Constructions.Quotation | Constructions.ThatClause) && text.Atoms[group.Verb].Can(WordClasses.Past | WordClasses.Verb) && group.Form.Is(VerbForms.Past | VerbForms.ThirdPerson),
                _ => false,
            };
        }

        if (!comma && !(next == at + 1 && group.Start <= next + 3 && (atoms[next].Can(WordClasses.Pronoun) || atoms[next].Can(WordClasses.Name)) && atoms[at].Word is "and" or "but"))
            return false;
        if (group.Kind != VerbGroupKind.Finite || group.Start - next > 20 || group.Cue.IsAttitude || !group.Cue.Takes(Constructions.Quotation | Constructions.ThatClause | Constructions.BareClause))
            return false;
        return NounPhrases.Before(text, next, group.Start) is { } source && source.Start == next;
    }

    // "While Moss said she was glad, the council did not": the content of a subordinate clause ends where the main clause begins.
    private static bool MainClauseFollows(FramedText text, Frame frame, int at)
    {
        if (at >= frame.End)
            return false;
        var first = text.Atoms[at];
        var isSubject = first.Can(WordClasses.Pronoun) && first.Word is not ("who" or "which" or "that" or "whose" or "what") || first.IsOnly(WordClasses.Determiner) || first.IsOnly(WordClasses.Name);
        if (!isSubject)
            return false;
        for (var i = at + 1; i < Math.Min(frame.End, at + 8) && text.Atoms[i].IsWord; i++)
        {
            if (text.Atoms[i].Can(WordClasses.Auxiliary) && !text.Atoms[i].Can(WordClasses.Noun) || text.Atoms[i].Can(WordClasses.Past) || (i == at + 1 && text.Atoms[i].Can(WordClasses.Verb) && first.Can(WordClasses.Pronoun)))
                return true;
        }

        return first.Can(WordClasses.Auxiliary);
    }

    // "rejected the plan and left", "praised his work but also had to": another predicate of the same subject.
    private static bool PredicateFollows(FramedText text, Frame frame, int at)
    {
        while (at < frame.End && (text.Atoms[at].IsOnly(WordClasses.Adverb) || text.Atoms[at].Can(WordClasses.Coordinator) || text.Atoms[at].Word is "also" or "then" or "later"))
            at++;
        if (at >= frame.End)
            return false;
        var atom = text.Atoms[at];
        return atom.IsOnly(WordClasses.Past | WordClasses.Participle) && atom.Can(WordClasses.Past) || (atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun | WordClasses.Pronoun));
    }

    private static int Lower(List<VerbGroup> groups, int atom)
    {
        int low = 0, high = groups.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (groups[middle].Start < atom)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether a predicate stands in the range.</summary>
    public static bool HasPredicate(FramedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var atom = text.Atoms[i];
            if (atom.Can(WordClasses.Auxiliary) || atom.Can(WordClasses.Past))
                return true;
            if (i > start && atom.Can(WordClasses.Verb) && !atom.Can(WordClasses.Preposition | WordClasses.Adverb | WordClasses.Noun | WordClasses.Adjective) && text.Atoms[i - 1].Word != "to")
                return true;
            if (i > start && atom.Can(WordClasses.Verb) && text.Atoms[i - 1].Can(WordClasses.Noun | WordClasses.Pronoun | WordClasses.Name) && !text.Atoms[i - 1].Can(WordClasses.Determiner | WordClasses.Preposition))
                return true;
            if (i > start + 1 && atom.Can(WordClasses.Participle) && text.Atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name | WordClasses.Pronoun) && text.Text[atom.End - 1] == 'd')
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause or sentence may begin with the atom.</summary>
    public static bool MayBegin(Atom atom) =>
        atom.IsQuotation || atom.Shape is AtomShape.Capitalized or AtomShape.Number or AtomShape.Other
        || atom.Can(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Number | WordClasses.Adverb | WordClasses.Gerund | WordClasses.Subordinator);
}
