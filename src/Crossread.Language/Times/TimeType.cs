namespace Crossread.Language.Times;

/// <summary>TIMEX3 type of a time expression (ISO-TimeML).</summary>
public enum TimeType
{
    /// <summary>A day or something longer: "Monday", "June 2019".</summary>
    Date,

    /// <summary>A time of day: "Thursday evening", "9 a.m.".</summary>
    Time,

    /// <summary>A length: "three years".</summary>
    Duration,

    /// <summary>Something repeated: "every week".</summary>
    Set,
}
