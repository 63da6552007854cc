namespace Crossread.Storage;

/// <summary>Which stories to list. Every condition that is set must hold.</summary>
public sealed record StoryQuery
{
    /// <summary>Stories with an article published on this day or later; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Stories with an article published on this day or earlier; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Words that one of its articles holds, as in <see cref="Archive.SearchAsync"/>; null for any.</summary>
    public string? Words { get; init; }

    /// <summary>Stories that this outlet tells, by its name without regard to case; null for any.</summary>
    public string? Outlet { get; init; }

    /// <summary>Stories in which a speaker whose name holds this is quoted, without regard to case; null for any.</summary>
    public string? Speaker { get; init; }

    /// <summary>At least so many articles: 1 or more.</summary>
    public int MinimumArticles { get; init; } = 1;

    /// <summary>At least so many origins for certain; 0 for any, compared or not.</summary>
    public int MinimumOrigins { get; init; }

    /// <summary>At most so many stories: 1 or more. Default 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Leave out so many first: 0 or more.</summary>
    public int Skip { get; init; }
}
