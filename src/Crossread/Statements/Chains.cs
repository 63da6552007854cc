using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Completes who passed each statement on: whoever was told, those who report it, the speakers in whose words it lies.</summary>
internal sealed class Chains
{
    private readonly FramedText _text;
    private readonly Relays _relays;

    private Chains(FramedText text)
    {
        _text = text;
        _relays = new Relays(text);
    }

    /// <summary>Completes the chains of a text's drafts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drafts">Its drafts, nested ones with those that hold them.</param>
    /// <param name="relays">Who is told and who reports, by frame.</param>
    public static void Complete(FramedText text, List<Draft> drafts, Dictionary<int, List<Relay>> relays)
    {
        var chains = new Chains(text);
        var occasions = new OccasionReader(text);
        foreach (var frame in drafts.GroupBy(d => d.Frame))
        {
            var local = frame.OrderBy(d => d.Start).ToList();
            if (relays.TryGetValue(frame.Key, out var found))
            {
                foreach (var relay in found)
                    chains.Attach(relay, local);
            }

            foreach (var draft in local)
            {
                chains.Source(draft);
                for (var h = 0; h < draft.Hops.Count; h++)
                    draft.Hops[h] = chains.WithoutManner(draft.Hops[h]);
            }

            HeadingCredit(text, text.Frames[frame.Key], local);
            occasions.Complete(text.Frames[frame.Key], local);
        }

        foreach (var draft in drafts)
        {
            if (draft.Continues is { IsLoose: false } before && !draft.IsLoose && draft.Hops.Count == 0)
                draft.Hops.AddRange(before.Hops);
        }
    }

    // --- who is told, who reports ------------------------------------------------------------------------------------

    private void Attach(Relay relay, List<Draft> drafts)
    {
        var at = _text.SpanOf(relay.Start, relay.End);
        if (drafts.Exists(d => d.Hops.Exists(h => h.Overlaps(relay.Name))))
        {
            Share(relay, drafts.Find(d => d.Hops.Exists(h => h.Overlaps(relay.Name)))!, drafts);
            return;
        }

        if (Of(at, drafts) is not { } draft)
        {
            InStatement(relay, at, drafts);
            return;
        }

        if (draft.Source is { } source && source.Overlaps(at))
        {
            if (relay.Kind != RelayKind.Reported || source.Start >= at.Start)
                return;
            draft.Source = Before(source, at.Start);
        }

        if (relay.Kind == RelayKind.Told)
            draft.Hops.Insert(0, relay.Name);
        else
            draft.Hops.Add(relay.Name);
        Share(relay, draft, drafts);
    }

    // "rejected the reports in a statement carried by the agency": how it was said, read as a part of what is rejected.
    private void InStatement(Relay relay, TextSpan at, List<Draft> drafts)
    {
        var noun = relay.Start - 1;
        var start = noun - 1;
        while (start > 0 && noun - start < 4 && _text.Atoms[start].Can(WordClasses.Determiner | WordClasses.Adjective) && !_text.Is(start, "in"))
            start--;
        if (start <= 0 || !_text.Is(start, "in") || !_text.Atoms[noun].IsWord || !Occasions.IsOccasionNoun(_text.Words(_text.SpanOf(noun, noun + 1))))
            return;
        var began = _text.Atoms[start].Start;
        foreach (var draft in drafts)
        {
            var c = draft.Content.FindIndex(x => x.Start < began && began < x.End && x.End <= at.End);
            if (c < 0)
                continue;
            draft.Content[c] = Before(draft.Content[c], began);
            draft.Occasion.Add(_text.SpanOf(start, relay.End));
            draft.Hops.Insert(0, relay.Name);
            return;
        }
    }

