using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Reads the statements of one frame: finds cues, then the source and the content of each.</summary>
internal sealed class AttributionFinder
{
    private readonly FramedText _text;
    private readonly List<Draft> _drafts;

    // The outlet whose report is being read: "The agency reports that …".
    private TextSpan? _teller;

    public AttributionFinder(FramedText text, List<Draft> drafts)
    {
        _text = text;
        _drafts = drafts;
    }

    /// <summary>Reads frame number <paramref name="index"/> and adds what it finds.</summary>
    public void Read(int index) => Read(index, _text.Frames[index]);

    /// <summary>Reads a part of frame number <paramref name="index"/> as if it were all of it, and adds what it finds.</summary>
    public void Read(int index, Frame frame)
    {
        _teller = null;
        var groups = VerbGroups.Find(_text, frame);
        var firstDraft = _drafts.Count;
        var consumed = frame.First;
        var g = 0;
        for (var i = frame.First; i < frame.End; i++)
        {
            if (_text.Is(i, "according") && i + 2 < frame.End && _text.Is(i + 1, "to"))
            {
                consumed = AccordingTo(index, frame, i, groups, consumed, firstDraft);
                continue;
            }

            while (g < groups.Count && groups[g].Verb < i)
                g++;
            if (g >= groups.Count || groups[g].Verb != i || i < consumed)
                continue;
            consumed = Math.Max(consumed, Verb(index, frame, groups[g], groups, consumed, firstDraft));
        }

        if (_drafts.Count == firstDraft)
            ColonOrAdverb(index, frame);
    }

    // --- a reporting verb -------------------------------------------------------------------------------------------

    private int Verb(int index, Frame frame, VerbGroup group, List<VerbGroup> groups, int consumed, int firstDraft)
    {
        if (group.Kind == VerbGroupKind.Passive)
            return Passive(index, frame, group, groups);
        var previous = _drafts.Count > firstDraft ? _drafts[^1] : null;
        var inverted = group.Kind == VerbGroupKind.Finite ? Inverted(frame, group) : null;
        var source = group.Kind == VerbGroupKind.Finite && inverted is null ? SourceBefore(frame, group) : null;
        var occasions = new List<TextSpan>();
        var content = ContentAfter.Find(_text, frame, group, groups, ExtentOf(frame, source ?? (group.Start, group.Start)), occasions);

        if (source is { } sayer && group.Cue.Takes(Constructions.BareClause) && PreviousSentence(index, frame, group) is { } told)
        {
            _drafts.Add(new Draft
            {
                Frame = index,
                Source = _text.SpanOf(sayer.Start, sayer.End),
                Cue = [_text.SpanOf(group.Start, group.End)],
                Content = [told],
                Verb = group.Cue,
                Occasion = OccasionsFrom(frame, group.End + 1),
                Likelihood = 0.75,
            });
            return frame.End;
        }

        // Content before the cue: "'…,' she said", "'…,' said Moss", "The plan failed, Moss said."
        if (group.Kind == VerbGroupKind.Finite && Leading(frame, group, source, inverted, content, consumed) is { } leading)
            return Backward(index, frame, group, groups, leading, consumed, firstDraft);

        // "The plan failed, as the agency had reported on Monday."
        // "the charge, which Moss denies"
        if (content is null && source is { } named && WithArticle(named) is var earlier && (AsTold(frame, group, earlier, previous) ?? Denied(frame, group, earlier)) is { } reported)
        {
            _drafts.Add(new Draft
            {
                Frame = index,
                Source = _text.SpanOf(earlier.Start, earlier.End),
                Cue = [_text.SpanOf(group.Start, group.End)],
                Content = reported,
                Verb = group.Cue,
                Occasion = OccasionsFrom(frame, group.End),
                Likelihood = 0.7,
            });
            return group.End;
        }

        // "…, Moss said, the agency reports": who tells it last passed it on.
        if (content is null && previous is not null && source is { } teller && teller.Start <= consumed + 1 && IsClauseEnd(frame, group.End)
            && IsMedia(teller))
        {
            previous.Hops.Add(_text.SpanOf(teller.Start, teller.End));
            return group.End;
        }

        if (content is not { } after || group.Cue.IsAttitude || IsAskingForSilence(after))
            return consumed;
        if (IsHypothetical(frame, group, source) && !_text.Atoms[after.Start].IsQuotation)
            return consumed;
        if (group.IsNegated && !_text.Atoms[after.Start].IsQuotation && group.Cue.Stance is not (Stance.Denies or Stance.Confirms) && !IsSayingNothing(group, after))
            return consumed;
        if (group.Kind is VerbGroupKind.Infinitive && !IsReportingInfinitive(group, after))
            return consumed;
        TextSpan? sourceSpan = source is { } s ? _text.SpanOf(s.Start, s.End) : null;
        if (sourceSpan is null)
        {
            // Coordinated and adjoined cues share the subject of their clause.
            sourceSpan = group.Kind == VerbGroupKind.Gerund && group.Start == frame.First ? SubjectAfter(frame, after.End) : previous?.Source ?? SubjectOf(frame, group.Start);
            if (sourceSpan is null && group.Kind == VerbGroupKind.Finite)
                return consumed;
            if (sourceSpan is { } shared && _drafts.Count > firstDraft && previous!.Content.Any(c => c.Overlaps(shared)))
                sourceSpan = null;
        }

        if (source is { } outlet && IsMedia(outlet) && TellsOfCue(frame, after, groups))
        {
            // "The agency reports that Moss said …": read on at what it reports, and keep who passed it on.
            _teller = _text.SpanOf(outlet.Start, outlet.End);
            return after.Start;
        }

        _drafts.Add(new Draft
        {
            Frame = index,
            Source = sourceSpan,
            Cue = [CueSpan(frame, group, after.Start)],
            Content = [_text.SpanOf(after.Start, after.End)],
            Verb = group.Cue,
            IsNegated = group.IsNegated,
            Occasion = occasions,
            Hops = Hops(group, after.Start),
            Likelihood = group.Kind == VerbGroupKind.Finite ? 0.85 : 0.7,
        });
        return after.End;
    }

