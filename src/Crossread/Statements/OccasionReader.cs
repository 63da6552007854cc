using System.Collections.Frozen;
using Crossread.Articles;
using Crossread.Language.Names;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Reads where, when, to whom and in what form a statement was made, from the words before its source and after its cue.</summary>
internal sealed class OccasionReader(FramedText text)
{
    // Atoms.
    private const int LongestAdjunct = 14;
    private const int LongestLeading = 24;

    private static readonly FrozenSet<string> Prepositions = new[] { "on", "in", "at", "during", "after", "before", "via", "through", "over", "by", "outside", "following", "ahead", "from", "late", "early" }
        .ToFrozenSet(StringComparer.Ordinal);

    // Beside the nouns that show an occasion wherever they stand: these do right after a cue or before its source.
    private static readonly FrozenSet<string> Events = new[]
    {
        "committee", "council", "senate", "assembly", "inquiry", "tribunal", "commission", "opening", "launch", "ceremony", "talks", "trip", "tour", "dinner", "lunch", "breakfast", "service", "funeral", "vigil",
        "match", "game", "whatsapp", "signal", "youtube", "tiktok", "x", "vkontakte", "weibo", "bluesky", "threads", "linkedin", "reddit", "mastodon", "channel", "page", "account", "texts",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EventLookup = Events.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Completes the occasions of the drafts of one frame, which are in order.</summary>
    public void Complete(Frame frame, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Cue.Count == 0)
                continue;
            var found = new List<TextSpan>();
            if (i == 0 && draft.Within is null)
                Leading(frame, draft, found);
            After(frame, draft, drafts, found);
            found.AddRange(draft.Occasion.Where(o => !found.Exists(f => f.Overlaps(o))));
            found.Sort();
            draft.Occasion.Clear();
            draft.Occasion.AddRange(found);
        }
    }

    // "At a briefing on Monday, Moss said …", "Speaking to reporters, Moss said …"
    private void Leading(Frame frame, Draft draft, List<TextSpan> found)
    {
        var end = text.AtomAt(draft.Start);
        if (end <= frame.First || end - frame.First > LongestLeading || end > frame.End || !text.Atoms[end - 1].IsComma)
            return;
        var at = frame.First;
        if (Lower(at) is "speaking" or "talking" or "writing" or "testifying" && at + 1 < end)
        {
            at++;
            if (text.Is(at, "to") && NounPhrases.After(text, at + 1, end) is { } audience)
            {
                AddAudience(draft, audience, found);
                at = audience.End;
            }
        }

        Adjuncts(at, end, found);
    }

    private void After(Frame frame, Draft draft, List<Draft> drafts, List<TextSpan> found)
    {
        var at = text.AtomAt(draft.Cue[^1].End);
        if (draft.Source is { } source && text.AtomAt(source.Start) is var s && s >= at && s <= at + 1)
            at = text.AtomAt(source.End);
        var end = frame.End;
        foreach (var other in drafts)
        {
            foreach (var span in other.Spans)
            {
                if (text.AtomAt(span.Start) is var start && start >= at && start < end)
                    end = start;
            }
        }

        if (at >= end)
            return;
        if (draft.Verb is { } verb && verb.Takes(Constructions.Addressee) && text.Atoms[at].IsWord && !text.Atoms[at].Can(WordClasses.Preposition) && !Occasions.IsTime(text, at) && NounPhrases.After(text, at, end) is { } audience)
        {
            AddAudience(draft, audience, found);
            at = audience.End;
        }
        else if (text.Is(at, "to") && NounPhrases.After(text, at + 1, end) is { } told && draft.Verb is { Lemma: "say" or "confirm" or "explain" or "complain" or "announce" })
        {
            AddAudience(draft, told, found);
            at = told.End;
        }

        Adjuncts(at, end, found);
    }

    // Who passed it on stands in the chain.
    private void AddAudience(Draft draft, (int Start, int End) phrase, List<TextSpan> found)
    {
        var end = phrase.End;
        while (end > phrase.Start && text.Atoms[end - 1].IsComma)
            end--;
        if (end <= phrase.Start || (text.Atoms[phrase.Start].Can(WordClasses.Pronoun) && end - phrase.Start == 1))
            return;
        var span = text.SpanOf(phrase.Start, end);
        if (!draft.Hops.Exists(h => h.Overlaps(span)))
            found.Add(span);
    }

    private void Adjuncts(int at, int end, List<TextSpan> found)
    {
        while (at < end)
        {
            if (text.Atoms[at].IsComma && at + 1 < end && (Begins(at + 1) || IsTime(at + 1)))
                at++;
            var next = Adjunct(at, end, out var tells);
            if (next == at || !tells)
                return;
            found.Add(text.SpanOf(at, next));
            at = next;
        }
    }

    private int Adjunct(int at, int end, out bool tells)
    {
        tells = false;
        if (!text.Atoms[at].IsWord || !(Begins(at) || IsTime(at)))
            return at;
        var isTime = IsTime(at);
        var i = at + 1;
        while (i < Math.Min(end, at + LongestAdjunct) && text.Atoms[i].IsWord && !EndsBefore(at, i, end, isTime))
            i++;
        if (i <= at + 1 && !isTime)
            return at;
        tells = isTime || Tells(at, i);
        return i;
    }

    // Another adjunct, or another clause.
    private bool EndsBefore(int at, int i, int end, bool isTime)
    {
        var atom = text.Atoms[i];
        if (isTime && !IsTime(i) && !atom.Can(WordClasses.Number))
            return true;
        if (i > at + 1 && Begins(i) && i + 1 < end && (IsTime(i + 1) || Lower(i + 1) is "the" or "a" && i + 2 < end && Lower(i + 2) is "morning" or "afternoon" or "evening" or "weekend"))
            return true;
        if (i > at + 1 && !isTime && IsTime(i) && !Begins(i - 1) && !IsTime(i - 1))
            return true;
        return atom.Word is "that" or "who" or "which" or "when" or "while" or "as" or "if" or "but" or "and" or "because" or "where" || (atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun) && !IsTime(i)) || atom.IsOnly(WordClasses.Gerund);
    }

    private bool Begins(int atom) => Prepositions.Contains(text.Atoms[atom].Word) || Prepositions.Contains(Lower(atom));

    // A time expression of the language engine, or a word of time: "on Monday", "earlier this week", "4 May".
    private bool IsTime(int atom)
    {
        var span = text.SpanOf(atom, atom + 1);
        return Occasions.IsTime(text, atom) && Lower(atom) is not ("there" or "here" or "then" or "again" or "before")
            || SpanOrder.Overlapping(text.Language.Times, span, t => t.Span).Any();
    }

    private bool Tells(int at, int end)
    {
        for (var i = at + 1; i < end; i++)
        {
            var span = text.SpanOf(i, i + 1);
            var word = text.Text.AsSpan(span.Start, span.Length);
            if (IsTime(i) || Occasions.IsOccasionNoun(word) || EventLookup.Contains(word))
                return true;
        }

        if (Lower(at) is "after" or "before" or "during" or "following")
            return true;
        var whole = text.SpanOf(at, end);
        return Lower(at) is "in" or "at" or "from" or "outside" && SpanOrder.Within(text.Language.Names, whole, n => n.Span).Any(n => n.Type == NameType.Location);
    }

    private string Lower(int atom) => text.Atoms[atom].IsWord && text.Atoms[atom].End - text.Atoms[atom].Start <= 12 ? text.Words(text.SpanOf(atom, atom + 1)).ToLowerInvariant() : "";
}
