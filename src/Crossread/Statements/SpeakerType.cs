namespace Crossread.Statements;

/// <summary>What kind of source a statement has.</summary>
public enum SpeakerType
{
    /// <summary>A person known by name.</summary>
    Person,

    /// <summary>An institution, company, ministry or its press service.</summary>
    Organization,

    /// <summary>A country, capital or government speaking as one: "Moscow said".</summary>
    Government,

    /// <summary>A document, statement, report, study, court filing.</summary>
    Document,

    /// <summary>News media: an agency, paper, broadcaster, or "media reports".</summary>
    Media,

    /// <summary>An official without a name.</summary>
    UnnamedOfficial,

    /// <summary>A witness, resident or survivor without a name.</summary>
    UnnamedWitness,

    /// <summary>An expert or analyst without a name.</summary>
    UnnamedExpert,

    /// <summary>Anyone else without a name: "a person familiar with the matter", "critics", "some".</summary>
    Unnamed,

    /// <summary>Nobody is given: "it was reported that", "reportedly".</summary>
    NotStated,
}