    private (int Start, int End) WithArticle((int Start, int End) phrase) => phrase.Start > 0 && _text.Is(phrase.Start - 1, "the") ? (phrase.Start - 1, phrase.End) : phrase;

    // What stands before ", as the agency reported": what another was just said to have said, or the clause.
    private List<TextSpan>? AsTold(Frame frame, VerbGroup group, (int Start, int End) source, Draft? previous)
    {
        var @as = source.Start - 1;
        if (@as <= frame.First + 1 || !_text.Is(@as, "as") || !_text.Atoms[@as - 1].IsComma || !group.Cue.Takes(Constructions.BareClause | Constructions.ThatClause) || group.Cue.IsAttitude
            || group.IsNegated || !EndsHere(frame, group.End))
            return null;
        if (previous is not null)
            return [.. previous.Content];
        var end = Clauses.TrimEnd(_text, frame.First, @as);
        return Clauses.HasPredicate(_text, frame.First, end) ? [_text.SpanOf(frame.First, end)] : null;
    }

    // What a relative clause that ends here denies: "the charge, which Moss denies", "a charge she has rejected".
    private List<TextSpan>? Denied(Frame frame, VerbGroup group, (int Start, int End) source)
    {
        if (group.Cue.Stance != Stance.Denies || group.IsNegated || !IsClauseEnd(frame, group.End))
            return null;
        var end = source.Start;
        if (end > frame.First && _text.Atoms[end - 1].Word is "which" or "that")
            end--;
        if (end > frame.First && _text.Atoms[end - 1].IsComma && end < source.Start)
            end--;
        return NounPhrases.Before(_text, frame.First, end) is { } phrase && !_text.Atoms[phrase.Start].Can(WordClasses.Pronoun) ? [_text.SpanOf(phrase.Start, phrase.End)] : null;
    }

    private bool IsMedia((int Start, int End) phrase)
    {
        var span = _text.SpanOf(phrase.Start, phrase.End);
        return MediaNames.IsMedia(_text.Text.AsSpan(span.Start, span.Length));
    }

