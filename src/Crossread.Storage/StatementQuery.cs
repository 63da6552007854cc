using Crossread.Statements;

namespace Crossread.Storage;

/// <summary>Which statements to list. Every condition that is set must hold.</summary>
public sealed record StatementQuery
{
    /// <summary>The speaker's name holds this, without regard to case; null for any.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker's key is this; null for any.</summary>
    public string? SpeakerKey { get; init; }

    /// <summary>Its words hold these, as in <see cref="Archive.SearchAsync"/>; null for any.</summary>
    public string? About { get; init; }

    /// <summary>How much of it is quoted; null for any.</summary>
    public StatementKind? Kind { get; init; }

    /// <summary>What the speaker does by saying it; null for any.</summary>
    public Stance? Stance { get; init; }

    /// <summary>In an article published on this day or later; null for any.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>In an article published on this day or earlier; null for any.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>In an article of this story; null for any.</summary>
    public string? Story { get; init; }

    /// <summary>In this article; null for any.</summary>
    public string? Article { get; init; }

    /// <summary>At most so many: 1 or more. Default 100.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>Leave out so many first: 0 or more.</summary>
    public int Skip { get; init; }
}
