using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Statements that an outlet retells: whom it quotes, cites or reports on is the speaker, the outlet passed it on.</summary>
/// <remarks>"The agency quoted Moss as saying …", "…, Moss said, the Post reports, citing the ministry", "The Post reports, citing the ministry, that …".</remarks>
internal sealed class Retellings
{
    // Atoms.
    private const int LongestSource = 30;

    private readonly FramedText _text;
    private readonly Relays _relays;
    private readonly Dictionary<int, List<Relay>> _byFrame = [];

    private Retellings(FramedText text)
    {
        _text = text;
        _relays = new Relays(text);
    }

    /// <summary>Rewrites the drafts of such statements.</summary>
    /// <returns>The relays of each frame that has some, but those cited.</returns>
    public static Dictionary<int, List<Relay>> Rewrite(FramedText text, List<Draft> drafts)
    {
        var retellings = new Retellings(text);
        var ofFrame = drafts.GroupBy(d => d.Frame).ToDictionary(g => g.Key, g => g.ToList());
        drafts.Clear();
        for (var f = 0; f < text.Frames.Count; f++)
        {
            var local = ofFrame.GetValueOrDefault(f) ?? [];
            retellings.Read(f, text.Frames[f], local);
            drafts.AddRange(local);
        }

        return retellings._byFrame;
    }

    private void Read(int index, Frame frame, List<Draft> drafts)
    {
        List<VerbGroup>? groups = null;
        for (var i = frame.First + 1; i + 1 < frame.End; i++)
        {
            if (_text.Is(i, "as") && (_text.Is(i + 1, "saying") || _text.Is(i + 1, "telling")))
                QuotedAsSaying(index, frame, i, groups ??= VerbGroups.Find(_text, frame), drafts);
        }

        var relays = _relays.Find(frame);
        if (relays.Exists(r => r.Kind == RelayKind.Cited) || HasAs(frame))
            ToldLast(index, frame, groups ??= VerbGroups.Find(_text, frame), relays, drafts);
        foreach (var draft in drafts)
            Passive(draft, frame);
        ByOutlet(index, drafts);
        foreach (var relay in relays.Where(r => r.Kind == RelayKind.Cited))
            Cited(frame, relay, drafts);
        foreach (var draft in drafts)
            Turn(draft);
        relays.RemoveAll(r => r.Kind == RelayKind.Cited);
        if (relays.Count > 0)
            _byFrame[index] = relays;
    }

    // --- "quoted Moss as saying" ------------------------------------------------------------------------------------

    private void QuotedAsSaying(int index, Frame frame, int @as, List<VerbGroup> groups, List<Draft> drafts)
    {
        var quoted = @as - 1;
        while (quoted > frame.First && @as - quoted <= LongestSource && _text.Atoms[quoted].Word is not ("quoted" or "cited" or "quotes" or "cites"))
            quoted--;
        if (quoted <= frame.First || @as - quoted > LongestSource)
            return;
        var start = quoted;
        while (start > frame.First && (_text.Atoms[start - 1].IsOnly(WordClasses.Adverb) || _text.Atoms[start - 1].Word is "also" or "later" or "earlier" || (_text.Atoms[start - 1].Can(WordClasses.Auxiliary) && !_text.Atoms[start - 1].Can(WordClasses.Noun))))
            start--;
        var isPassive = Enumerable.Range(start, quoted - start).Any(i => _text.Atoms[i].Word is "was" or "were" or "is" or "are" or "been" or "being");
        if (NounPhrases.Before(_text, frame.First, start) is not { } subject)
            return;
        var after = @as + 2;
        TextSpan speaker;
        TextSpan? teller = null;
        if (isPassive)
        {
            speaker = _text.SpanOf(subject.Start, subject.End);
            if (_text.Is(quoted + 1, "by") && @as > quoted + 2)
                teller = _text.SpanOf(quoted + 2, @as);
            else if (after + 1 < frame.End && _text.Is(after, "by") && NounPhrases.After(_text, after + 1, frame.End) is { } by)
                (teller, after) = (_text.SpanOf(by.Start, by.End), by.End);
        }
        else
        {
            if (@as <= quoted + 1)
                return;
            speaker = _text.SpanOf(quoted + 1, @as);
            teller = _text.SpanOf(subject.Start, subject.End);
        }

        if (teller is null && drafts.Exists(d => Overlaps(d.Cue, _text.SpanOf(quoted, @as + 2))))
            return;
        if (Said(frame, after, subject.Start, groups) is not { } content)
            return;
        var cue = _text.SpanOf(start, @as + 2);
        drafts.RemoveAll(d => Overlaps(d.Cue, cue) || (d.Source is { } s && s.Overlaps(cue)));
        drafts.Add(new Draft
        {
            Frame = index,
            Source = speaker,
            Cue = _text.Is(quoted + 1, "as") ? [cue] : [_text.SpanOf(start, quoted + 1), _text.SpanOf(@as, @as + 2)],
            Content = [content],
            Verb = groups.Find(g => g.Verb == @as + 1).Form?.Verb,
            Hops = teller is { } by2 ? [by2] : [],
            Likelihood = 0.85,
        });
    }

