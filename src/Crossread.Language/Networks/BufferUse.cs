namespace Crossread.Language.Networks;

/// <summary>What room in <see cref="Buffers"/> is for.</summary>
internal enum BufferUse
{
    Words,
    First,
    Second,
    Gates,
    Cells,
    States,
    Recurrent,
    Hidden,
    Scores,
    Sentence,
    Arcs,
    Sides,
    Combined,
    Heads,
    Dependents,
    Turned,
    ArcScores,
    RoleInput,
    RoleStates,
}
