using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Presentation;

/// <summary>An article as a report shows it.</summary>
public sealed record ReportArticle
{
    /// <summary>What was read in it.</summary>
    public required ArticleAnalysis Analysis { get; init; }

    /// <summary>A short name, unique in the report: the outlet, with a number where an outlet has several; where none is stated, the
    /// host of the address or the beginning of the id.</summary>
    public required string Label { get; init; }

    /// <summary>The stated title; where none is stated, the text's heading or the beginning of its first sentence.</summary>
    public required string Headline { get; init; }

    /// <summary>Id of the article of the same story that it is a near copy of; null for most.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Why it is in the story, the strongest reason first; empty where it was put there by hand.</summary>
    public ImmutableArray<string> Because { get; init; } = [];

    /// <summary>How many claims it shares with another article.</summary>
    public int SharedClaims { get; init; }

    /// <summary>How many claims it alone tells.</summary>
    public int OwnClaims { get; init; }

    /// <summary>The article's id.</summary>
    public string Id => Analysis.Article.Id;
}
