namespace Crossread.Articles;

/// <summary>A publication time with what is known of it.</summary>
/// <param name="Value">The instant in UTC; for a day-only time, midnight UTC of that day.</param>
/// <param name="Precision">How much of <paramref name="Value"/> is known.</param>
/// <param name="Evidence">Where it was found: <c>first line</c>, <c>field published</c>, <c>meta article:published_time</c>.</param>
public sealed record PublicationTime(DateTimeOffset Value, TimePrecision Precision, string Evidence)
{
    /// <summary>The day in UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Value.UtcDateTime);
}
