using System.Collections.Immutable;

namespace Crossread.Language.Tokens;

/// <summary>The syntactic words of each sentence.</summary>
internal static class SentenceWords
{
    /// <summary>For each sentence the range of its words.</summary>
    /// <param name="words">The words of the whole text, in order.</param>
    /// <param name="sentences">Sentences in order.</param>
    public static Range[] Ranges(ImmutableArray<SyntacticWord> words, IReadOnlyList<Sentence> sentences)
    {
        var ranges = new Range[sentences.Count];
        var word = 0;
        for (var s = 0; s < ranges.Length; s++)
        {
            while (word < words.Length && words[word].Token < sentences[s].FirstToken)
                word++;
            var first = word;
            while (word < words.Length && words[word].Token < sentences[s].EndToken)
                word++;
            ranges[s] = first..word;
        }

        return ranges;
    }

    /// <summary>The words of a range as written.</summary>
    public static ReadOnlyMemory<char>[] Forms(string text, ImmutableArray<SyntacticWord> words, Range range)
    {
        var (first, length) = range.GetOffsetAndLength(words.Length);
        var forms = new ReadOnlyMemory<char>[length];
        for (var i = 0; i < length; i++)
            forms[i] = text.AsMemory(words[first + i].Span.Start, words[first + i].Span.Length);
        return forms;
    }
}
