using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>A comparison as stored: the ids of its articles, and itself without them.</summary>
internal sealed record StoredComparison(string[] Articles, StoryComparison Comparison);
