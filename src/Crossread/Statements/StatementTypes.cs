using System.Collections.Frozen;
using Crossread.Articles;
using Crossread.Language.Tagging;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Tells what was said from what was believed, planned, found by asking people or ruled: by the words of cue and source, and by what the network makes of the content.</summary>
internal static class StatementTypes
{
    private static readonly FrozenDictionary<string, string[]> Words =
        ReportingTables.Read("types").GroupBy(r => r[0], r => r[1], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The type of a statement.</summary>
    public static StatementType Of(FramedText text, Draft draft)
    {
        string[] cue = [.. draft.Cue.SelectMany(c => Kinds(text, c))];
        string[] source = draft.Source is { } span ? [.. Kinds(text, span)] : [];
        if (source.Contains("poll", StringComparer.Ordinal) || cue.Contains("poll", StringComparer.Ordinal))
            return StatementType.Poll;
        if (cue.Contains("sentence", StringComparer.Ordinal) || (source.Contains("court", StringComparer.Ordinal) && cue.Contains("ruling", StringComparer.Ordinal) && !IsOpen(text, draft)))
            return StatementType.Ruling;
        var isPlan = cue.Contains("plan", StringComparer.Ordinal);
        var isMeant = (isPlan || cue.Contains("belief", StringComparer.Ordinal)) && !cue.Contains("voicing", StringComparer.Ordinal) && Statements.Kinds.Of(text, draft.Content) != StatementKind.Direct;
        if (!draft.IsThought && !isMeant)
            return StatementType.Speech;
        return isPlan && IsDoing(text, draft) ? StatementType.Plan : StatementType.Belief;
    }

    // "will decide whether": nothing is ruled yet.
    private static bool IsOpen(FramedText text, Draft draft) => draft.Content.Exists(c => text.Words(c).StartsWith("whether ", StringComparison.OrdinalIgnoreCase));

    // "plans to stay", "plans for the harbour": "to" may stand in the cue or at the beginning of the content.
    private static bool IsDoing(FramedText text, Draft draft) =>
        draft.Cue.Exists(c => text.Words(c).EndsWith(" to", StringComparison.OrdinalIgnoreCase)) || draft.Content.Exists(c => text.Words(c).StartsWith("to ", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the words of a stretch tell, each in its dictionary form.</summary>
    private static IEnumerable<string> Kinds(FramedText text, TextSpan span)
    {
        var language = text.Language;
        var words = language.SyntacticWords;
        for (var w = SpanOrder.FirstEndingAfter(words, span.Start, x => x.Span); w < words.Length && words[w].Span.Start < span.End; w++)
        {
            var tag = language.Trees.Tags[w] switch
            {
                "VERB" or "AUX" => PartOfSpeech.Verb,
                "NOUN" or "PROPN" => PartOfSpeech.Noun,
                "ADJ" => PartOfSpeech.Adjective,
                _ => PartOfSpeech.Other,
            };
            if (tag != PartOfSpeech.Other && Words.TryGetValue(Lemmatizer.English.Lemma(text.Text.AsSpan(words[w].Span.Start, words[w].Span.Length), tag), out var kinds))
            {
                foreach (var kind in kinds)
                    yield return kind;
            }
        }
    }
}