    // "…that Moss said the plan failed": a further cue with its source at the beginning of the content.
    private bool TellsOfCue(Frame frame, (int Start, int End) content, List<VerbGroup> groups)
    {
        var start = _text.Is(content.Start, "that") ? content.Start + 1 : content.Start;
        var inner = groups.Find(g => g.Start > start && g.Kind == VerbGroupKind.Finite && !g.Cue.IsAttitude);
        if (inner.Form is null || inner.Start > start + 14 || inner.Verb >= content.End || SourceBefore(frame, inner) is not { } source || source.Start != start || IsMedia(source))
            return false;
        return ContentAfter.Find(_text, frame, inner, groups, ContentExtent.Clause, []) is not null;
    }

    // Who passed it on: the outlet that tells of the cue, or the one that was told.
    private List<TextSpan> Hops(VerbGroup group, int content)
    {
        var hops = new List<TextSpan>();
        if (group.Cue.Takes(Constructions.Addressee) && content > group.End && NounPhrases.After(_text, group.End, content) is { } addressee && IsMedia(addressee))
            hops.Add(_text.SpanOf(addressee.Start, addressee.End));
        if (_teller is { } teller)
            hops.Add(teller);
        _teller = null;
        return hops;
    }

    // "could say", "if the judge orders": nobody has said it.
    private bool IsHypothetical(Frame frame, VerbGroup group, (int Start, int End)? source)
    {
        for (var i = group.Start; i < group.Verb; i++)
        {
            if (_text.Atoms[i].Word is "could" or "might" or "may" or "can" or "should" || (_text.Atoms[i].Word is "will" or "would" && !group.IsNegated))
                return true;
        }

        return source is { } s && s.Start > frame.First && _text.Atoms[s.Start - 1].Word is "if" or "whether" or "unless";
    }

    // "did not say whether", "did not respond to": kept; "did not call it a failure" is no statement.
    private bool IsSayingNothing(VerbGroup group, (int Start, int End) content) =>
        group.Cue.Lemma is "say" or "comment" or "elaborate" or "specify" or "disclose" || (_text.Is(content.Start, "that") && group.Cue.Takes(Constructions.ThatClause));

    private bool IsReportingInfinitive(VerbGroup group, (int Start, int End) content)
    {
        var first = _text.Atoms[content.Start];
        if (!(first.IsQuotation || first.Word == "that") || !group.Cue.Takes(Constructions.ThatClause | Constructions.Quotation))
            return false;
        return group.Start == 0 || !_text.Atoms[group.Start - 1].Can(WordClasses.Auxiliary);
    }

    // The colon before a quotation belongs to the cue.
    private TextSpan CueSpan(Frame frame, VerbGroup group, int content)
    {
        var end = group.End;
        if (end < frame.End && end < content && _text.Atoms[end].Shape == AtomShape.Colon)
            end++;
        return _text.SpanOf(group.Start, end);
    }

    private (int Start, int End)? SourceBefore(Frame frame, VerbGroup group)
    {
        if (group.Start > frame.First)
        {
            var left = _text.Atoms[group.Start - 1];
            if (left.IsQuotation && left.End - left.Start > 25)
                return null;
            if (left.Can(WordClasses.Pronoun) && left.Can(WordClasses.Auxiliary))
                return (group.Start - 1, group.Start);
        }

        return NounPhrases.Before(_text, frame.First, group.Start);
    }

    // Where content that stands before the cue ends (exclusive), with the source; null where it does not stand before.
    private (int ContentEnd, (int Start, int End) Source, int After)? Leading(
        Frame frame, VerbGroup group, (int Start, int End)? source, (int Start, int End)? inverted, (int Start, int End)? content, int consumed)
    {
        var atoms = _text.Atoms;
        if (!group.Cue.Takes(Constructions.Quotation | Constructions.BareClause) || group.IsNegated)
            return null;
        if (source is { } before)
        {
            var edge = before.Start - 1;
            if (edge < frame.First)
                return null;
            if (!(atoms[edge].IsQuotation || atoms[edge].IsComma || atoms[edge].Shape == AtomShape.Dash) || edge + (atoms[edge].IsQuotation ? 1 : 0) <= frame.First)
                return null;

            // Text that a statement holds already can only be part of a wider one that ends here.
            if (edge + (atoms[edge].IsQuotation ? 1 : 0) <= consumed && (consumed == frame.First || !EndsHere(frame, group.End)))
                return null;
            var quoted = atoms[edge].IsQuotation || (atoms[edge].IsComma && edge > frame.First && atoms[edge - 1].IsQuotation);
            if (atoms[edge].IsQuotation && !ContentAfter.EndsClause(_text, edge) && content is not null && !atoms[content.Value.Start].IsQuotation)
                return null;

            // "In Ottawa, Moss said the plan…": what follows is the content unless a quotation stands before.
            // After a quotation that ends in a comma it is not: "'We are ready,' Moss announced after the talks."
            if (content is { } after && !(quoted && group.Cue.Takes(Constructions.Quotation) && (IsContinuation(after) || IsClosedBefore(edge) && atoms[after.Start].Word is "after" or "before" or "during" or "following")))
                return null;
            if (!quoted && (!group.Cue.Takes(Constructions.BareClause) || !IsClauseEnd(frame, group.End) || !IsClauseLike(frame, edge, group.End)))
                return null;
            return (atoms[edge].IsQuotation ? edge + 1 : edge, before, group.End);
        }

        // Inverted: the source stands after the cue.
        if (inverted is not { } follows || group.Start <= consumed)
            return null;
        var left = group.Start - 1;
        return (atoms[left].IsQuotation ? left + 1 : left, follows, follows.End);
    }

