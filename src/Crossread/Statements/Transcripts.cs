using System.Buffers;
using Crossread.Language.Names;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>What is said turn by turn, each turn under the name of who speaks: transcripts and interviews.</summary>
/// <remarks>"MOSS: We are ready.", "Q: Will you run again?" and "A: No.", with or without quotation marks. A turn goes on over the paragraphs up to the next one.</remarks>
internal static class Transcripts
{
    // In code units and words: what stands before the colon.
    private const int LongestLabel = 40;
    private const int MostWords = 4;

    // Paragraphs from one turn to the next.
    private const int Farthest = 4;

    // Words of all turns together for each turn: fewer make a list ("Moss: 52 percent").
    private const int FewestWords = 3;

    // What may stand before a label.
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \"“”'‘*");

    /// <summary>Adds the turns; what the rules and the network took from a turn without seeing its speaker goes.</summary>
    public static void Add(FramedText text, List<Draft> drafts)
    {
        var labels = Labels(text);
        for (var first = 0; first < labels.Count;)
        {
            var end = first + 1;
            while (end < labels.Count && labels[end].Paragraph - labels[end - 1].Paragraph <= Farthest)
                end++;
            if (Choose(text, labels[first..end]) is { Count: > 1 } turns)
                Add(text, drafts, turns);
            first = end;
        }
    }

    private static List<Label> Labels(FramedText text)
    {
        var labels = new List<Label>();
        // A headline ("Moss: we are ready") is no turn.
        for (var p = 1; p < text.Language.Paragraphs.Length; p++)
        {
            var paragraph = text.Language.Paragraphs[p];
            var words = text.Text.AsSpan(paragraph.Start, paragraph.Length);
            var start = words.IndexOfAnyExcept(Marks);
            var colon = start < 0 ? -1 : words[start..Math.Min(words.Length, start + LongestLabel)].IndexOf(':');
            if (colon <= 0 || start + colon + 2 >= words.Length || !char.IsWhiteSpace(words[start + colon + 1]) || !IsLabel(words.Slice(start, colon)))
                continue;
            var at = paragraph.Start + start;
            // Nothing of it is read where the paragraph was left out.
            if (text.AtomAt(at + colon + 2) is var atom && (atom > 0 && text.Atoms[atom - 1].End > at || atom < text.Atoms.Count && text.Atoms[atom].Start < paragraph.End))
                labels.Add(new Label(p, new TextSpan(at, at + colon), words.Slice(start, colon).ToString()));
        }

        return labels;
    }

    // Each word of a label begins with a capital.
    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        var words = 0;
        foreach (var range in label.Split(' '))
        {
            if (label[range] is not [var first, ..] || !char.IsUpper(first) || ++words > MostWords)
                return false;
        }

        return true;
    }

    /// <summary>Of labels near one another those of a conversation; null where it is none: two speak in turn, and at least one of them is known to be somebody who can.</summary>
    private static List<Label>? Choose(FramedText text, List<Label> labels)
    {
        var times = labels.CountBy(l => l.Words, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var voices = times.Keys.ToDictionary(w => w, w => IsVoice(text, w), StringComparer.Ordinal);
        labels.RemoveAll(l => !voices[l.Words] && times[l.Words] < 2);
        var speakers = labels.Select(l => l.Words).Distinct(StringComparer.Ordinal).ToList();
        var isTaken = speakers.Count > 1 && speakers.Exists(s => voices[s]) && (speakers.Exists(s => times[s] > 1) || speakers.Exists(IsQuestion));
        return isTaken && labels.Sum(l => CountWords(text, l)) >= FewestWords * labels.Count ? labels : null;
    }

    /// <summary>Whether what stands before a colon tells only who asks or answers.</summary>
    public static bool IsPart(string label) => IsQuestion(label) || IsAnswer(label);

    private static bool IsQuestion(string label) => label is "Q" or "Question" or "QUESTION" or "Q.";

    private static bool IsAnswer(string label) => label is "A" or "Answer" or "ANSWER" or "A.";

    private static bool IsVoice(FramedText text, string label)
    {
        if (IsQuestion(label) || IsAnswer(label))
            return true;
        var role = label.ToLowerInvariant();
        return SpeakerNouns.IsPerson(role) || role is "moderator" or "interviewer" or "audience" or "caller" || Named(text, label) is not null;
    }

    // The person with the longest name that ends in the last word of a label.
    private static TextSpan? Named(FramedText text, string label)
    {
        var last = label[(label.LastIndexOf(' ') + 1)..];
        var entities = text.Language.Entities;
        return text.Language.Names.Where(n => n.Type == NameType.Person && IsCalled(entities[n.Entity].Name, last)).OrderByDescending(n => entities[n.Entity].Name.Length).ThenBy(n => n.Span.Start).FirstOrDefault()?.Span;
    }

    private static bool IsCalled(string name, string last) =>
        name.EndsWith(last, StringComparison.OrdinalIgnoreCase) && (name.Length == last.Length || name[^(last.Length + 1)] == ' ');

    private static int CountWords(FramedText text, Label label)
    {
        var count = 0;
        var end = text.Language.Paragraphs[label.Paragraph].End;
        for (var i = label.Span.End + 1; i < end; i++)
        {
            if (char.IsLetterOrDigit(text.Text[i]) && !char.IsLetterOrDigit(text.Text[i - 1]))
                count++;
        }

        return count;
    }

    private static void Add(FramedText text, List<Draft> drafts, List<Label> turns)
    {
        var voices = turns.Select(t => t.Words).Distinct(StringComparer.Ordinal)
            .ToDictionary(w => w, w => IsAnswer(w) ? Interviewed(text, turns) : IsQuestion(w) ? null : Named(text, w), StringComparer.Ordinal);
        var added = new List<Draft>();
        for (var t = 0; t < turns.Count; t++)
        {
            var (paragraph, label, words) = turns[t];
            var content = new List<TextSpan>();
            var after = t + 1 < turns.Count ? turns[t + 1].Paragraph : paragraph + 1;
            for (var p = paragraph; p < after; p++)
            {
                if (Said(text, text.Language.Paragraphs[p], p == paragraph ? label.End + 1 : 0) is { } said)
                    content.Add(said);
            }

            if (content.Count == 0)
                continue;
            var turn = new Draft
            {
                Frame = FrameOf(text, label.Start),
                Source = label,
                Cue = [new TextSpan(label.End, label.End + 1)],
                Content = content,
                Voice = voices[words],
                IsTurn = true,
                Likelihood = 0.98,
            };
            added.Add(turn);
        }

        drafts.RemoveAll(d => TurnAt(added, d) is { } turn && !IsWithin(text, d, turn));
        drafts.AddRange(added);
    }

    // The last turn that begins before a draft ends, if it reaches the draft.
    private static Draft? TurnAt(List<Draft> turns, Draft draft)
    {
        var end = draft.End;
        int low = 0, high = turns.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (turns[middle].Source!.Value.Start < end)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && turns[low - 1].Content[^1].End > draft.Start ? turns[low - 1] : null;
    }

    // What another is said to have said in a turn lies within it.
    private static bool IsWithin(FramedText text, Draft draft, Draft turn)
    {
        if (!IsAnothers(text, draft, turn))
            return false;
        draft.Within = turn;
        return true;
    }

    // The words of a paragraph from a place on; without quotation marks that open and do not close; null for "(CROSSTALK)".
    private static TextSpan? Said(FramedText text, TextSpan paragraph, int from)
    {
        var start = Math.Max(paragraph.Start, from);
        while (start < paragraph.End && (char.IsWhiteSpace(text.Text[start]) || text.Text[start] is '"' or '“' or '*'))
            start++;
        var end = paragraph.End;
        while (end > start && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] is '"' or '”' or '*'))
            end--;
        return end == start || (text.Text[start] == '(' && text.Text.IndexOf(')', start) >= end - 2) ? null : new TextSpan(start, end);
    }

    /// <summary>"I think Kerr said he would go": of what stands in a turn, what another is said to have said.</summary>
    private static bool IsAnothers(FramedText text, Draft draft, Draft turn)
    {
        if (draft.IsThought || draft.Source is not { } source || draft.Cue.Count == 0 || !turn.Content.Exists(c => draft.Spans.All(c.Contains)))
            return false;
        return text.Words(source) is not ("I" or "i" or "we" or "We" or "you" or "You" or "it" or "It" or "who" or "which") && draft.Verb is { IsAttitude: false };
    }

    // Who is asked: the person named most often outside the turns.
    private static TextSpan? Interviewed(FramedText text, List<Label> turns)
    {
        var paragraphs = text.Language.Paragraphs;
        var (start, end) = (paragraphs[turns[0].Paragraph].Start, paragraphs[turns[^1].Paragraph].End);
        return text.Language.Names.Where(n => n.Type == NameType.Person && (n.Span.End <= start || n.Span.Start >= end))
            .GroupBy(n => n.Entity).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span.Start).FirstOrDefault()?.First().Span;
    }

    private static int FrameOf(FramedText text, int place)
    {
        int low = 0, high = text.Frames.Count;
        while (low + 1 < high)
        {
            var middle = (low + high) / 2;
            if (text.Atoms[text.Frames[middle].First].Start <= place)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private sealed record Label(int Paragraph, TextSpan Span, string Words);
}
