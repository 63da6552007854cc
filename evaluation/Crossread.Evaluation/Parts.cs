using System.Collections.Immutable;

namespace Crossread.Evaluation;

/// <summary>The one list of what is measured.</summary>
internal static class Parts
{
    /// <summary>Every part, in the order of the report.</summary>
    public static ImmutableArray<Part> All { get; } =
    [
        new("reading", "Stretches of an article that are not part of the report, found and left out.", Reading.NoiseScorer.Measure),
        new("attribution", "Who said what: statements with source, cue and content against annotated quotations.", Attribution.AttributionScorer.Measure),
        new("claims", "Claims that two articles tell, and how their tellings differ, against stories read in full by hand.", Claims.ClaimScorer.Measure),
        new("stories", "Articles grouped into the stories they tell: online, one at a time in file order, and batch.", Stories.StoryScorer.Measure),
    ];
}