    private bool IsClosedBefore(int edge) => _text.Atoms[edge].IsQuotation && ContentAfter.EndsClause(_text, edge);

    // What stands before must be a clause, or go on after the cue: "Too often, he says, they fail."
    private bool IsClauseLike(Frame frame, int end, int after) =>
        (!IsSetting(frame) && (Clauses.HasPredicate(_text, frame.First, end) || (end - frame.First > 4 && after < frame.End && _text.Atoms[after].IsStop)))
        || (after < frame.End && _text.Atoms[after].IsComma && Clauses.HasPredicate(_text, after, frame.End));

    // "When asked about it, Moss said": the clause says when, not what.
    private bool IsSetting(Frame frame) => _text.Atoms[frame.First].Word is "when" or "asked";

    // "'…,' said Moss", "The plan failed, says Moss."
    private (int Start, int End)? Inverted(Frame frame, VerbGroup group)
    {
        var atoms = _text.Atoms;
        var left = group.Start - 1;
        if (left < frame.First || !group.Cue.Takes(Constructions.Quotation) || !(atoms[left].IsQuotation || atoms[left].IsComma))
            return null;
        var quoted = atoms[left].IsQuotation || (left > frame.First && atoms[left - 1].IsQuotation);
        if (NounPhrases.After(_text, group.End, frame.End) is not { } follows || Occasions.IsTime(_text, follows.Start))
            return null;
        if (quoted)
            return follows;
        return group.Cue.Takes(Constructions.BareClause) && !group.Cue.Takes(Constructions.Addressee) && (EndsHere(frame, follows.End) || IsRelativeToEnd(frame, follows.End)) && Clauses.HasPredicate(_text, frame.First, left)
            && !atoms[follows.Start].Can(WordClasses.Pronoun) && atoms[follows.Start].Word is not ("nothing" or "so")
            ? follows
            : null;
    }

    // "…, said an engineer, who asked not to be named."
    private bool IsRelativeToEnd(Frame frame, int at)
    {
        var atoms = _text.Atoms;
        if (at < frame.End && atoms[at].IsComma)
            at++;
        if (at >= frame.End || atoms[at].Word is not "who")
            return false;
        for (; at < frame.End && !atoms[at].IsStop; at++)
        {
            if (atoms[at].IsQuotation || atoms[at].IsComma)
                return false;
        }

        return true;
    }

    // "asked not to be named": a condition of speaking, not a statement.
    private bool IsAskingForSilence((int Start, int End) content) =>
        content.Start + 3 < content.End && _text.Is(content.Start, "not") && _text.Is(content.Start + 1, "to") && _text.Is(content.Start + 2, "be")
        && _text.Atoms[content.Start + 3].Word is "named" or "identified" or "quoted" or "cited";

    // Nothing but a time may follow.
    private bool EndsHere(Frame frame, int at)
    {
        while (at < frame.End && _text.Atoms[at].IsWord)
        {
            var next = Occasions.Skip(_text, at, frame.End, out var isNews);
            if (next == at || !isNews)
                return false;
            at = next;
        }

        return true;
    }

