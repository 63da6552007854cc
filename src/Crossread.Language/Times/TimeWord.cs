using System.Runtime.InteropServices;

namespace Crossread.Language.Times;

/// <summary>What a word does in a time expression.</summary>
internal enum TimeWordKind
{
    None,
    Month,
    Weekday,

    /// <summary>"Mondays".</summary>
    Weekdays,
    Unit,

    /// <summary>A number written in letters.</summary>
    Number,

    /// <summary>"first" to "thirty-first".</summary>
    Ordinal,

    /// <summary>"morning", "evening", "night".</summary>
    PartOfDay,
    Season,

    /// <summary>"today", "yesterday", "tomorrow": days from the day of publication.</summary>
    Day,

    /// <summary>"last", "next", "this": periods from the present one.</summary>
    Relative,

    /// <summary>"early", "late", "mid".</summary>
    Edge,

    /// <summary>"noon", "midnight".</summary>
    Clock,

    /// <summary>"now", "recently": no place on the calendar.</summary>
    Vague,

    /// <summary>"daily", "weekly".</summary>
    Rate,

    /// <summary>"every", "each".</summary>
    Every,

    /// <summary>"a", "an".</summary>
    Article,

    /// <summary>"several", "few", "many".</summary>
    Several,
}

/// <summary>A word of time expressions.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">Month 1 to 12, weekday 1 (Monday) to 7, number, or days or periods from now.</param>
/// <param name="Code">The TIMEX3 code of a unit, part of day, season or vague reference.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeWord(TimeWordKind Kind, int Value, string Code);
