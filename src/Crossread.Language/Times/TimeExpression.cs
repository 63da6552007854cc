using Crossread.Language.Text;

namespace Crossread.Language.Times;

/// <summary>A time expression where it stands.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value: <c>2013-03-22</c>, <c>2013-W12</c>, <c>2013-03</c>, <c>2013-Q1</c>, <c>P3D</c>, <c>PAST_REF</c>,
/// a range as <c>2024-05-23/2024-05-24</c>; null where the text and the publication day do not settle it.</param>
public sealed record TimeExpression(TextSpan Span, TimeType Type, string? Value);
