namespace Crossread.Language.Networks;

/// <summary>The scores that the reading of a sentence was chosen by, a row a word; of a sentence longer than a window those of its last window alone.</summary>
internal sealed class ReadingScores
{
    /// <summary>How likely each tag of names is.</summary>
    public float[] Names { get; set; } = [];

    /// <summary>The score of each part of speech.</summary>
    public float[] Tags { get; set; } = [];

    /// <summary>The score of being the root, then of hanging on each word.</summary>
    public float[] Arcs { get; set; } = [];

    /// <summary>The score of each relation to the head that was found.</summary>
    public float[] Relations { get; set; } = [];

    /// <summary>The input of <see cref="RoleNetwork"/> but for its marks.</summary>
    public float[] Encoded { get; set; } = [];
}
