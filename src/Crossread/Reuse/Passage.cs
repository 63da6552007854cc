using Crossread.Language.Text;

namespace Crossread.Reuse;

/// <summary>A stretch of text that stands in two articles.</summary>
/// <param name="ArticleA">Id of the one that comes first in the comparison's order.</param>
/// <param name="SpanA">Where it stands there.</param>
/// <param name="ArticleB">Id of the other.</param>
/// <param name="SpanB">Where it stands there.</param>
/// <param name="Kind">How alike the two are.</param>
/// <param name="Similarity">Share of the shorter one's words found, in order, in the other: 0 to 1.</param>
public sealed record Passage(string ArticleA, TextSpan SpanA, string ArticleB, TextSpan SpanB, PassageKind Kind, double Similarity);
