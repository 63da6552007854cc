namespace Crossread.Statements;

/// <summary>What the words around a phrase show of whether it names an outlet.</summary>
internal enum Reporting : byte
{
    /// <summary>Nothing.</summary>
    Unknown,

    /// <summary>It writes, is cited, or something is according to it: a person may do that too.</summary>
    Tells,

    /// <summary>It reports, or carries what others said: a person hardly does.</summary>
    Reports,
}
