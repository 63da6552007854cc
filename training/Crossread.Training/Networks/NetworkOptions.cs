namespace Crossread.Training.Networks;

/// <summary>The sizes of a network and how it is trained.</summary>
internal sealed record NetworkOptions
{
    /// <summary>Values of a word's vector.</summary>
    public int WordSize { get; init; } = 128;

    /// <summary>Values of a state of a direction of the first recurrent layer.</summary>
    public int FirstSize { get; init; } = 128;

    /// <summary>The same of the second.</summary>
    public int SecondSize { get; init; } = 96;

    /// <summary>Values that heads and dependents are compared by.</summary>
    public int ArcSize { get; init; } = 96;

    /// <summary>Values that relations are told by.</summary>
    public int RelationSize { get; init; } = 128;

    /// <summary>Values that names are told by.</summary>
    public int NameSize { get; init; } = 64;

    public float InputDropout { get; init; } = 0.25f;

    public float StateDropout { get; init; } = 0.3f;

    public float HiddenDropout { get; init; } = 0.25f;

    /// <summary>The share of words that are read as if they were not listed.</summary>
    public float WordDropout { get; init; } = 0.08f;

    public float Rate { get; init; } = 2e-3f;

    public int Epochs { get; init; } = 14;

    /// <summary>Words of a step, about.</summary>
    public int BatchWords { get; init; } = 600;

    public float NameWeight { get; init; } = 1.5f;

    public float TagWeight { get; init; } = 0.5f;

    /// <summary>In how many rounds each sentence of the teachers comes once.</summary>
    public int LessonRounds { get; init; } = 4;

    public int Seed { get; init; } = 1;
}