    // What was said: after the cue, or before its subject.
    private TextSpan? Said(Frame frame, int after, int subject, List<VerbGroup> groups)
    {
        while (after < frame.End && (_text.Atoms[after].IsComma || _text.Atoms[after].Shape == AtomShape.Colon || (_text.Atoms[after].IsWord && Occasions.Skip(_text, after, frame.End, out var isNews) is var next && isNews && next > after)))
            after = _text.Atoms[after].IsWord ? Occasions.Skip(_text, after, frame.End, out _) : after + 1;
        if (after < frame.End && !_text.Atoms[after].IsStop)
            return ContentAfter.Clause(_text, frame, after, groups) is { } clause ? _text.SpanOf(clause.Start, clause.End) : null;
        var end = subject;
        if (end <= frame.First || !(_text.Atoms[end - 1].IsQuotation || _text.Atoms[end - 1].IsComma))
            return null;
        if (!_text.Atoms[end - 1].IsQuotation)
            end = Clauses.TrimEnd(_text, frame.First, end);
        return end > frame.First ? _text.SpanOf(frame.First, end) : null;
    }

    // --- "…, the Post reports, citing the ministry" -------------------------------------------------------------------

    private bool HasAs(Frame frame)
    {
        for (var i = frame.First + 2; i < frame.End; i++)
        {
            if (_text.Is(i, "as") && _text.Atoms[i - 1].IsComma)
                return true;
        }

        return false;
    }

    private void ToldLast(int index, Frame frame, List<VerbGroup> groups, List<Relay> relays, List<Draft> drafts)
    {
        foreach (var group in groups.Concat(AsReports(frame, groups)))
        {
            if (group.Kind != VerbGroupKind.Finite || group.Cue.Lemma is not ("report" or "write" or "say" or "reveal" or "note" or "announce") || group.IsNegated)
                continue;
            if (Teller(frame, group) is not { } teller || !IsTail(frame, group.End, relays, out var cited))
                continue;
            var @as = teller.Start > frame.First && _text.Is(teller.Start - 1, "as");
            var edge = @as ? teller.Start - 2 : teller.Start - 1;
            if (edge <= frame.First || !(_text.Atoms[edge].IsComma || _text.Atoms[edge].IsQuotation) || !(@as || cited is not null))
                continue;
            var name = _text.SpanOf(teller.Start, teller.End);
            if (!_relays.IsOutlet(name, group.Cue.Lemma == "report" ? Reporting.Reports : group.Cue.Lemma == "write" ? Reporting.Tells : Reporting.Unknown))
                continue;
            var end = _text.Atoms[edge].IsQuotation ? edge + 1 : Clauses.TrimEnd(_text, frame.First, edge);
            if (end <= frame.First || !(_text.Atoms[edge].IsQuotation || Clauses.HasPredicate(_text, frame.First, end)))
                continue;
            var cue = _text.SpanOf(group.Start, group.End);
            var told = _text.SpanOf(frame.First, end);
            drafts.RemoveAll(d => Overlaps(d.Cue, cue) || (cited is { } c && d.Content.Exists(x => x.Overlaps(c.Name)) && d.Start >= told.End));
            List<TextSpan> hops = cited is { } words ? [words.Name, name] : [name];
            var inner = drafts.FindAll(d => told.Start <= d.Start && d.End <= told.End);
            if (inner.Count == 0)
            {
                var found = new List<Draft>();
                new AttributionFinder(_text, found).Read(index, frame with { End = end });
                inner = found.FindAll(d => d.Source is not null && d.Verb is not null && (d.Content[0].Start == told.Start || d.Source.Value.Start - told.Start < 3));
                drafts.AddRange(inner);
            }

            foreach (var draft in inner)
            {
                draft.Hops.RemoveAll(h => Overlaps(hops, h));
                draft.Hops.AddRange(hops);
            }

            if (inner.Count > 0)
                continue;
            drafts.Add(new Draft
            {
                Frame = index,
                Source = hops[0],
                Cue = cited is { } by ? [cue, _text.SpanOf(by.Start, by.End)] : [cue],
                Content = [told],
                Verb = group.Cue,
                Hops = hops[1..],
                Likelihood = 0.8,
            });
        }
    }

