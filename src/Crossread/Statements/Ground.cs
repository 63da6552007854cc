namespace Crossread.Statements;

/// <summary>What saw a statement.</summary>
internal enum Ground
{
    /// <summary>The rules alone.</summary>
    Rules,

    /// <summary>The network alone.</summary>
    Network,

    /// <summary>Both saw its cue.</summary>
    Both,
}
