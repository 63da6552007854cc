namespace Crossread.Statements;

/// <summary>Where the content of a statement begins and ends.</summary>
internal static class Clauses
{
    /// <summary>One past the last atom of a content that begins at <paramref name="start"/>: the clause's end, its full stop left out.</summary>
    public static int End(FramedText text, Frame frame, int start, List<VerbGroup> groups)
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

        if (!comma || group.Kind != VerbGroupKind.Finite || group.Start - next > 20 || group.Cue.IsAttitude || !group.Cue.Takes(Constructions.Quotation | Constructions.ThatClause | Constructions.BareClause))
            return false;
        return NounPhrases.Before(text, next, group.Start) is { } source && source.Start == next;
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
            if (atom.Can(WordClasses.Auxiliary) || atom.Can(WordClasses.Past) || (atom.Can(WordClasses.Verb) && i > start && !atom.Can(WordClasses.Preposition | WordClasses.Adverb)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a clause or sentence may begin with the atom.</summary>
    public static bool MayBegin(Atom atom) =>
        atom.IsQuotation || atom.Shape is AtomShape.Capitalized or AtomShape.Number or AtomShape.Other
        || atom.Can(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Number | WordClasses.Adverb | WordClasses.Gerund | WordClasses.Subordinator);
}
