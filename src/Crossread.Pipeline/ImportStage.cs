namespace Crossread.Pipeline;

/// <summary>What an import does.</summary>
public enum ImportStage
{
    /// <summary>Goes through what the archive holds, so that grouping goes on where it was.</summary>
    Recalling,

    /// <summary>Reads and groups new articles.</summary>
    Reading,

    /// <summary>Compares the stories that changed.</summary>
    Comparing,
}
