using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Reads the content that stands after a cue.</summary>
internal static class ContentAfter
{
    /// <summary>The content, or null where nothing after the cue can be one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frame">The cue's frame.</param>
    /// <param name="group">The cue.</param>
    /// <param name="groups">All reporting verbs of the frame.</param>
    /// <param name="extent">Whether the cue's clause is subordinate.</param>
    /// <param name="occasions">Receives the adjuncts of time and place between cue and content.</param>
    public static (int Start, int End)? Find(FramedText text, Frame frame, VerbGroup group, List<VerbGroup> groups, ContentExtent extent, List<TextSpan> occasions)
    {
        var atoms = text.Atoms;
        var cue = group.Cue;
        var at = group.End;
        if (at >= frame.End)
            return null;

        // "wounds that the police said were self-inflicted"
        if (extent == ContentExtent.Relative && atoms[at].Can(WordClasses.Auxiliary) && cue.Takes(Constructions.BareClause))
            return Clause(text, frame, at, groups, extent);

        // A colon or comma before a quotation.
        if ((atoms[at].IsComma || atoms[at].Shape == AtomShape.Colon) && at + 1 < frame.End && atoms[at + 1].IsQuotation && cue.Takes(Constructions.Quotation))
            return Quotation(text, frame, at + 1, groups);
        if (atoms[at].IsStop || atoms[at].IsComma)
            return null;
        if (atoms[at].IsQuotation)
            return cue.Takes(Constructions.Quotation | Constructions.NounPhrase | Constructions.Complement) ? Quotation(text, frame, at, groups) : null;

        // "pleaded not guilty to the charges"
        if (cue.Lemma == "plead" && (text.Is(at, "innocent") || (text.Is(at, "not") && at + 1 < frame.End && text.Is(at + 1, "guilty"))))
            return Clause(text, frame, at, groups, ContentExtent.Phrase);

        if (Complementizer(text, frame, at, cue) is { } complementizer)
        {
            Occasions.AddTo(text, at, complementizer, occasions);
            return Clause(text, frame, complementizer, groups, extent);
        }

        if (cue.Takes(Constructions.Infinitive))
        {
            var to = at;
            if (cue.Takes(Constructions.Addressee) && OrdersSomebody(text, frame, at))
                return Clause(text, frame, at, groups, ContentExtent.Phrase);
            if (text.Is(to, "not") && to + 1 < frame.End)
                to++;
            if (text.Is(to, "to") && to + 1 < frame.End && (atoms[to + 1].IsQuotation || !atoms[to + 1].IsOnly(WordClasses.Determiner)))
            {
                // "suggested to 'treat them as rumours'": the quotation is all that was said.
                var said = Clause(text, frame, at, groups, ContentExtent.Phrase);
                return said is { } s && s.Start == to && s.End == to + 2 && atoms[to + 1].IsQuotation ? (to + 1, s.End) : said;
            }
        }

        if (cue.Prepositions.Length > 0 && cue.Prepositions.Contains(atoms[at].Word) && Clause(text, frame, at, groups, ContentExtent.Phrase) is { } phrase && !IsOnlyTime(text, at + 1, phrase.End))
            return phrase;
        if (cue.Takes(Constructions.As | Constructions.Complement))
            return NounPhrase(text, frame, at, groups);

        // Adjuncts and addressee before a bare clause or a quotation.
        var skipped = SkipAdjuncts(text, frame, at, cue, occasions, out var addressee);
        if (skipped < frame.End && (atoms[skipped].Shape == AtomShape.Colon || atoms[skipped].IsComma) && skipped + 1 < frame.End && atoms[skipped + 1].IsQuotation && cue.Takes(Constructions.Quotation))
            return Quotation(text, frame, skipped + 1, groups);
        if (skipped < frame.End && atoms[skipped].IsQuotation && cue.Takes(Constructions.Quotation))
            return Quotation(text, frame, skipped, groups);
        if (skipped >= frame.End || atoms[skipped].IsStop || atoms[skipped].IsComma)
            return cue.Takes(Constructions.NounPhrase) && !cue.Takes(Constructions.BareClause) && !addressee ? NounPhrase(text, frame, at, groups) : null;
        if (cue.Takes(Constructions.BareClause) && Clauses.MayBegin(atoms[skipped]) && atoms[skipped].Word is not ("and" or "or"))
        {
            var clause = Clause(text, frame, skipped, groups, extent);
            if (clause is { } c && (Clauses.HasPredicate(text, c.Start, c.End) || (cue.Lemma == "say" && c.End - c.Start > 4)))
                return clause;
        }

        if (cue.Takes(Constructions.NounPhrase) && !addressee)
            return NounPhrase(text, frame, at, groups, cue.Stance == Stance.Denies);
        return null;
    }

