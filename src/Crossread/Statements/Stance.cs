namespace Crossread.Statements;

/// <summary>What the speaker does by saying it.</summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it is not so, or rejects what others say.</summary>
    Denies,

    /// <summary>Says that it is so, of what others said before.</summary>
    Confirms,

    /// <summary>Asks a question or asks for something.</summary>
    Asks,

    /// <summary>Commits to doing it.</summary>
    Promises,

    /// <summary>Says that harm will follow.</summary>
    Threatens,

    /// <summary>Speaks well of someone or something.</summary>
    Praises,

    /// <summary>Speaks ill of someone or something.</summary>
    Criticises,

    /// <summary>Says that it may not be so.</summary>
    Doubts,

    /// <summary>Will not say.</summary>
    DeclinesToComment,
}
