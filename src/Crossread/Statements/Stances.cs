namespace Crossread.Statements;

/// <summary>What a speaker does by saying it, as far as the cue shows.</summary>
internal static class Stances
{
    public static Stance Of(FramedText text, Draft draft)
    {
        if (draft.Verb is not { } verb)
            return IsColonOfUntruth(text, draft) ? Stance.Denies : Stance.Asserts;
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

        if (verb.Stance == Stance.Asserts && AsksWithin(text, draft))
            return Stance.Asks;
        return verb.Lemma switch
        {
            // "refused to say", "declined to comment" against "refused to pay".
            "decline" or "refuse" => IsSaying(content) ? Stance.DeclinesToComment : Stance.Denies,
            // "warned that" is said, "warned of", "threatened to" is a threat.
            "warn" or "caution" => Stance.Asserts,
            "describe" or "call" or "label" or "dub" or "dismiss" or "deride" or "suggest" or "characterize" or "characterise" when NamesUntruth(text, draft) => Stance.Denies,
            "tell" or "advise" or "remind" => content.StartsWith("to ", StringComparison.OrdinalIgnoreCase) ? Stance.Asks : Stance.Asserts,
            "propose" or "recommend" => Stance.Asserts,
            _ => verb.Stance,
        };
    }

    // "Claims of a leak 'groundless': minister"
    private static bool IsColonOfUntruth(FramedText text, Draft draft) =>
        draft.Source is not null && draft.Cue is [{ Length: 1 }] && NamesUntruth(text, draft)
        && (draft.Content[0].Of(text.Text) is var words && (words.Contains("laims", StringComparison.Ordinal) || words.Contains("eports", StringComparison.Ordinal) || words.Contains("llegation", StringComparison.Ordinal)));

    // "'Who will pay?' she said": a quotation that is all one question.
    private static bool AsksWithin(FramedText text, Draft draft)
    {
        var span = draft.Content[^1];
        var words = text.Text.AsSpan(span.Start, span.Length).TrimEnd("\"”’' ");
        return words.Length > 0 && words[^1] == '?' && draft.Content.Count == 1 && words[..^1].IndexOfAny('.', '!', '?') < 0;
    }

    // "called the reports groundless": to say that it is not so.
    private static bool NamesUntruth(FramedText text, Draft draft)
    {
        foreach (var span in draft.Content)
        {
            var content = text.Text.AsSpan(span.Start, span.Length);
            foreach (var word in Untruths)
            {
                if (content.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    private static readonly string[] Untruths = ["fabricat", "groundless", "baseless", "unfounded", "untrue", "false", "fake", "nonsense", "a lie", "lies", "invented", "fiction", "rumor", "rumour"];

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
