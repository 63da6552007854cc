using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Origins;
using Crossread.Reuse;

namespace Crossread.Comparison;

/// <summary>One story read against itself.</summary>
public sealed record StoryComparison
{
    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>Its articles with all that was read in them, in the order of the comparison.</summary>
    public required ImmutableArray<ArticleAnalysis> Articles { get; init; }

    /// <summary>Claims that at least two articles tell, in order of importance: by how many articles tell them, then by place.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Claims that one article alone tells, in order of the articles, then of place.</summary>
    public required ImmutableArray<Claim> ToldByOne { get; init; }

    /// <summary>Stretches that stand in two articles.</summary>
    public required ImmutableArray<Passage> Passages { get; init; }

    /// <summary>Telling names for one thing.</summary>
    public required ImmutableArray<Wording> Wordings { get; init; }

    /// <summary>Claims × articles: each claim of <see cref="Claims"/> and <see cref="ToldByOne"/> with each article.</summary>
    public required ImmutableArray<Coverage> Coverage { get; init; }

    /// <summary>What stands behind the story as a whole.</summary>
    public required OriginCount Origins { get; init; }

    /// <summary>The engine that made it.</summary>
    public required string EngineVersion { get; init; }
}