    private ContentExtent ExtentOf(Frame frame, (int Start, int End) source)
    {
        var before = source.Start - 1;
        if (before < frame.First)
            return source.Start == frame.First && source.End == source.Start ? ContentExtent.Subordinate : ContentExtent.Clause;
        if (_text.Atoms[before].Word is "that" or "which" or "who" or "what")
            return ContentExtent.Relative;
        return _text.Atoms[before].Word is "while" or "although" or "though" or "when" or "if" or "as" or "after" or "before" or "because" or "since" or "whereas" or "once" or "until"
            ? ContentExtent.Subordinate
            : ContentExtent.Clause;
    }

    // "Moss said this at a briefing.": the content is the sentence before.
    private TextSpan? PreviousSentence(int index, Frame frame, VerbGroup group)
    {
        if (index == 0 || group.End >= frame.End || !_text.Is(group.End, "this") || !IsClauseEnd(frame, group.End + 1))
            return null;
        var previous = _text.Frames[index - 1];
        if (previous.Paragraph != frame.Paragraph || previous.IsHeading || _drafts.Exists(d => d.Frame == index - 1))
            return null;
        var end = Clauses.TrimEnd(_text, previous.First, previous.End);
        return end > previous.First ? _text.SpanOf(previous.First, end) : null;
    }

    private List<TextSpan> OccasionsFrom(Frame frame, int at)
    {
        var found = new List<TextSpan>();
        Occasions.AddTo(_text, at, frame.End, found);
        return found;
    }

    // "'…,' she said, '…'": what follows a quotation and its cue is a further piece.
    private bool IsContinuation((int Start, int End) after) => _text.Atoms[after.Start].IsQuotation;

    private bool IsClauseEnd(Frame frame, int at)
    {
        for (var n = 0; n < 6; n++)
        {
            if (at >= frame.End || !_text.Atoms[at].IsWord)
                return true;
            if (_text.Atoms[at].Can(WordClasses.Coordinator | WordClasses.Subordinator))
                return true;
            var next = Occasions.Skip(_text, at, frame.End, out _);
            if (next == at)
            {
                // "told reporters."
                if (NounPhrases.After(_text, at, frame.End) is not { } phrase)
                    return false;
                next = phrase.End;
            }

            at = next;
        }

        return true;
    }

    private int Backward(
        int index, Frame frame, VerbGroup group, List<VerbGroup> groups, (int ContentEnd, (int Start, int End) Source, int After) leading, int consumed, int firstDraft)
    {
        var start = ContentStart(frame, leading.ContentEnd, leading.ContentEnd <= consumed + 1 ? frame.First : consumed);
        var end = leading.ContentEnd;
        if (!_text.Atoms[end - 1].IsQuotation)
            end = Clauses.TrimEnd(_text, start, end);
        if (start >= end)
            return consumed;
        var content = new List<TextSpan> { _text.SpanOf(start, end) };
        var isQuoted = _text.Atoms[end - 1].IsQuotation;
        var after = leading.After;
        var reached = after;

        // Further pieces.
        for (var i = after; i < frame.End; i++)
        {
            var atom = _text.Atoms[i];
            if (atom.IsQuotation && isQuoted)
            {
                content.Add(_text.SpanOf(i, i + 1));
                reached = i + 1;
                continue;
            }

            if (groups.Exists(x => x.Start == i) || atom.Word == "according")
                break;
        }

        if (!isQuoted && after + 1 < frame.End && _text.Atoms[after].IsComma && reached == after && MedialRest(frame, after + 1, groups) is { } rest)
        {
            content.Add(_text.SpanOf(rest.Start, rest.End));
            reached = rest.End;
        }

        var occasions = OccasionsFrom(frame, after);
        while (reached < frame.End && occasions.Exists(o => o.Start <= _text.Atoms[reached].Start && _text.Atoms[reached].End <= o.End))
            reached++;
        var sourceSpan = _text.SpanOf(leading.Source.Start, leading.Source.End);
        var draft = new Draft
        {
            Frame = index,
            Source = sourceSpan,
            Cue = [_text.SpanOf(group.Start, group.End)],
            Content = content,
            Verb = group.Cue,
            Occasion = occasions,
            Hops = Hops(group, group.Cue.Takes(Constructions.Addressee) ? frame.End : group.End),
            Likelihood = isQuoted ? 0.95 : 0.85,
        };
        Replace(draft, firstDraft);
        return Math.Max(consumed, reached);
    }

