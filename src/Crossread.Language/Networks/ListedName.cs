namespace Crossread.Language.Networks;

/// <summary>What the name tables know of the words about a word.</summary>
internal enum ListedName
{
    /// <summary>No listed name.</summary>
    None,

    /// <summary>A place of one word.</summary>
    Place,

    /// <summary>Part of a place of several words.</summary>
    LongPlace,

    /// <summary>An organisation of one word.</summary>
    Organization,

    /// <summary>Part of an organisation of several words.</summary>
    LongOrganization,
}
