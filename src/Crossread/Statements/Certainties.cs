namespace Crossread.Statements;

/// <summary>How certain the telling makes the content of a statement.</summary>
internal static class Certainties
{
    public static Certainty Of(FramedText text, Draft draft)
    {
        foreach (var cue in draft.Cue)
        {
            var words = text.Text.AsSpan(cue.Start, cue.Length);
            if (words.Equals("allegedly", StringComparison.OrdinalIgnoreCase) || words.Equals("purportedly", StringComparison.OrdinalIgnoreCase) || words.Equals("supposedly", StringComparison.OrdinalIgnoreCase))
                return Certainty.Alleged;
        }

        if (draft.Verb?.Lemma is "claim" or "allege" or "accuse" or "contend" or "speculate")
            return Certainty.Alleged;
        foreach (var span in draft.Content)
        {
            switch (FirstModal(text.Text.AsSpan(span.Start, Math.Min(span.Length, 120))))
            {
                case Certainty.Possible:
                    return Certainty.Possible;
                case Certainty.Expected:
                    return IsConditional(text.Text.AsSpan(span.Start, span.Length)) ? Certainty.Possible : Certainty.Expected;
                default:
                    continue;
            }
        }

        return draft.Verb is null || draft.Verb.Lemma is "confirm" or "announce" or "acknowledge" or "admit" or "reveal" || draft.IsPassive
            ? draft.Verb?.Lemma is "confirm" or "announce" or "acknowledge" or "admit" or "reveal" ? Certainty.Stated : Certainty.Reported
            : Certainty.Reported;
    }

    // "would burst if the rain went on"
    private static bool IsConditional(ReadOnlySpan<char> content)
    {
        var stop = content.IndexOfAny(".!?");
        var sentence = stop > 0 ? content[..stop] : content;
        return sentence.Contains(" if ", StringComparison.Ordinal) || sentence.Contains(" unless ", StringComparison.Ordinal) || sentence.Contains(" provided that ", StringComparison.Ordinal);
    }

    private static Certainty FirstModal(ReadOnlySpan<char> content)
    {
        foreach (var range in content.SplitAny(" ,.;:\n"))
        {
            var word = content[range];
            if (word is "may" or "might" or "could" or "possibly" or "perhaps" or "maybe" or "if")
                return Certainty.Possible;
            if (word is "will" or "would" or "shall" or "plans" or "planned" or "expected" or "scheduled" or "due" || word.EndsWith("’ll", StringComparison.Ordinal) || word.EndsWith("'ll", StringComparison.Ordinal))
                return Certainty.Expected;
        }

        return Certainty.Stated;
    }
}
