namespace Crossread.Language.Networks;

/// <summary>How much a network is asked about sentences.</summary>
internal enum ReadingDepth
{
    /// <summary>Names: the first layer.</summary>
    Names,

    /// <summary>Names, parts of speech and trees: both layers.</summary>
    Trees,

    /// <summary>The same, with the scores that all was chosen by: for learning from what a network says.</summary>
    Scores,
}
