using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Statements within what another said: "Moss said that Kerr had told her that …".</summary>
internal static class Nesting
{
    // A statement in a statement in a statement in a statement: deeper ones are not looked for, so that time stays linear.
    private const int Deepest = 3;

    // Atoms: a shorter content holds no statement.
    private const int FewestAtoms = 4;

    /// <summary>Adds the statements within the contents of others, and marks those that were found already.</summary>
    public static void Add(FramedText text, List<Draft> drafts)
    {
        foreach (var frame in drafts.GroupBy(d => d.Frame).ToArray())
        {
            var local = frame.ToList();
            MarkFound(local);
            var level = local.ToList();
            for (var depth = 0; depth < Deepest && level.Count > 0; depth++)
            {
                var next = new List<Draft>();
                foreach (var outer in level)
                {
                    foreach (var content in outer.Content)
                        Read(text, outer, content, local, next);
                }

                drafts.AddRange(next);
                level = next;
            }
        }
    }

    private static void Read(FramedText text, Draft outer, TextSpan content, List<Draft> known, List<Draft> found)
    {
        var first = text.AtomAt(content.Start);
        var end = text.AtomAt(content.End);
        if (first < end && text.Is(first, "that"))
            first++;
        if (end - first < FewestAtoms)
            return;
        var frame = text.Frames[outer.Frame];
        if (first < frame.First || end > frame.End)
            return;
        var inner = new List<Draft>();
        new AttributionFinder(text, inner).Read(outer.Frame, frame with { First = first, End = end, IsHeading = false });
        foreach (var draft in inner)
        {
            if (draft.Source is not { } source || draft.Spans.Any(s => !content.Contains(s)) || !IsSaid(text, draft, text.AtomAt(source.Start), first))
                continue;
            if (known.Exists(d => d.Cue.Exists(c => draft.Cue.Exists(c.Overlaps))))
                continue;
            draft.Within = outer;
            found.Add(draft);
            known.Add(draft);
        }
    }

    /// <summary>Whether a draft read in another's words is plainly said there: by a finite verb of saying with a subject that begins its clause.</summary>
    /// <param name="text">The text.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="source">The first atom of its source.</param>
    /// <param name="first">The first atom of those words.</param>
    public static bool IsSaid(FramedText text, Draft draft, int source, int first)
    {
        if (draft.Verb is not { IsAttitude: false } verb || draft.Cue.Count != 1 || draft.Content.Count == 0)
            return false;
        if (!verb.Takes(Constructions.BareClause | Constructions.ThatClause | Constructions.Addressee) && verb.Stance is Stance.Asserts or Stance.DeclinesToComment)
            return false;
        var atoms = text.Atoms;
        // "announced an end to the war": done as much as said.
        var said = draft.Content[0];
        if (verb.Stance is Stance.Asserts or Stance.Praises && !Clauses.HasPredicate(text, text.AtomAt(said.Start), text.AtomAt(said.End)) && !HasQuotation(text, said))
            return false;
        if (atoms[source].Word is "that" or "which" or "what" or "who" or "whom" or "this" or "these")
            return false;
        if (source > first && atoms[source - 1].IsWord && !atoms[source - 1].Can(WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Preposition | WordClasses.Adverb) && !text.Is(source - 1, "that"))
            return false;
        // "the plan that Kerr announced": a relative clause.
        if (source > first + 1 && text.Is(source - 1, "that") && atoms[source - 2].Can(WordClasses.Noun | WordClasses.Name)
            && atoms[source - 2].Known?.Cues.Any(c => !c.Verb.IsAttitude) != true)
            return false;
        var cue = text.AtomAt(draft.Cue[0].Start);
        var end = text.AtomAt(draft.Cue[0].End);
        var isFinite = false;
        for (var i = cue; i < end; i++)
        {
            if (atoms[i].Word is "to" or "could" or "might" or "may" or "can" or "should" or "would" or "will" or "must")
                return false;
            isFinite |= atoms[i].Can(WordClasses.Past | WordClasses.Verb | WordClasses.Auxiliary) && !atoms[i].IsOnly(WordClasses.Gerund);
        }

        return isFinite;
    }

    private static bool HasQuotation(FramedText text, TextSpan span)
    {
        for (var i = text.AtomAt(span.Start); i < text.AtomAt(span.End); i++)
        {
            if (text.Atoms[i].IsQuotation)
                return true;
        }

        return false;
    }

    // Of those of one frame: the shortest content that holds all of a statement is what it lies in.
    private static void MarkFound(List<Draft> local)
    {
        foreach (var draft in local)
        {
            var extent = new TextSpan(draft.Start, draft.End);
            draft.Within = local.Where(d => !ReferenceEquals(d, draft) && d.Content.Exists(c => c.Contains(extent) && c != extent))
                .OrderBy(d => d.Content.Where(c => c.Contains(extent)).Min(c => c.Length)).FirstOrDefault() ?? draft.Within;
        }
    }
}