    // "reported on Monday" says when, not what.
    private static bool IsOnlyTime(FramedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Occasions.IsTime(text, i))
                return false;
        }

        return true;
    }

    // "urged residents to stay", "asked him not to come": an infinitive after an addressee.
    private static bool OrdersSomebody(FramedText text, Frame frame, int at)
    {
        for (var i = at + 1; i + 1 < Math.Min(frame.End, at + 12) && text.Atoms[i].IsWord && !text.Atoms[i].IsOnly(WordClasses.Past); i++)
        {
            if (text.Is(i, "to") && text.Atoms[i + 1].Can(WordClasses.Verb | WordClasses.Auxiliary) && !text.Atoms[i + 1].Can(WordClasses.Determiner))
                return true;
        }

        return false;
    }

    private static (int Start, int End)? NounPhrase(FramedText text, Frame frame, int at, List<VerbGroup> groups, bool isDenied = false)
    {
        var first = text.Atoms[at];
        // "denied ever seeking arms", "denied personally taking part"
        if (isDenied && first.IsOnly(WordClasses.Adverb) && at + 1 < frame.End && text.Atoms[at + 1].Can(WordClasses.Gerund))
            return Clause(text, frame, at, groups, ContentExtent.Phrase);
        if (!(first.IsQuotation || first.Can(WordClasses.Determiner | WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Pronoun | WordClasses.Number | WordClasses.Gerund))
            || (first.Can(WordClasses.Preposition) && !first.Can(WordClasses.Noun | WordClasses.Name | WordClasses.Determiner)))
            return null;
        return Clause(text, frame, at, groups, ContentExtent.Phrase);
    }

    // "that", "whether", "how" … right after the cue or after an addressee or adjuncts of time and place.
    private static int? Complementizer(FramedText text, Frame frame, int at, CueVerb cue)
    {
        var atoms = text.Atoms;
        var limit = Math.Min(frame.End, at + 18);
        for (var i = at; i < limit; i++)
        {
            var atom = atoms[i];
            if (atom.Word == "that" && cue.Takes(Constructions.ThatClause | Constructions.BareClause))
            {
                // "told the committee that heard him": a relative clause is rarer than a content clause.
                return i;
            }

            if (cue.Takes(Constructions.WhClause) && atom.Word is "whether" or "if" or "how" or "why" or "what" or "where" or "when" or "who" && (i == at || cue.Takes(Constructions.Addressee)))
                return atom.Word is "when" or "where" or "who" && i > at ? null : i;
            if (!atom.IsWord && !atom.IsComma && atom.Shape is not (AtomShape.Open or AtomShape.Close or AtomShape.Other))
                return null;
            if (atom.IsComma && !(i + 1 < limit && (text.Is(i + 1, "that") || Occasions.IsTime(text, i + 1))))
            {
                if (!CommaAdjunct(text, i, limit))
                    return null;
            }

            if (atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun) || atom.Word is "he" or "she" or "they" or "we" or "i" || atom.IsOnly(WordClasses.Past))
                return null;
            if (i == at && !cue.Takes(Constructions.Addressee) && !atom.Can(WordClasses.Preposition | WordClasses.Adverb) && !Occasions.IsTime(text, i))
                return null;
        }

        return null;
    }

    private static bool CommaAdjunct(FramedText text, int comma, int limit)
    {
        for (var i = comma + 1; i < Math.Min(limit, comma + 9); i++)
        {
            if (text.Atoms[i].IsComma && i + 1 < limit && text.Is(i + 1, "that"))
                return true;
        }

        return false;
    }

    private static int SkipAdjuncts(FramedText text, Frame frame, int at, CueVerb cue, List<TextSpan> occasions, out bool addressee)
    {
        addressee = false;
        if (cue.Takes(Constructions.Addressee) && Addressee(text, frame, at) is { } after)
        {
            at = after;
            addressee = true;
        }

        for (var n = 0; n < 5 && at < frame.End; n++)
        {
            var next = Occasions.Skip(text, at, frame.End, out var isNews);
            if (next == at || (!isNews && next < frame.End && !text.Atoms[next].IsStop && !text.Atoms[next].IsComma && !text.Atoms[next].IsQuotation && !Clauses.MayBegin(text.Atoms[next])))
                break;
            if (!isNews && text.Atoms[at].Word is not ("in" or "at" or "to" or "during" or "of"))
                break;
            if (isNews)
                occasions.Add(text.SpanOf(at, next));
            at = next;
        }

        return at;
    }

    // "told reporters", "told the BBC", "warned Moss": up to where the content begins.
    private static int? Addressee(FramedText text, Frame frame, int at)
    {
        var atom = text.Atoms[at];
        if (!atom.IsWord)
            return null;
        if (atom.Can(WordClasses.Pronoun) && !atom.Can(WordClasses.Noun | WordClasses.Name))
            return atom.Word is "me" or "him" or "her" or "them" or "us" or "you" or "it" ? at + 1 : null;
        return NounPhrases.After(text, at, frame.End)?.End;
    }

    public static (int Start, int End)? Clause(FramedText text, Frame frame, int start, List<VerbGroup> groups, ContentExtent extent = ContentExtent.Clause)
    {
        var end = Clauses.End(text, frame, start, groups, extent);
        return end > start ? (start, end) : null;
    }

    // A quotation that ends its sentence or clause is the content; one that goes on in the reporter's words is the beginning of a clause.
    private static (int Start, int End)? Quotation(FramedText text, Frame frame, int at, List<VerbGroup> groups)
    {
        var next = at + 1;
        while (next < frame.End && text.Atoms[next].IsQuotation)
            next++;
        if (next >= frame.End || EndsClause(text, at) || text.Atoms[next].IsStop)
            return (at, next);
        if (text.Atoms[next].IsComma || text.Atoms[next].IsBreak)
        {
            var whole = Clause(text, frame, at, groups);
            return whole is { } w && w.End > next + 1 && !text.Atoms[next + 1].Can(WordClasses.Gerund) && text.Atoms[next + 1].Word is not ("according" or "who" or "which" or "but") ? w : (at, next);
        }

        return Clause(text, frame, at, groups);
    }

    /// <summary>Whether a quotation ends with a mark that closes a clause within it.</summary>
    public static bool EndsClause(FramedText text, int atom)
    {
        var inner = text.Quotations[text.Atoms[atom].Quotation].Inner;
        for (var i = inner.End - 1; i >= inner.Start; i--)
        {
            var c = text.Text[i];
            if (char.IsWhiteSpace(c) || c is '\'' or '’' or '”')
                continue;
            return c is '.' or ',' or '!' or '?' or '…';
        }

        return false;
    }
}
