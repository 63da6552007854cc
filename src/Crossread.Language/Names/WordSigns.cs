namespace Crossread.Language.Names;

/// <summary>What the lexicons know of a word that bears on names.</summary>
[Flags]
internal enum WordSigns
{
    None = 0,
    Masculine = 1,
    Feminine = 2,
    Forename = 4,
    Surname = 8,

    /// <summary>A noun for what a person is: "minister".</summary>
    Role = 16,

    /// <summary>A word within a role: "deputy", "foreign".</summary>
    RoleModifier = 32,

    /// <summary>"Mr.", "Gen.", "Lady".</summary>
    Title = 64,

    /// <summary>"Jr.", "III", "MP".</summary>
    Suffix = 128,
    OrganisationNoun = 256,
    PlaceNoun = 512,
    Demonym = 1024,
    Function = 2048,

    /// <summary>Days, months, feasts, wars, prizes: capitalised, and no name of a person, place or organisation.</summary>
    Other = 4096,

    /// <summary>Begins a known place or organisation.</summary>
    Known = 8192,

    /// <summary>"de", "van", "bin".</summary>
    Particle = 16384,
    Speech = 32768,
}
