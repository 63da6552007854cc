using System.Collections.Immutable;
using Crossread.Presentation;
using Crossread.Statements;

namespace Crossread.Storage;

/// <summary>Which statements to list. Every condition that is set must hold.</summary>
public sealed record StatementQuery
{
    /// <summary>The types of what was said: neither beliefs nor plans.</summary>
    public static ImmutableArray<StatementType> Said { get; } = [StatementType.Speech, StatementType.Poll, StatementType.Ruling];

    /// <summary>The words that stand for types in a filter: <c>said</c>, <c>any</c>, and the name of each type.</summary>
    public static ImmutableArray<string> TypeWords { get; } = ["said", "any", .. Enum.GetValues<StatementType>().Select(t => Phrases.Name(t))];

    /// <summary>The types that a filter's word stands for; null where it is none of <see cref="TypeWords"/>. Of <c>any</c> it is empty.</summary>
    /// <param name="word">The word, without regard to case.</param>
    public static ImmutableArray<StatementType>? TypesOf(string word) => TypeWords.IndexOf(word, 0, TypeWords.Length, StringComparer.OrdinalIgnoreCase) switch
    {
        < 0 => null,
        0 => Said,
        1 => [],
        var place => [Enum.GetValues<StatementType>()[place - 2]],
    };

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

    /// <summary>Of one of these types; empty for any. Default: <see cref="Said"/>.</summary>
    public ImmutableArray<StatementType> Types { get; init; } = Said;

    /// <summary>In an article of this outlet, its whole name without regard to case; null for any.</summary>
    public string? Outlet { get; init; }

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