    // "as the agency reports": after "as" and a name it is a verb, whatever else the word can be.
    private IEnumerable<VerbGroup> AsReports(Frame frame, List<VerbGroup> groups)
    {
        for (var i = frame.First + 3; i < frame.End; i++)
        {
            if (_text.Atoms[i].Word is "reports" or "report" or "writes" or "wrote" && _text.Atoms[i].Known is { Cues: [var form, ..] } && !groups.Exists(g => g.Verb == i)
                && Enumerable.Range(Math.Max(frame.First + 1, i - 6), Math.Min(6, i - frame.First - 1)).Any(k => _text.Is(k, "as") && _text.Atoms[k - 1].IsComma))
                yield return new VerbGroup(i, i, i + 1, form, VerbGroupKind.Finite, IsNegated: false);
        }
    }

    private (int Start, int End)? Teller(Frame frame, VerbGroup group)
    {
        // "as the agency reports": what stands before "as" is no part of the name.
        for (var i = group.Start - 1; i >= Math.Max(frame.First, group.Start - 10); i--)
        {
            if (_text.Atoms[i].IsComma)
                break;
            if (_text.Is(i, "as"))
                return i + 1 < group.Start ? (i + 1, group.Start) : null;
        }

        return NounPhrases.Before(_text, frame.First, group.Start);
    }

    // Whether nothing but when, where and who is cited follows.
    private bool IsTail(Frame frame, int at, List<Relay> relays, out Relay? cited)
    {
        cited = null;
        while (at < frame.End && !_text.Atoms[at].IsStop)
        {
            if (relays.Find(r => r.Start == at && r.Kind == RelayKind.Cited) is { End: > 0 } relay)
            {
                cited ??= relay;
                at = relay.End;
                continue;
            }

            var next = _text.Atoms[at].IsComma ? at + 1 : Occasions.Skip(_text, at, frame.End, out var isNews) is var skipped && isNews ? skipped : at;
            if (next == at)
                return false;
            at = next;
        }

        return true;
    }

    // --- an outlet as the source ---------------------------------------------------------------------------------------

    // "According to the Post, Moss said …", "The Post writes that Moss said …"
    private void ByOutlet(int index, List<Draft> drafts)
    {
        foreach (var draft in drafts.ToArray())
        {
            if (draft.Source is not { } source || draft.Content.Count != 1 || !(draft.Verb is null || draft.Verb.Lemma is "report" or "write" or "say") || !_relays.IsOutlet(source, ReportingOf(draft)))
                continue;
            if (Part(draft, draft.Content[0]) is not { } part)
                continue;
            var found = new List<Draft>();
            new AttributionFinder(_text, found).Read(index, part);
            var start = _text.Atoms[part.First].Start;
            var inner = found.FindAll(d => d.Source is { } s && Nesting.IsSaid(_text, d, _text.AtomAt(s.Start), part.First) && (s.Start == start || d.Content.Exists(c => c.Start == start)) && !_relays.IsOutlet(s, ReportingOf(d)));
            if (inner.Count == 0)
                continue;
            drafts.RemoveAll(d => ReferenceEquals(d, draft) || inner.Exists(i => i.Cue.Exists(c => Overlaps(d.Cue, c))));
            foreach (var told in inner)
                told.Hops.AddRange([.. draft.Hops.Where(h => !Overlaps(told.Hops, h)), source]);
            drafts.AddRange(inner);
        }
    }

