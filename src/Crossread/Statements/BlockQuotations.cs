using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Quotations that stand by themselves and say whose they are before a colon or after a dash.</summary>
/// <remarks>"Moss said:", with the quotation in the next paragraph; "'The bridge must stay shut.' — Rita Moss, Orle".</remarks>
internal static class BlockQuotations
{
    // Atoms.
    private const int LongestSignature = 12;

    // Names of a signature: "Oscar P. Quint", not "THE DAY IN SIX PICTURES".
    private const int MostNames = 5;

    /// <summary>Adds those that nobody is known for yet.</summary>
    public static void Add(FramedText text, List<Draft> drafts)
    {
        var covered = Continuations.Covered(text, drafts);
        var cues = drafts.ToLookup(d => d.Frame, d => d.Cue);
        for (var f = 0; f < text.Frames.Count; f++)
        {
            var frame = text.Frames[f];
            var first = text.Atoms[frame.First];
            if (!first.IsQuotation || covered[first.Quotation] || !ContentAfter.EndsClause(text, frame.First))
                continue;
            var content = text.SpanOf(frame.First, frame.First + 1);
            if (Signature(text, f) is { } signed)
                drafts.Add(new Draft { Frame = f, Source = signed.Source, Cue = [signed.Cue], Content = [content], Likelihood = 0.98 });
            else if (f > 0 && Introduction(text, text.Frames[f - 1]) is { } before && !cues[f - 1].Any(c => c.Exists(before.Cue.Overlaps)))
                drafts.Add(new Draft { Frame = f, Source = before.Source, Cue = [before.Cue], Content = [content], Verb = before.Verb, Likelihood = 0.98 });
        }
    }

    /// <summary>Whether a statement ends in a signature, so that the next quotation is another's.</summary>
    public static bool IsSigned(FramedText text, Draft draft) =>
        draft is { Cue: [var cue], Source: { } source } && cue.End <= source.Start && draft.Content.TrueForAll(c => c.End <= cue.Start) && text.Atoms[text.AtomAt(cue.Start)].Shape == AtomShape.Dash;

    // After the quotation, or at the beginning of the next line.
    private static (TextSpan Source, TextSpan Cue)? Signature(FramedText text, int quotation)
    {
        var dash = text.Frames[quotation].First + 1;
        var last = quotation;
        // The name, and the dash with it, may stand in frames of their own.
        while (dash + 1 >= text.Frames[last].End)
        {
            if (last == quotation + 2 || last + 1 == text.Frames.Count || text.Frames[last + 1].Paragraph > text.Frames[quotation].Paragraph + 1)
                return null;
            last++;
        }

        var frame = text.Frames[last];
        if (text.Atoms[dash].Shape != AtomShape.Dash)
            return null;
        var end = text.Atoms[frame.End - 1].IsStop ? frame.End - 1 : frame.End;
        return Names(text, dash + 1, end) ? (text.SpanOf(dash + 1, end), text.SpanOf(dash, dash + 1)) : null;
    }

    // "Rita Moss, head of the school": begins with a name, and has no verb.
    private static bool Names(FramedText text, int first, int end)
    {
        if (end - first is < 1 or > LongestSignature)
            return false;
        var names = first;
        while (names < end && text.Atoms[names] is { Shape: AtomShape.Capitalized } atom && atom.Can(WordClasses.Name))
            names++;
        if (names == first || names - first > MostNames || (names < end && !(text.Atoms[names].IsComma || text.Atoms[names].Shape == AtomShape.Open || text.Atoms[names].Can(WordClasses.Preposition))))
            return false;
        for (var i = names; i < end; i++)
        {
            if (text.Atoms[i].IsQuotation || text.Atoms[i].IsStop || text.Atoms[i].IsOnly(WordClasses.Past | WordClasses.Verb | WordClasses.Auxiliary))
                return false;
        }

        return true;
    }

    private static (TextSpan Source, TextSpan Cue, CueVerb? Verb)? Introduction(FramedText text, Frame frame)
    {
        var colon = frame.End - 1;
        if (colon <= frame.First || text.Atoms[colon].Shape != AtomShape.Colon)
            return null;
        if (VerbGroups.Find(text, frame) is [.., { Kind: VerbGroupKind.Finite, IsNegated: false } group] && group.Cue.Takes(Constructions.Quotation)
            && NounPhrases.Before(text, frame.First, group.Start) is { } subject)
            return (text.SpanOf(subject.Start, subject.End), text.SpanOf(group.Start, group.End == colon ? colon + 1 : group.End), group.Cue);

        // "Kerr made the following comment:"
        for (var verb = colon - 1; verb > frame.First; verb--)
        {
            if (text.Atoms[verb].Can(WordClasses.Past | WordClasses.Auxiliary) && !text.Atoms[verb].Can(WordClasses.Noun | WordClasses.Name) && Announces(text, verb + 1, colon)
                && NounPhrases.Before(text, frame.First, verb) is { } teller)
                return (text.SpanOf(teller.Start, teller.End), text.SpanOf(verb, colon + 1), null);
        }

        return null;
    }

    private static bool Announces(FramedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Atoms[i].Word is "following" or "comment" or "statement" or "remarks" or "message" or "tweet" or "post" or "words")
                return true;
        }

        return false;
    }
}
