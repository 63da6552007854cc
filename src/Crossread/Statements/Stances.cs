namespace Crossread.Statements;

/// <summary>What a speaker does by saying it, as far as the cue shows.</summary>
internal static class Stances
{
    public static Stance Of(FramedText text, Draft draft)
    {
        if (draft.Verb is not { } verb)
            return AsksWithin(text, draft) ? Stance.Asks : IsColonOfUntruth(text, draft) || DenialsWithin.In(text, draft) ? Stance.Denies : Stance.Asserts;
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
        if (verb.Stance == Stance.Asserts && !verb.IsAttitude && DenialsWithin.In(text, draft))
            return Stance.Denies;
        return verb.Lemma switch
        {
            // "refused to say", "declined to comment" against "refused to pay".
            "decline" or "refuse" => IsSaying(content) || IsSaying(CueAfterVerb(text, draft)) ? Stance.DeclinesToComment : Stance.Denies,
            // "warned that" is said, "warned of", "threatened to" is a threat.
            "warn" or "caution" => Stance.Asserts,
            "describe" or "call" or "label" or "dub" or "dismiss" or "deride" or "suggest" or "characterize" or "characterise" when NamesUntruth(text, draft) => Stance.Denies,
            "tell" or "advise" or "remind" => IsOrder(text, draft, content) ? Stance.Asks : Stance.Asserts,
            "call" when content.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || content.StartsWith("on ", StringComparison.OrdinalIgnoreCase) || CueAfterVerb(text, draft) is "for" or "on" => Stance.Asks,
            "propose" or "recommend" => Stance.Asserts,
            "plead" when content.StartsWith("not guilty", StringComparison.OrdinalIgnoreCase) || content.StartsWith("innocent", StringComparison.OrdinalIgnoreCase) => Stance.Denies,
            _ => verb.Stance,
        };
    }

    /// <summary>Whether what a statement holds is itself what is denied ("denied that the dam was unsafe"), not the denial ("said there was no leak").</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="text">The article's text.</param>
    public static bool DeniesContent(Statement statement, string text) =>
        statement.Stance == Stance.Denies && !statement.Cue.IsEmpty && !statement.Cue.Any(cue => ReportingLexicon.Default.TakesClause(cue.Of(text), v => v is { Stance: Stance.Asserts, IsAttitude: false }));

    // "called for", "refused to say": the cue may go on after its verb.
    private static ReadOnlySpan<char> CueAfterVerb(FramedText text, Draft draft)
    {
        if (draft.Cue.Count == 0)
            return default;
        var cue = text.Text.AsSpan(draft.Cue[0].Start, draft.Cue[0].Length);
        return cue.EndsWith(" for", StringComparison.OrdinalIgnoreCase) ? "for" : cue.EndsWith(" on", StringComparison.OrdinalIgnoreCase) ? "on" : cue[Math.Max(0, cue.LastIndexOf(" to ") + 1)..];
    }

    // "told to leave", "told the workers to leave"
    private static bool IsOrder(FramedText text, Draft draft, ReadOnlySpan<char> content)
    {
        if (content.StartsWith("to ", StringComparison.OrdinalIgnoreCase))
            return true;
        var first = text.AtomAt(draft.Content[0].Start);
        var end = text.AtomAt(draft.Content[0].End);
        for (var i = first; i + 1 < Math.Min(end, first + 8); i++)
        {
            var atom = text.Atoms[i];
            if (atom.IsQuotation || atom.Word is "that" || (atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun)) || atom.IsOnly(WordClasses.Past))
                return false;
            if (text.Is(i, "to") && i > first && text.Atoms[i + 1].Can(WordClasses.Verb))
                return true;
        }

        return false;
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
        return words.Length > 0 && words[^1] == '?' && draft.Content.Count == 1 && IsOneSentence(words[..^1]);
    }

    // The stop of an initial ends nothing.
    private static bool IsOneSentence(ReadOnlySpan<char> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is '!' or '?' || (words[i] == '.' && i > 1 && char.IsLetter(words[i - 1]) && char.IsLower(words[i - 1])))
                return false;
        }

        return true;
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

    private static readonly string[] Untruths = ["fabricat", "groundless", "baseless", "unfounded", "untrue", "false", "fake", "nonsense", "a lie", "lies", "invented", "fiction", "rumor", "rumour", "a tale", "tales", "hoax", "myth", "slander", "smear", "propaganda", "made up", "made-up"];

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
