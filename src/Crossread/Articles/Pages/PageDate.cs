using System.Runtime.InteropServices;

namespace Crossread.Articles.Pages;

/// <summary>A date found in a string of a page.</summary>
/// <param name="Value">The time with the offset it was written with; without one, as if it were UTC.</param>
/// <param name="Precision">How much of it is known.</param>
/// <param name="Start">Where it begins in the string.</param>
/// <param name="End">Where it ends.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageDate(DateTimeOffset Value, TimePrecision Precision, int Start, int End)
{
    /// <summary>The calendar day as written.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Value.DateTime);
}