    private static Reporting ReportingOf(Draft draft) =>
        draft.Verb?.Lemma == "report" ? Reporting.Reports
        : (draft.Verb is null && draft.Cue is [{ Length: > 1 }]) || draft.Verb?.Lemma is "write" or "quote" or "cite" ? Reporting.Tells : Reporting.Unknown;

    // The atoms of a content in the reporter's words, without "that".
    private Frame? Part(Draft draft, TextSpan content)
    {
        var first = _text.AtomAt(content.Start);
        var end = _text.AtomAt(content.End);
        if (first < end && _text.Is(first, "that"))
            first++;
        return end - first >= 3 ? _text.Frames[draft.Frame] with { First = first, End = end } : null;
    }

    // --- "citing the ministry" ---------------------------------------------------------------------------------------

    private void Cited(Frame frame, Relay relay, List<Draft> drafts)
    {
        if (drafts.Exists(d => d.Source is { } s && s == relay.Name || d.Hops.Contains(relay.Name)))
            return;
        var at = _text.SpanOf(relay.Start, relay.End);
        var isFirst = relay.Start == frame.First;
        var teller = drafts.FindLast(d => d.Source is { } s && (isFirst ? relay.End + 1 < frame.End && _text.AtomAt(s.Start) <= relay.End + 2 : s.Start < at.Start) && !Overlaps(d.Cue, at) && _relays.IsOutlet(s, ReportingOf(d)));
        var passed = teller is null ? drafts.FindAll(d => d.Hops.Count > 0 && d.Hops[^1].End <= at.Start && _relays.IsOutlet(d.Hops[^1], Reporting.Reports)) : [];
        if (teller is null && passed.Count == 0)
            return;
        // "noted that both were referring to studies": a part of what is said.
        if (!isFirst && drafts.Exists(d => d.Content.Exists(c => c.Contains(at) && !Overlaps(d.Cue, at) && !(_text.Atoms[relay.Start - 1].IsComma && c.End <= at.End + 1)) && (ReferenceEquals(d, teller) || passed.Contains(d))))
            return;
        drafts.RemoveAll(d => !ReferenceEquals(d, teller) && Overlaps(d.Cue, at) && d.Content.TrueForAll(c => c.Overlaps(relay.Name)));
        foreach (var draft in passed)
            draft.Hops.Insert(draft.Hops.Count - 1, relay.Name);
        if (teller is null)
            return;
        teller.Hops.Add(isFirst ? teller.Source!.Value : TrimmedBefore(teller.Source!.Value, at.Start));
        teller.Source = relay.Name;
        for (var i = 0; i < teller.Content.Count; i++)
        {
            // What was said ends where it is told whom the outlet cites.
            if (teller.Content[i].Start < at.Start && at.Start < teller.Content[i].End && teller.Content[i].End <= at.End)
                teller.Content[i] = TrimmedBefore(teller.Content[i], at.Start);
        }
    }

    // "…, the Post reports, according to the ministry": who is named last is nearer the speaker than the outlet.
    private void Turn(Draft draft)
    {
        if (draft is { Source: { } source, Hops: [var hop] } && hop.Start > source.End && _relays.IsOutlet(source, ReportingOf(draft)) && !_relays.IsOutlet(hop, Reporting.Reports))
            (draft.Source, draft.Hops[0]) = (hop, source);
    }

    private TextSpan TrimmedBefore(TextSpan span, int end)
    {
        end = Math.Min(end, span.End);
        while (end > span.Start + 1 && (char.IsWhiteSpace(_text.Text[end - 1]) || _text.Text[end - 1] is ',' or '—' or '–'))
            end--;
        return new TextSpan(span.Start, end);
    }

    // "It was reported by the Post that …"
    private void Passive(Draft draft, Frame frame)
    {
        if (draft.Source is not null || !draft.IsPassive || draft.Cue.Count != 1)
            return;
        var by = _text.AtomAt(draft.Cue[0].End);
        if (by + 1 < frame.End && _text.Is(by, "by") && NounPhrases.After(_text, by + 1, frame.End) is { } phrase)
            draft.Source = _text.SpanOf(phrase.Start, phrase.End);
    }

    private static bool Overlaps(List<TextSpan> spans, TextSpan other) => spans.Exists(s => s.Overlaps(other));
}
