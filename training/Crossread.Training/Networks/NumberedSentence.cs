using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>A sentence as the network sees it, with what it should say as numbers; null where that is not known.</summary>
/// <param name="Words">Each word's place in the list of words; -1 where it is not listed.</param>
/// <param name="Entries">The rows of the table that each word is the sum of.</param>
/// <param name="HiddenEntries">The same if the word is to be read as if it were not listed.</param>
internal sealed record NumberedSentence(int[] Words, int[][] Entries, int[][] HiddenEntries)
{
    public int Length => Words.Length;

    public AnnotationSource Source { get; init; }

    public int[]? Tags { get; init; }

    public int[]? Heads { get; init; }

    public int[]? Relations { get; init; }

    public int[]? Names { get; init; }

    /// <summary>How likely teachers find everything; null where the sentence was annotated by people.</summary>
    public Shares? Shares { get; init; }
}
