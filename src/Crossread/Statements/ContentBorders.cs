using Crossread.Articles;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Settles where the content of a statement begins and ends, of which rules and network may think differently.</summary>
internal static class ContentBorders
{
    /// <summary>What the network alone found: read sentence by sentence, so that of a quotation that goes on beyond one all is taken.</summary>
    public static List<TextSpan> Whole(FramedText text, SpeechReport report)
    {
        List<TextSpan> content = [.. report.Contents.Select(c => c.Span)];
        for (var i = 0; i < content.Count; i++)
        {
            foreach (var quotation in text.QuotationsIn(content[i]))
            {
                if (!content[i].Contains(quotation) && SpansSentences(text, quotation))
                    content[i] = Together(content[i], quotation);
            }
        }

        return Joined(content);
    }

    /// <summary>What both found: borders at quotation marks are the rules', which see them exactly; those between words the network's.</summary>
    public static List<TextSpan> Settled(FramedText text, SpeechReport report, Draft rule)
    {
        // All of it quoted: what the network gives no role beyond the first piece is another's words.
        if (Kinds.Of(text, rule.Content) == StatementKind.Direct)
            return [.. rule.Content.Where((c, i) => i == 0 || report.Contents.Any(o => o.Span.Overlaps(c)))];
        // "The bridge is shut. Hall said this at a briefing.": the network sees one sentence.
        if (rule.Content.TrueForAll(c => c.End <= text.SpanOf(text.Frames[rule.Frame]).Start))
            return [.. rule.Content];
        var content = Whole(text, report);
        foreach (var span in rule.Content)
        {
            var quotations = text.QuotationsIn(span).ToList();
            if (quotations.Count == 0 || !(quotations.Exists(q => content.Exists(c => Cuts(c, q))) || !quotations.Exists(q => content.Exists(c => c.Contains(q)))))
                continue;
            content.RemoveAll(c => c.Overlaps(span));
            content.Add(span);
        }

        return Joined(content);
    }

    /// <summary>Content without the words of its cue ("expressed hope" of "hope that …").</summary>
    public static List<TextSpan> After(FramedText text, List<TextSpan> content, TextSpan cue)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (!content[i].Overlaps(cue) || content[i].End <= cue.End)
                continue;
            var start = cue.End;
            while (start + 1 < content[i].End && char.IsWhiteSpace(text.Text[start]))
                start++;
            content[i] = new TextSpan(start, content[i].End);
        }

        return content;
    }

    private static bool Cuts(TextSpan content, TextSpan quotation) => content.Overlaps(quotation) && !content.Contains(quotation);

    private static bool SpansSentences(FramedText text, TextSpan span) => SpanOrder.Overlapping(text.Language.Sentences, span, s => s.Span).Skip(1).Any();

    private static TextSpan Together(TextSpan a, TextSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));

    private static List<TextSpan> Joined(List<TextSpan> content)
    {
        content.Sort();
        for (var i = content.Count - 1; i > 0; i--)
        {
            if (!content[i].Overlaps(content[i - 1]))
                continue;
            content[i - 1] = Together(content[i - 1], content[i]);
            content.RemoveAt(i);
        }

        return content;
    }
}
