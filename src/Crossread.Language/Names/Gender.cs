namespace Crossread.Language.Names;

/// <summary>The grammatical gender a text or a forename shows for a person.</summary>
public enum Gender
{
    /// <summary>Nothing shows it.</summary>
    Unknown,

    /// <summary>He.</summary>
    Masculine,

    /// <summary>She.</summary>
    Feminine,
}
