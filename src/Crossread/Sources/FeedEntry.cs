using System.Collections.Immutable;

namespace Crossread.Sources;

/// <summary>One entry of a feed: an article, as its outlet announces it.</summary>
/// <remarks>Title and author are plain text; summary and content are HTML that is safe to show, with absolute addresses where they can be known. Null means not stated.</remarks>
public sealed record FeedEntry
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the page.</summary>
    public string? Link { get; init; }

    /// <summary>The identifier, as it stands there.</summary>
    public string? Id { get; init; }

    /// <summary>When it was changed, in UTC.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When it was published, in UTC.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>What it is about: HTML.</summary>
    public string? Summary { get; init; }

    /// <summary>Who wrote it, as stated.</summary>
    public string? Author { get; init; }

    /// <summary>Its language, where it states one of its own.</summary>
    public string? Language { get; init; }

    /// <summary>The article, or what the feed gives of it: HTML, in the order it stands in; empty where there is nothing but a summary.</summary>
    public ImmutableArray<string> Content { get; init; } = [];

    /// <summary>What it is filed under, as stated, each once.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Pictures, sound and video that go with it, in order.</summary>
    public ImmutableArray<FeedMedium> Media { get; init; } = [];

    /// <summary>Where it happened (GeoRSS, W3C geo).</summary>
    public FeedPlace? Place { get; init; }
}
