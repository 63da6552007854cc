namespace Crossread.Cli;

/// <summary>How much a run says on standard error.</summary>
internal enum LogLevel
{
    /// <summary>Only what ends the run.</summary>
    Error,

    /// <summary>Findings too: what could not be read.</summary>
    Warning,

    /// <summary>Progress and summaries too. The default.</summary>
    Information,

    /// <summary>Every step.</summary>
    Debug,
}
