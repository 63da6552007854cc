using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>A stretch of an article's text that is not part of the report: kept, shown as such, and left out of analysis.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">What showed it, for a person: "begins with 'Read more:'".</param>
public sealed record LeftOut(TextSpan Span, LeftOutKind Kind, string Reason);
