namespace Crossread.Statements;

/// <summary>How much of a statement's content stands within quotation marks.</summary>
public enum StatementKind
{
    /// <summary>All of it.</summary>
    Direct,

    /// <summary>Part of it.</summary>
    Mixed,

    /// <summary>None of it: the reporter's words.</summary>
    Indirect,
}
