namespace Crossread.Cli.Commands;

/// <summary>In which form an archive is written out.</summary>
internal enum ExportFormat
{
    /// <summary>A JSON object a line: articles, what was read in them, their stories, comparisons.</summary>
    Jsonl,

    /// <summary>The reports of stories as Markdown.</summary>
    Markdown,

    /// <summary>The report of one story as one HTML file.</summary>
    Html,
}
