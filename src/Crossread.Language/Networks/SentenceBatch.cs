using System.Collections.Immutable;

namespace Crossread.Language.Networks;

/// <summary>How the words of several sentences lie in the rows of a matrix: the first words of all, then the second words, and so on, longer sentences first.</summary>
/// <remarks>So a recurrent layer takes one step for all sentences at once, and the weights it reads serve them all.</remarks>
internal sealed class SentenceBatch
{
    private readonly int[] _firstRow;
    private readonly int[] _lengths;

    /// <summary>Lays out sentences.</summary>
    /// <param name="lengths">The number of words of each, none of them 0, in falling order.</param>
    public SentenceBatch(ReadOnlySpan<int> lengths)
    {
        _lengths = lengths.ToArray();
        _firstRow = new int[(lengths.Length > 0 ? lengths[0] : 0) + 1];
        var open = lengths.Length;
        for (var step = 0; step < _firstRow.Length - 1; step++)
        {
            while (lengths[open - 1] <= step)
                open--;
            _firstRow[step + 1] = _firstRow[step] + open;
        }
    }

    /// <summary>The number of sentences.</summary>
    public int Sentences => _lengths.Length;

    /// <summary>Words of the longest sentence.</summary>
    public int Steps => _firstRow.Length - 1;

    /// <summary>Words of all sentences.</summary>
    public int Rows => _firstRow[^1];

    /// <summary>Words of a sentence.</summary>
    public int Length(int sentence) => _lengths[sentence];

    /// <summary>How many sentences have a word at this step: always the first ones.</summary>
    public int Open(int step) => _firstRow[step + 1] - _firstRow[step];

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int word) => _firstRow[word] + sentence;

    /// <summary>The order in which sentences of these lengths are laid out: longer first, equal ones as they come.</summary>
    public static ImmutableArray<int> Order(ReadOnlySpan<int> lengths)
    {
        var order = new int[lengths.Length];
        var keys = new long[lengths.Length];
        for (var i = 0; i < lengths.Length; i++)
            (order[i], keys[i]) = (i, ((long)-lengths[i] << 32) | (uint)i);
        Array.Sort(keys, order);
        return [.. order];
    }
}
