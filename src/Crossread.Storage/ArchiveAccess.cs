namespace Crossread.Storage;

/// <summary>What an archive is opened for.</summary>
public enum ArchiveAccess
{
    /// <summary>To read. The archive must exist.</summary>
    Read,

    /// <summary>To read and to add. The archive is made where there is none; nobody else may add to it meanwhile.</summary>
    Add,
}
