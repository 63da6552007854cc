namespace Crossread.Origins;

/// <summary>Why two tellings are taken to share an origin.</summary>
public enum JoinEvidence
{
    /// <summary>The same named speaker, on the same occasion as far as the texts say.</summary>
    SameSpeaker,

    /// <summary>Both credit the same agency or outlet.</summary>
    SameCredit,

    /// <summary>A copied passage.</summary>
    CopiedPassage,

    /// <summary>One cites the other.</summary>
    Cites,

    /// <summary>One publisher family.</summary>
    SameFamily,
}
