using System.Collections.Immutable;

namespace Crossread.Articles;

/// <summary>What an outlet published at one address. Nothing downstream changes it.</summary>
public sealed record Article
{
    /// <summary>The identity given with it, or the hash of its content. Unique in a run and in an archive.</summary>
    public required string Id { get; init; }

    /// <summary>The body as captured: paragraphs are lines. Spans of every stage count in it.</summary>
    public required string Text { get; init; }

    /// <summary>Headline without the outlet's name; null where none is stated.</summary>
    public string? Title { get; init; }

    /// <summary>Name or domain of who published it; null where it is not stated.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published; null where it is not stated.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>Persons named as authors, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Language as a BCP 47 tag; null where it is not stated.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address; null where there is none.</summary>
    public string? Address { get; init; }

    /// <summary>Name of the file it was read from, without folders; null where it came without one.</summary>
    public string? Source { get; init; }

    /// <summary>Notes of the reading.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];
}