    // Whose statement words beside it belong to: the one whose source they stand in, the last before them, else the first after them.
    private static Draft? Of(TextSpan at, List<Draft> drafts)
    {
        var holding = drafts.FindLast(d => d.Content.Exists(c => c.Contains(at)));
        var near = drafts.FindAll(d => ReferenceEquals(d.Within, holding) && !d.Content.Exists(c => c.Overlaps(at)));
        if (near.Count == 0)
            return null;
        return near.Find(d => d.Source is { } s && s.Overlaps(at)) ?? near.FindLast(d => d.Cue.Exists(c => c.Start < at.End)) ?? near[0];
    }

    // "… told the agency, adding that …": what the same speaker says in one breath.
    private static void Share(Relay relay, Draft draft, List<Draft> drafts)
    {
        foreach (var other in drafts)
        {
            if (!ReferenceEquals(other, draft) && ReferenceEquals(other.Within, draft.Within) && other.Start > draft.Start && other.Source == draft.Source && !other.Hops.Exists(h => h.Overlaps(relay.Name)))
                other.Hops.Insert(0, relay.Name);
        }
    }

    private TextSpan Before(TextSpan span, int end)
    {
        while (end > span.Start + 1 && (char.IsWhiteSpace(_text.Text[end - 1]) || _text.Text[end - 1] is ','))
            end--;
        return new TextSpan(span.Start, end);
    }

    // "told Reuters on condition of anonymity", "told Reuters by phone": how, not whom.
    private TextSpan WithoutManner(TextSpan hop)
    {
        var words = _text.Words(hop);
        foreach (var manner in (ReadOnlySpan<string>)[" on ", " by ", " during ", " via "])
        {
            var at = words.IndexOf(manner, StringComparison.Ordinal);
            if (at > 0 && _relays.IsOutlet(new TextSpan(hop.Start, hop.Start + at)) && !words.AsSpan(0, at).Contains(" report", StringComparison.Ordinal))
                return new TextSpan(hop.Start, hop.Start + at);
        }

        return hop;
    }

    // "The agency's sources say"
    private void Source(Draft draft)
    {
        if (draft.Source is not { } source || draft.Hops.Count > 0)
            return;
        var phrase = SourcePhrase.Of(_text.Text, source);
        if (phrase.Noun is not ("sources" or "source") || phrase.Words.Count < 2)
            return;
        var possessive = phrase.Words[^2];
        if (!(possessive.EndsWith("’s", StringComparison.Ordinal) || possessive.EndsWith("'s", StringComparison.Ordinal)))
            return;
        var end = source.Start + _text.Words(source).LastIndexOf(possessive, StringComparison.Ordinal) + possessive.Length - 2;
        var outlet = new TextSpan(source.Start, end);
        if (_relays.IsOutlet(outlet, Reporting.Reports))
            draft.Hops.Add(outlet);
    }

    // "Bridge to be rebuilt, mayor says - TASS"
    private static void HeadingCredit(FramedText text, Frame frame, List<Draft> drafts)
    {
        var dash = frame.End - 1;
        while (dash > frame.First && text.Atoms[dash].IsWord)
            dash--;
        if (dash <= frame.First || dash == frame.End - 1 || text.Atoms[dash].Shape != AtomShape.Dash)
            return;
        var name = text.SpanOf(dash + 1, frame.End);
        if (!MediaNames.IsMedia(text.Text.AsSpan(name.Start, name.Length)))
            return;
        foreach (var draft in drafts.Where(d => d.End <= name.Start && !d.Hops.Contains(name)))
            draft.Hops.Add(name);
    }

    // --- nested statements ---------------------------------------------------------------------------------------------

    /// <summary>Statements within others take over who passed those on, and their speaker.</summary>
    public static void Join(List<Draft> drafts)
    {
        var done = new HashSet<Draft>(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
            Complete(draft);

        void Complete(Draft draft)
        {
            if (!done.Add(draft) || draft.Within is not { } outer)
                return;
            // The chain of the outer one is whole when it is taken over.
            Complete(outer);
            if (outer.Source is { } source)
                draft.Hops.Add(source);
            draft.Hops.AddRange(outer.Hops.Where(h => !draft.Hops.Exists(x => x.Overlaps(h))));
        }
    }
}