    // The rest of a clause that its cue interrupts: "The plan, Moss said, would fail."
    private (int Start, int End)? MedialRest(Frame frame, int start, List<VerbGroup> groups)
    {
        var first = _text.Atoms[start];
        if (!first.IsWord || first.Word is "and" or "but" or "who" or "which" or "while" or "as" or "according" or "citing" || first.Can(WordClasses.Gerund))
            return null;
        var end = Clauses.End(_text, frame, start, groups);
        if (groups.Exists(g => g.Verb >= start && g.Start <= start + 8 && EndsHere(frame, g.End)))
            return null;
        return end > start && Clauses.HasPredicate(_text, start, end) ? (start, end) : null;
    }

    // Statements that lie within the content of a later, wider one: dropped, or told through the wider one's source.
    private void Replace(Draft draft, int firstDraft)
    {
        for (var i = _drafts.Count - 1; i >= firstDraft; i--)
        {
            var inner = _drafts[i];
            if (!draft.Content.Any(c => c.Start <= inner.Start && inner.End <= c.End))
                continue;
            if (draft.Source is { } source && MediaNames.IsMedia(_text.Text.AsSpan(source.Start, source.Length)) && inner.Start - draft.Content[0].Start < 3)
            {
                inner.Hops.Add(source);
                return;
            }

            _drafts.RemoveAt(i);
        }

        _drafts.Add(draft);
    }

    private int ContentStart(Frame frame, int end, int consumed)
    {
        var atoms = _text.Atoms;
        var start = Math.Max(frame.First, consumed);
        while (start < end && (atoms[start].IsComma || atoms[start].IsStop || atoms[start].IsBreak
            || (atoms[start].Can(WordClasses.Coordinator) && start + 1 < end)
            || (start + 1 < end && atoms[start + 1].IsComma && atoms[start].Word is "however" or "meanwhile" or "still" or "instead" or "then")))
            start++;

        // A quotation set off by its own clause marks: the words before it are the reporter's.
        for (var i = end - 1; i > start; i--)
        {
            if (atoms[i].Shape is AtomShape.Colon or AtomShape.Semicolon && atoms[end - 1].IsQuotation)
                return i + 1;
        }

        return start;
    }

    // "Expressing hope that it would end, Moss said …"
    private TextSpan? SubjectAfter(Frame frame, int at)
    {
        if (at >= frame.End || !_text.Atoms[at].IsComma)
            return null;
        return NounPhrases.After(_text, at + 1, frame.End) is { } found ? _text.SpanOf(found.Start, found.End) : null;
    }

    private TextSpan? SubjectOf(Frame frame, int before)
    {
        // The noun phrase before the first predicate of the clause.
        for (var i = frame.First + 1; i < before; i++)
        {
            var atom = _text.Atoms[i];
            if (!(atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun)) && !atom.IsOnly(WordClasses.Past | WordClasses.Participle) && !(atom.Can(WordClasses.Past) && !atom.Can(WordClasses.Noun)))
                continue;
            if (_text.Atoms[i - 1].IsComma && i - 1 == frame.First)
                continue;
            var verb = i;
            while (verb > frame.First + 1 && _text.Atoms[verb - 1].IsOnly(WordClasses.Adverb))
                verb--;
            if (NounPhrases.Before(_text, frame.First, verb) is { } found)
                return _text.SpanOf(found.Start, found.End);
        }

