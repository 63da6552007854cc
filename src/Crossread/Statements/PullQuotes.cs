namespace Crossread.Statements;

/// <summary>Reads quotations that a page sets apart: a paragraph without quotation marks that ends in the name of who said it, as in
/// "We were lucky. Rita Moss, head of the school".</summary>
internal static class PullQuotes
{
    // Atoms.
    private const int LongestName = 12;
    private const int FewestWords = 5;

    // Frames.
    private const int LongestQuote = 6;

    /// <summary>Adds the pull quotes of a text.</summary>
    public static void Add(FramedText text, List<Draft> drafts)
    {
        var taken = drafts.Select(d => d.Frame).ToHashSet();
        for (var f = 1; f < text.Frames.Count; f++)
        {
            var isLast = f + 1 == text.Frames.Count || text.Frames[f + 1].Paragraph != text.Frames[f].Paragraph;
            if (!isLast || text.Frames[f - 1].Paragraph != text.Frames[f].Paragraph || !Names(text, text.Frames[f]))
                continue;
            var first = f;
            while (first > 0 && text.Frames[first - 1].Paragraph == text.Frames[f].Paragraph)
                first--;
            if (f - first > LongestQuote || Enumerable.Range(first, f - first + 1).Any(taken.Contains) || !Tells(text, text.Frames[first].First, text.Frames[f].First))
                continue;
            var frame = text.Frames[f];
            drafts.Add(new Draft
            {
                Frame = f,
                Source = text.SpanOf(frame.First, frame.End),
                Content = [text.SpanOf(text.Frames[first].First, frame.First)],
                Likelihood = 0.7,
            });
        }
    }

    // "Rita Moss, head of the school", without a full stop: a first and a last name, and no verb.
    private static bool Names(FramedText text, Frame frame)
    {
        if (frame.Length is < 2 or > LongestName || text.Atoms[frame.End - 1].IsStop)
            return false;
        var names = 0;
        while (names < frame.Length && text.Atoms[frame.First + names].Shape == AtomShape.Capitalized && text.Atoms[frame.First + names].Can(WordClasses.Name))
            names++;
        if (names is < 2 or > 4 || (names < frame.Length && !text.Atoms[frame.First + names].IsComma))
            return false;
        for (var i = frame.First; i < frame.End; i++)
        {
            if (!(text.Atoms[i].IsWord || text.Atoms[i].IsComma) || text.Atoms[i].IsOnly(WordClasses.Past | WordClasses.Verb | WordClasses.Auxiliary))
                return false;
        }

        var span = text.SpanOf(frame.First, frame.End);
        return !MediaNames.IsMedia(text.Text.AsSpan(span.Start, span.Length));
    }

    // Whole sentences without a quotation in them.
    private static bool Tells(FramedText text, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            // A caption ends in the name of who took the picture.
            if (text.Atoms[i].IsQuotation || text.Atoms[i].Word is "photo" or "picture" or "pictured" or "image")
                return false;
            words += text.Atoms[i].IsWord ? 1 : 0;
        }

        return words >= FewestWords && text.Atoms[end - 1].IsStop && Clauses.HasPredicate(text, first, end);
    }
}
