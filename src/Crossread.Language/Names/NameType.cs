namespace Crossread.Language.Names;

/// <summary>What a name names.</summary>
public enum NameType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A place: country, city, region, landmark.</summary>
    Location,

    /// <summary>An organisation: agency, ministry, company, party, outlet, team.</summary>
    Organization,
}
