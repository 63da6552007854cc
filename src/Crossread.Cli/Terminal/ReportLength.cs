namespace Crossread.Cli.Terminal;

/// <summary>How much of a report is shown.</summary>
internal enum ReportLength
{
    /// <summary>The most important of every part, with the count of the rest.</summary>
    Short,

    /// <summary>All of it.</summary>
    Whole,
}
