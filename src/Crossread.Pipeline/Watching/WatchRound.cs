namespace Crossread.Pipeline.Watching;

/// <summary>What a round did.</summary>
public sealed record WatchRound
{
    /// <summary>Feeds that were asked.</summary>
    public int Asked { get; init; }

    /// <summary>Of these, feeds that could not be read.</summary>
    public int Failed { get; init; }

    /// <summary>New entries of feeds.</summary>
    public int Entries { get; init; }

    /// <summary>Pages that were fetched, those looked at again included.</summary>
    public int Pages { get; init; }

    /// <summary>New articles.</summary>
    public int Added { get; init; }

    /// <summary>Of these, articles with the text of the feed's entry.</summary>
    public int FromFeed { get; init; }

    /// <summary>Articles that were seen with another text.</summary>
    public int Changed { get; init; }

    /// <summary>Pages that could not be had and are tried again later.</summary>
    public int Waiting { get; init; }

    /// <summary>Pages that cannot be had, and whose entries have no text of their own.</summary>
    public int Lost { get; init; }

    /// <summary>Stories compared.</summary>
    public long Compared { get; init; }
}
