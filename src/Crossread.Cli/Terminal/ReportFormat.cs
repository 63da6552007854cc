namespace Crossread.Cli.Terminal;

/// <summary>In which form a report is written.</summary>
internal enum ReportFormat
{
    /// <summary>For people, on the terminal.</summary>
    Text,

    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>One HTML file.</summary>
    Html,
}
