namespace Crossread.Pipeline.Watching;

/// <summary>What a watcher does.</summary>
public enum WatchStage
{
    /// <summary>Asks feeds.</summary>
    Feeds,

    /// <summary>Fetches the pages of their entries, and looks at young articles again.</summary>
    Pages,
}
