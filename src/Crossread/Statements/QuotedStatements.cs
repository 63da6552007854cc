using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Statements of others within a quotation: "'The minister told me that the gate was shut,' Moss said".</summary>
/// <remarks>Read by the same rules as the article's own words. Only what somebody else than the speaker is told to have said, and only where it is said who.</remarks>
internal static class QuotedStatements
{
    /// <summary>Adds them, each within the statement that holds the quotation.</summary>
    public static void Add(FramedText text, List<Draft> drafts)
    {
        var outer = drafts.FindAll(d => d.Content.Exists(c => text.QuotationsIn(c).Any()));
        if (outer.Count == 0)
            return;
        outer.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        var inside = FramedText.Inside(text);
        var found = new List<Draft>();
        var finder = new AttributionFinder(inside, found);
        for (var f = 0; f < inside.Frames.Count; f++)
            finder.Read(f);
        found.RemoveAll(d => !IsOthers(inside, d));
        Nesting.Add(inside, found);
        var contents = outer.SelectMany(d => d.Content.Select(c => (Content: c, Draft: d))).OrderBy(c => c.Content).ToList();
        var next = 0;
        foreach (var draft in found.OrderBy(d => d.Start))
        {
            while (next < contents.Count && contents[next].Content.End <= draft.Start)
                next++;
            if (next == contents.Count)
                break;
            var (content, holder) = contents[next];
            if (draft.Start < content.Start || draft.End > content.End)
                continue;
            draft.Within ??= holder;
            draft.Inside = inside;
            drafts.Add(draft);
        }
    }

    private static bool IsOthers(FramedText text, Draft draft)
    {
        if (draft.Source is not { } source || (draft.IsNegated && draft.Verb?.Stance is not (Stance.Denies or Stance.Confirms)) || IsDocument(SourcePhrase.Of(text.Text, source).Noun))
            return false;
        var first = text.AtomAt(source.Start);
        return IsTold(text, first, text.AtomAt(source.End), source) && draft.Verb?.Lemma != "conclude" && Nesting.IsSaid(text, draft, first, text.Frames[draft.Frame].First);
    }

    private static bool IsDocument(string noun) => SpeakerNouns.IsDocument(noun) || (noun is [.., 's'] && SpeakerNouns.IsDocument(noun[..^1]));

    // "He", "the minister", "Kerr"; not "I", "you", "people", "some of them".
    private static bool IsTold(FramedText text, int first, int end, TextSpan source)
    {
        var word = text.Words(text.SpanOf(first, first + 1)).ToLowerInvariant();
        if (word is "he" or "she" or "they")
            return end == first + 1;
        for (var i = first; i < end; i++)
        {
            if (text.Atoms[i].Word is "i" or "we" or "you" or "my" or "our" or "your" or "me" or "us" or "I")
                return false;
        }

        return word is "the" || text.Language.Names.Any(n => source.Contains(n.Span));
    }
}
