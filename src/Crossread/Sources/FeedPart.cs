namespace Crossread.Sources;

/// <summary>What an element belongs to.</summary>
internal enum FeedPart
{
    /// <summary>The feed as a whole.</summary>
    Feed,

    /// <summary>One of its entries.</summary>
    Entry,

    /// <summary>The feed, by an element that is usually an entry's: it counts where nothing better is stated.</summary>
    Aside,
}
