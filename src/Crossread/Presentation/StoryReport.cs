using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Stories;

namespace Crossread.Presentation;

/// <summary>A story read against itself, arranged for reading: the same arrangement on the terminal, in Markdown, in HTML and in the web view.</summary>
/// <remarks>Immutable and thread-safe. Everything in it leads back to words of an article.</remarks>
public sealed record StoryReport
{
    /// <summary>The story's id.</summary>
    public required string Story { get; init; }

    /// <summary>One line that names the event: the title of the first article that has one, else the beginning of the first article.</summary>
    public required string Headline { get; init; }

    /// <summary>The comparison that is reported.</summary>
    public required StoryComparison Comparison { get; init; }

    /// <summary>The articles, in the order of the comparison.</summary>
    public required ImmutableArray<ReportArticle> Articles { get; init; }

    /// <summary>How many outlets are named; articles without a stated outlet are in <see cref="OutletsNotStated"/>.</summary>
    public required int Outlets { get; init; }

    /// <summary>How many articles state no outlet.</summary>
    public required int OutletsNotStated { get; init; }

    /// <summary>The most widely told claims, at most six.</summary>
    public required ImmutableArray<ReportFact> LeadFacts { get; init; }

    /// <summary>Claims whose tellings differ, the most important difference first.</summary>
    public required ImmutableArray<DifferingClaim> Differing { get; init; }

    /// <summary>Telling names for one thing that belong to no single claim.</summary>
    public required ImmutableArray<ReportDifference> Wordings { get; init; }

    /// <summary>Who said what: the speakers that most articles report first.</summary>
    public required ImmutableArray<SpeakerReport> Speakers { get; init; }

    /// <summary>The columns of the coverage grid.</summary>
    public required ImmutableArray<CoverageColumn> Columns { get; init; }

    /// <summary>The rows of the coverage grid: claims that at least two articles tell.</summary>
    public required ImmutableArray<CoverageRow> Coverage { get; init; }

    /// <summary>Claims that one article alone tells, by article.</summary>
    public required ImmutableArray<LoneTellings> ToldByOne { get; init; }

    /// <summary>What stands behind the story, the origin of most articles first.</summary>
    public required ImmutableArray<OriginRow> Origins { get; init; }

    /// <summary>The evidence of every join.</summary>
    public required ImmutableArray<OriginJoinRow> Joins { get; init; }

    /// <summary>What happened and was published when, in order of time.</summary>
    public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Arranges a comparison of articles that were put together by hand.</summary>
    /// <param name="comparison">The comparison.</param>
    public static StoryReport From(StoryComparison comparison) => From(comparison, []);

    /// <summary>Arranges the comparison of a story.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="members">Why its articles are together, and which are near copies; those of other articles are passed over.</param>
    public static StoryReport From(StoryComparison comparison, ImmutableArray<Membership> members)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new StoryArranger(comparison, members).Arrange();
    }

    /// <summary>Where else a statement is told.</summary>
    /// <param name="article">The id of an article of the story.</param>
    /// <param name="statement">The statement's index in the article.</param>
    public StatementEcho EchoOf(string article, int statement) =>
        Echoes.TryGetValue((article, statement), out var echo) ? echo : default;

    /// <summary>What one speaker said in this story, each statement once, together with those of other articles that tell the same: the first told first.</summary>
    /// <param name="speaker">The speaker's key.</param>
    public ImmutableArray<SpokenPoint> SaidBy(string speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return SpokenStatements.Of(this, speaker);
    }

    internal ImmutableDictionary<(string Article, int Statement), StatementEcho> Echoes { get; init; } =
        ImmutableDictionary<(string, int), StatementEcho>.Empty;
}
