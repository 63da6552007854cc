using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Gives quotations without a cue of their own to the statement they go on from.</summary>
internal static class Continuations
{
    // A shorter string within quotation marks is more often a title or a scare quote than speech.
    private const int FewestWords = 5;

    // Atoms.
    private const int LongestSubject = 12;

    public static void Add(FramedText text, List<Draft> drafts)
    {
        var covered = Covered(text, drafts);
        var byFrame = drafts.OrderBy(d => d.Frame).ThenBy(d => d.Start).ToList();
        var next = 0;
        Draft? last = null;
        for (var f = 0; f < text.Frames.Count; f++)
        {
            var frame = text.Frames[f];
            var before = last;
            while (next < byFrame.Count && byFrame[next].Frame <= f)
                last = byFrame[next++];
            var pure = IsPure(text, frame);
            for (var i = frame.First; i < frame.End; i++)
            {
                var atom = text.Atoms[i];
                if (!atom.IsQuotation || covered[atom.Quotation])
                    continue;
                covered[atom.Quotation] = true;
                var words = WordCount(text, atom.Quotation);
                // "'We had ten minutes'", on a line of its own, heads what follows and does not go on from what stands before.
                if (pure && frame.IsHeading && !ContentAfter.EndsClause(text, i))
                    continue;
                if (pure)
                {
                    var anchor = Anchor(text, byFrame, next, before);
                    var distance = anchor is null ? int.MaxValue : frame.Paragraph - text.Frames[anchor.Frame].Paragraph;
                    if (anchor is not null && HasQuotation(text, anchor) && !BlockQuotations.IsSigned(text, anchor) && distance <= 1 && f - LastFrame(text, anchor) <= 1)
                    {
                        anchor.Content.Add(text.SpanOf(i, i + 1));
                        continue;
                    }

                    if (words < 3 && !ContentAfter.EndsClause(text, i))
                        continue;
                    last = new Draft { Frame = f, Content = [text.SpanOf(i, i + 1)], Continues = distance <= 2 ? anchor : null, IsLoose = distance > 0 || anchor is null || !HasQuotation(text, anchor), Likelihood = 0.6 };
                    before = last;
                    drafts.Add(last);
                }
                else if (i == frame.First && ContentAfter.EndsClause(text, i) && Told(text, frame, i) is { } told && !HasCue(byFrame, next, f, told.Cue))
                {
                    last = new Draft { Frame = f, Source = text.SpanOf(told.Source.Start, told.Source.End), Cue = [told.Cue], Content = [text.SpanOf(i, i + 1)], Likelihood = 0.6 };
                    drafts.Add(last);
                }
                else if (words >= FewestWords)
                {
                    drafts.Add(new Draft { Frame = f, Content = [text.SpanOf(i, i + 1)], Continues = last, IsLoose = true, Likelihood = 0.4 });
                }
            }
        }
    }

    // "'…,' Moss thundered", "'…,' thundered Moss": right after a quotation that closes with a comma, any verb with a subject tells who spoke.
    private static ((int Start, int End) Source, TextSpan Cue)? Told(FramedText text, Frame frame, int quotation)
    {
        var atoms = text.Atoms;
        var next = quotation + 1;
        if (next >= frame.End || !atoms[next].IsWord)
            return null;
        if (atoms[next].Can(WordClasses.Past) && !atoms[next].Can(WordClasses.Name | WordClasses.Noun | WordClasses.Adjective) && NounPhrases.After(text, next + 1, frame.End) is { } after && atoms[after.Start].Can(WordClasses.Name))
            return (after, text.SpanOf(next, next + 1));
        if (!atoms[next].Can(WordClasses.Name | WordClasses.Determiner | WordClasses.Pronoun))
            return null;
        for (var verb = next + 1; verb < Math.Min(frame.End, next + LongestSubject) && GoesOn(atoms[verb]); verb++)
        {
            if (atoms[verb].Can(WordClasses.Past) && !atoms[verb].Can(WordClasses.Name | WordClasses.Auxiliary) && EndsSubject(atoms[verb - 1])
                && NounPhrases.Before(text, next, verb) is { } subject && subject.Start == next)
                return (subject, text.SpanOf(verb, verb + 1));
        }

        return null;
    }

    // A subject with a place or time of its own ("Moss during an address") is no plain one: the verb that follows may belong to the adjunct.
    private static bool GoesOn(Atom atom) => (atom.IsWord || atom.IsComma) && atom.Word is not ("during" or "in" or "at" or "on" or "after" or "before");

    private static bool EndsSubject(Atom atom) => atom.Can(WordClasses.Name | WordClasses.Noun | WordClasses.Pronoun) && !atom.Can(WordClasses.Determiner);

    // Whether a statement of the frame has the cue already; drafts are in the order of frames, those up to this frame before next.
    private static bool HasCue(List<Draft> byFrame, int next, int frame, TextSpan cue)
    {
        for (var d = next - 1; d >= 0 && byFrame[d].Frame == frame; d--)
        {
            if (byFrame[d].Cue.Exists(c => c.Overlaps(cue)))
                return true;
        }

        return false;
    }

    // "'…,' Moss said, referring to the vote. '…'": what is told beside a quotation under the same source does not come between it and the next.
    private static Draft? Anchor(FramedText text, List<Draft> byFrame, int next, Draft? last)
    {
        if (last is null || HasQuotation(text, last))
            return last;
        for (var d = next - 1; d >= 0 && byFrame[d].Frame == last.Frame; d--)
        {
            if (HasQuotation(text, byFrame[d]) && (last.Source is null || last.Source == byFrame[d].Source))
                return byFrame[d];
        }

        return last;
    }

    private static int LastFrame(FramedText text, Draft draft)
    {
        // Content grows as continuations are added, always in order.
        var end = draft.Content[^1].End;
        int low = draft.Frame, high = text.Frames.Count;
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            if (text.Atoms[text.Frames[middle].First].Start < end)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>For each quotation of a text whether a draft has something of it.</summary>
    public static bool[] Covered(FramedText text, List<Draft> drafts)
    {
        var spans = drafts.SelectMany(d => d.Content.Concat(d.Cue).Concat(d.Source is { } s ? [s] : [])).OrderBy(s => s).ToList();
        var covered = new bool[text.Quotations.Count];
        var k = 0;
        for (var q = 0; q < covered.Length; q++)
        {
            var span = text.Quotations[q].Outer;
            while (k < spans.Count && spans[k].End <= span.Start)
                k++;
            for (var j = k; j < spans.Count && spans[j].Start < span.End; j++)
                covered[q] |= spans[j].Overlaps(span);
        }

        return covered;
    }

    private static bool HasQuotation(FramedText text, Draft draft) =>
        draft.Content.Exists(c => Kinds.Of(text, [c]) != StatementKind.Indirect);

    private static bool IsPure(FramedText text, Frame frame)
    {
        for (var i = frame.First; i < frame.End; i++)
        {
            if (text.Atoms[i].IsWord)
                return false;
        }

        return true;
    }

    private static int WordCount(FramedText text, int quotation)
    {
        var words = 0;
        var isIn = false;
        var inner = text.Quotations[quotation].Inner;
        for (var i = inner.Start; i < inner.End && words < 20; i++)
        {
            var isLetter = char.IsLetterOrDigit(text.Text[i]) || text.Text[i] is '\'' or '’' or '-';
            if (isLetter && !isIn)
                words++;
            isIn = isLetter;
        }

        return words;
    }
}
