namespace Crossread.Statements;

/// <summary>What a speaker does by saying it, as far as the cue shows.</summary>
internal static class Stances
{
    public static Stance Of(FramedText text, Draft draft)
    {
        if (draft.Verb is not { } verb)
            return Stance.Asserts;
        var content = draft.Content.Count > 0 ? text.Text.AsSpan(draft.Content[0].Start, Math.Min(40, draft.Content[0].Length)) : default;
        if (draft.IsNegated)
        {
            return verb.Stance switch
            {
                Stance.Denies => Stance.DeclinesToComment,
                Stance.Confirms => Stance.DeclinesToComment,
                Stance.Asserts when verb.Lemma is "believe" or "think" or "expect" or "see" => Stance.Doubts,
                Stance.Asserts => Stance.DeclinesToComment,
                _ => verb.Stance,
            };
        }

        return verb.Lemma switch
        {
            // "refused to say", "declined to comment" against "refused to pay".
            "decline" or "refuse" => IsSaying(content) ? Stance.DeclinesToComment : Stance.Denies,
            // "warned that" is said, "warned of", "threatened to" is a threat.
            "warn" or "caution" => Stance.Asserts,
            "tell" or "advise" or "remind" => content.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? Stance.Asks : Stance.Asserts,
            "propose" or "recommend" => Stance.Asserts,
            _ => verb.Stance,
        };
    }

    private static bool IsSaying(ReadOnlySpan<char> content)
    {
        foreach (var start in (ReadOnlySpan<string>)["to comment", "to say", "to discuss", "to elaborate", "to answer", "to confirm", "to speak", "to talk", "to be interviewed", "to be named", "to provide", "to give", "to respond", "to disclose", "to reveal", "to specify", "to address", "comment", "to identify"])
        {
            if (content.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
