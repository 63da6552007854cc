namespace Crossread.Language.Names;

/// <summary>The grammatical number a text shows for what a name names.</summary>
public enum GrammaticalNumber
{
    /// <summary>Nothing shows it.</summary>
    Unknown,

    /// <summary>One: "the ministry was", "she".</summary>
    Singular,

    /// <summary>Several: "the Alps were", "the Lopezes have".</summary>
    Plural,
}
