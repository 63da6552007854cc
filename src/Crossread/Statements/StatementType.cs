namespace Crossread.Statements;

/// <summary>What kind of thing a report of somebody's words or mind reports.</summary>
public enum StatementType
{
    /// <summary>It was said, written or announced.</summary>
    Speech,

    /// <summary>Somebody believes, knows, wishes or fears it.</summary>
    Belief,

    /// <summary>Somebody plans, wants or tries to do it.</summary>
    Plan,

    /// <summary>A survey of people found it.</summary>
    Poll,

    /// <summary>A court or authority ruled it.</summary>
    Ruling,
}
