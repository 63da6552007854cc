namespace Crossread.Training.Tagging;

/// <summary>How large the tagger's network is and how it learns. Chosen on the development parts.</summary>
internal sealed record TaggerOptions
{
    /// <summary>Numbers in the vector of a form.</summary>
    public int Width { get; init; } = 48;

    /// <summary>Hidden units.</summary>
    public int Hidden { get; init; } = 64;

    /// <summary>How many of the word vectors are taken, the commonest first.</summary>
    public int Vectors { get; init; } = 60_000;

    /// <summary>Share of the numbers of vectors that are left out in learning.</summary>
    public double Dropout { get; init; } = 0.3;

    /// <summary>A word that was counted n times is met as unseen with probability <c>Unseen / (Unseen + n)</c>.</summary>
    public double Unseen { get; init; } = 2;

    /// <summary>Step at the beginning; it falls to nearly 0 in equal steps.</summary>
    public double Rate { get; init; } = 0.002;

    /// <summary>How often all sentences are met.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>Least number of words between two steps.</summary>
    public int Batch { get; init; } = 100;

    /// <summary>Where the random numbers begin.</summary>
    public int Seed { get; init; } = 17;
}
