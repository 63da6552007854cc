namespace Crossread.Storage;

/// <summary>What becomes of a feed.</summary>
public enum FeedState
{
    /// <summary>It is asked whenever its time has come.</summary>
    Watched,

    /// <summary>It said that it is gone for good, or moved to a feed that is watched already; it is asked no more.</summary>
    Gone,
}
