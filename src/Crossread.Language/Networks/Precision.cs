namespace Crossread.Language.Networks;

/// <summary>What matrices of a network are multiplied in.</summary>
internal enum Precision
{
    /// <summary>Numbers of 8 bits: fast everywhere.</summary>
    Bytes,

    /// <summary>Numbers of 32 bits, as it was learnt.</summary>
    Floats,
}
