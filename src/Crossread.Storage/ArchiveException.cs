namespace Crossread.Storage;

/// <summary>An archive that cannot be used: missing, locked, read-only, not an archive, or newer than this program.</summary>
public sealed class ArchiveException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">One line: which archive, what is the matter, what was expected.</param>
    /// <param name="inner">What the database said; null where it said nothing.</param>
    public ArchiveException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
