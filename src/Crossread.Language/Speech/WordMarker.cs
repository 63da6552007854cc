using System.Collections.Immutable;
using Crossread.Language.Networks;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Speech;

/// <summary>Marks the words of sentences by where they stand in the text.</summary>
internal static class WordMarker
{
    // A shorter string within quotation marks is more often a title or a scare quote than speech.
    private const int LongFrom = 6;

    /// <summary>For each sentence the marks of its words.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="sentences">Sentences in order.</param>
    /// <param name="ranges">The words of each.</param>
    /// <param name="quotations">Quotations in order, an outer one before those inside it.</param>
    public static WordMarks[][] Mark(ImmutableArray<SyntacticWord> words, IReadOnlyList<Sentence> sentences, Range[] ranges, ImmutableArray<Quotation> quotations)
    {
        Quotation[] outer = [.. quotations.Where(q => q.Depth == 0)];
        var marks = new WordMarks[ranges.Length][];
        var next = 0;
        for (var s = 0; s < ranges.Length; s++)
        {
            var (first, length) = ranges[s].GetOffsetAndLength(words.Length);
            var sentence = sentences[s];
            var own = marks[s] = new WordMarks[length];
            var common = sentence.IsHeading ? WordMarks.Heading : WordMarks.None;
            if (s == 0 || sentences[s - 1].Paragraph != sentence.Paragraph)
                common |= WordMarks.ParagraphStart;
            for (var w = 0; w < length; w++)
            {
                var span = words[first + w].Span;
                while (next < outer.Length && outer[next].Outer.End <= span.Start)
                    next++;
                own[w] = common;
                if (next == outer.Length || !outer[next].Outer.Overlaps(span))
                    continue;
                own[w] |= WordMarks.Quoted;
                if (Words(words, first + w, outer[next].Outer) >= LongFrom)
                    own[w] |= WordMarks.LongQuoted;
                if (outer[next].Outer.Start < sentence.Span.Start)
                    own[w] |= WordMarks.Continued;
            }
        }

        for (var s = 0; s < ranges.Length; s++)
        {
            var more = s > 0 && marks[s - 1].Length > 0 && (marks[s - 1][^1] & WordMarks.Quoted) != WordMarks.None ? WordMarks.AfterQuotation : WordMarks.None;
            if (s + 1 < ranges.Length && marks[s + 1].Length > 0 && (marks[s + 1][0] & WordMarks.Quoted) != WordMarks.None)
                more |= WordMarks.BeforeQuotation;
            foreach (ref var mark in marks[s].AsSpan())
                mark |= more;
        }

        return marks;
    }

    // Of a quotation around a word, up to what counts as long.
    private static int Words(ImmutableArray<SyntacticWord> words, int at, TextSpan quotation)
    {
        var count = 0;
        for (var w = at; w >= 0 && words[w].Span.End > quotation.Start && count < LongFrom; w--)
            count++;
        for (var w = at + 1; w < words.Length && words[w].Span.Start < quotation.End && count < LongFrom; w++)
            count++;
        // Its marks are words too.
        return count;
    }
}
