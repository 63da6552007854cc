namespace Crossread.Cli;

/// <summary>In which form a list is written.</summary>
internal enum ListFormat
{
    /// <summary>For people: columns as wide as the terminal allows.</summary>
    Table,

    /// <summary>One JSON array.</summary>
    Json,

    /// <summary>A JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values (RFC 4180) with a header line.</summary>
    Csv,
}