        // "Expressing hope that …, Moss said …": the subject stands after the adjunct.
        return null;
    }

    // --- passives ---------------------------------------------------------------------------------------------------

    private int Passive(int index, Frame frame, VerbGroup group, List<VerbGroup> groups)
    {
        var atoms = _text.Atoms;
        var left = group.Start - 1;

        // "was quoted as saying that", "is reported as saying"
        if (group.End + 1 < frame.End && _text.Is(group.End, "as") && groups.Find(g => g.Start == group.End + 1) is { Form: not null, Kind: VerbGroupKind.Gerund } saying)
        {
            var occasions = new List<TextSpan>();
            if (ContentAfter.Find(_text, frame, saying, groups, ContentExtent.Clause, occasions) is not { } said || SourceBefore(frame, group) is not { } source)
                return 0;
            _drafts.Add(new Draft
            {
                Frame = index,
                Source = _text.SpanOf(source.Start, source.End),
                Cue = [_text.SpanOf(group.Start, saying.End)],
                Content = [_text.SpanOf(said.Start, said.End)],
                Verb = saying.Cue,
                Occasion = occasions,
                Likelihood = 0.85,
            });
            return said.End;
        }

        // "it was reported that"
        if (left < frame.First || atoms[left].Word != "it" || group.Cue.IsAttitude)
            return 0;
        var adjuncts = new List<TextSpan>();
        if (ContentAfter.Find(_text, frame, group, groups, ContentExtent.Clause, adjuncts) is not { } content || _text.Atoms[content.Start].Word != "that")
            return 0;
        _drafts.Add(new Draft
        {
            Frame = index,
            Cue = [_text.SpanOf(left, group.End)],
            Content = [_text.SpanOf(content.Start, content.End)],
            Verb = group.Cue,
            IsPassive = true,
            Occasion = adjuncts,
            Likelihood = 0.8,
        });
        return content.End;
    }

    // --- according to -----------------------------------------------------------------------------------------------

    private int AccordingTo(int index, Frame frame, int at, List<VerbGroup> groups, int consumed, int firstDraft)
    {
        var atoms = _text.Atoms;
        var sourceStart = at + 2;
        var isLeading = at == frame.First || at <= consumed + 1 && consumed > frame.First && !atoms[at - 1].IsWord || (at == frame.First + 1 && !atoms[frame.First].IsQuotation);
        var sourceEnd = AccordingSourceEnd(frame, sourceStart, isLeading);
        if (sourceEnd <= sourceStart)
            return consumed;
        var content = new List<TextSpan>();
        var reached = sourceEnd;
        var isBefore = at > frame.First + 1 && at - 1 > consumed;
        if (at > frame.First && consumed >= at - 1 && consumed > frame.First && _drafts.Count > firstDraft)
        {
            // "…, Moss said, according to the agency": the agency passed it on.
            _drafts[^1].Hops.Add(_text.SpanOf(sourceStart, TrimComma(sourceStart, sourceEnd)));
            return Math.Max(consumed, sourceEnd);
        }

        if (isBefore)
        {
            var start = ContentStart(frame, at, consumed);
            var end = atoms[at - 1].IsQuotation ? at : Clauses.TrimEnd(_text, start, at);
            if (end > start)
                content.Add(_text.SpanOf(start, end));
        }

        if (sourceEnd < frame.End && (atoms[sourceEnd].IsComma || atoms[sourceEnd - 1].IsComma || !isBefore))
        {
            var start = atoms[sourceEnd].IsComma ? sourceEnd + 1 : sourceEnd;
            if (start < frame.End && !(isBefore && (atoms[start].Can(WordClasses.Gerund | WordClasses.Coordinator | WordClasses.Subordinator) || atoms[start].Word is "who" or "which")) && ContentAfter.Clause(_text, frame, start, groups) is { } rest
                && (!isBefore || Clauses.HasPredicate(_text, rest.Start, rest.End)))
            {
                content.Add(_text.SpanOf(rest.Start, rest.End));
                reached = rest.End;
            }
        }

        if (content.Count == 0)
            return consumed;
        Replace(
            new Draft
            {
                Frame = index,
                Source = _text.SpanOf(sourceStart, sourceEnd),
                Cue = [_text.SpanOf(at, at + 2)],
                Content = content,
                Likelihood = 0.85,
            },
            firstDraft);
        return Math.Max(consumed, reached);
    }

    private int TrimComma(int start, int end) => end - 1 > start && _text.Atoms[end - 1].IsComma ? end - 1 : end;

    private int AccordingSourceEnd(Frame frame, int start, bool isLeading)
    {
        var atoms = _text.Atoms;
        var i = start;
        while (i < frame.End && i - start < 40 && (atoms[i].IsWord || atoms[i].Shape is AtomShape.Open or AtomShape.Close or AtomShape.Other || (atoms[i].IsQuotation && atoms[i].End - atoms[i].Start < 40)) && !_text.Is(i, "according"))
            i++;
        if (!isLeading && i < frame.End && atoms[i].IsComma && NounPhrases.After(_text, start, frame.End) is { } phrase && phrase.End > i)
            return phrase.End;
        if (!isLeading || i >= frame.End || !atoms[i].IsComma)
            return i;

        // "According to Rita Moss, the club's chair, …": an apposition up to a second comma.
        var first = i + 1 < frame.End ? atoms[i + 1] : default;
        if (first.Can(WordClasses.Determiner) || first.Can(WordClasses.Noun) && !first.Can(WordClasses.Pronoun))
        {
            for (var k = i + 1; k < Math.Min(frame.End, i + 20) && (atoms[k].IsWord || atoms[k].IsComma); k++)
            {
                if (atoms[k].IsComma)
                    return k + 1;
                if (atoms[k].Can(WordClasses.Auxiliary) && !atoms[k].Can(WordClasses.Noun) || atoms[k].IsOnly(WordClasses.Past))
                    break;
            }
        }

        return i;
    }

    // --- colons and "reportedly" ------------------------------------------------------------------------------------

    private void ColonOrAdverb(int index, Frame frame)
    {
        var atoms = _text.Atoms;
        for (var i = frame.First; i < frame.End; i++)
        {
            if (atoms[i].Word is "reportedly" or "allegedly" or "purportedly" or "supposedly" && frame.Length > 3)
            {
                var end = Clauses.TrimEnd(_text, frame.First, frame.End);
                if (end - frame.First < 3)
                    return;
                _drafts.Add(new Draft
                {
                    Frame = index,
                    Cue = [_text.SpanOf(i, i + 1)],
                    Content = [_text.SpanOf(frame.First, end)],
                    IsPassive = true,
                    Likelihood = 0.6,
                });
                return;
            }

            if (atoms[i].Shape != AtomShape.Colon || i == frame.First || i + 1 >= frame.End)
                continue;
            if (i - frame.First <= 6 && (atoms[i + 1].IsQuotation || frame.IsHeading) && NounPhrases.Before(_text, frame.First, i) is { } before && before.Start == frame.First && IsNamed(before))
            {
                var end = frame.End;
                if (!atoms[end - 1].IsQuotation)
                    end = Clauses.TrimEnd(_text, i + 1, end);
                Colon(index, before, i, (i + 1, end));
            }
            else if (frame.End - i <= 6 && !atoms[frame.End - 1].IsStop && NounPhrases.After(_text, i + 1, frame.End) is { } after && after.End == frame.End && (IsNamed(after) || (frame.IsHeading && IsVoice(after))))
            {
                Colon(index, after, i, (frame.First, i));
            }

            return;
        }
    }

    // "Minister knew of leak: report"
    private bool IsVoice((int Start, int End) phrase)
    {
        var noun = SourcePhrase.Of(_text.Text, _text.SpanOf(phrase.Start, phrase.End)).Noun;
        return SpeakerNouns.IsDocument(noun) || SpeakerNouns.IsMedia(noun) || SpeakerNouns.IsPerson(noun) || SpeakerNouns.IsOrganization(noun) || noun is "officials" or "sources" or "police" or "experts" or "analysts";
    }

    // "Moss: we are ready", not "WINNER: The Long Night".
    private bool IsNamed((int Start, int End) phrase)
    {
        var span = _text.SpanOf(phrase.Start, phrase.End);
        var names = _text.Language.Names;
        var next = SpanOrder.FirstEndingAfter(names, span.Start, n => n.Span);
        return next < names.Length && names[next].Span.Overlaps(span);
    }

    private bool HoldsQuotation((int Start, int End) content) => _text.Atoms.Skip(content.Start).Take(content.End - content.Start).Any(a => a.IsQuotation);

    private void Colon(int index, (int Start, int End) source, int colon, (int Start, int End) content)
    {
        // "Moss: 52 percent" is a line of a list.
        if (content.End <= content.Start || (!HoldsQuotation(content) && !Clauses.HasPredicate(_text, content.Start, content.End)))
            return;
        _drafts.Add(new Draft
        {
            Frame = index,
            Source = _text.SpanOf(source.Start, source.End),
            Cue = [_text.SpanOf(colon, colon + 1)],
            Content = [_text.SpanOf(content.Start, content.End)],
            Likelihood = 0.75,
        });
    }
}
