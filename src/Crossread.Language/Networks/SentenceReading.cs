using Crossread.Language.Names;

namespace Crossread.Language.Networks;

/// <summary>What a network says of a sentence, for each of its words.</summary>
/// <param name="length">The number of words.</param>
/// <param name="depth">What was asked.</param>
internal sealed class SentenceReading(int length, ReadingDepth depth)
{
    /// <summary>Places in names: <c>B-PER</c> begins, <c>I-PER</c> goes on, <c>E-PER</c> ends, <c>S-PER</c> is alone; <c>O</c> is in none.</summary>
    public string[] Names { get; } = new string[length];

    /// <summary>For each word how likely it is part of which name.</summary>
    public NameShares[] Shares { get; } = new NameShares[length];

    /// <summary>Universal parts of speech; empty where no trees were asked.</summary>
    public string[] Tags { get; } = new string[depth != ReadingDepth.Names ? length : 0];

    /// <summary>The head's place in the sentence, -1 for the one root; empty where no trees were asked.</summary>
    public int[] Heads { get; } = new int[depth != ReadingDepth.Names ? length : 0];

    /// <summary>Relations of Universal Dependencies to the head, with subtypes; empty where no trees were asked.</summary>
    public string[] Relations { get; } = new string[depth != ReadingDepth.Names ? length : 0];

    /// <summary>For each word its tag of <see cref="RoleNetwork"/>; empty where roles were not asked.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>How likely each of these is.</summary>
    public float[] RoleLikelihoods { get; set; } = [];

    /// <summary>What all was chosen by; null where it was not asked.</summary>
    public ReadingScores? Scores { get; } = depth == ReadingDepth.Scores ? new ReadingScores() : null;
}
