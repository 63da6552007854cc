namespace Crossread.Articles;

/// <summary>How exactly a time is known.</summary>
public enum TimePrecision
{
    /// <summary>Only the day.</summary>
    Day,

    /// <summary>Day and time of day, without a time zone: taken as UTC.</summary>
    LocalTime,

    /// <summary>An instant.</summary>
    Instant,
}
