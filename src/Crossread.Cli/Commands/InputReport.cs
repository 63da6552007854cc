using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Crossread.Pipeline;

namespace Crossread.Cli.Commands;

/// <summary>Says what could not be read: on standard error, and, of rows, in a file where one was asked for.</summary>
internal sealed class InputReport : IDisposable
{
    private readonly CommandRun _run;
    private readonly string? _path;
    private readonly FileStream? _rows;
    private long _count;

    /// <summary>Makes a report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="badRows">The file that bad rows are added to; null for none.</param>
    /// <exception cref="CommandException">The file cannot be written.</exception>
    public InputReport(CommandRun run, string? badRows)
    {
        _run = run;
        if (badRows is null)
            return;
        _path = run.Surroundings.FullPath(badRows);
        try
        {
            _rows = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Error($"--bad-rows {badRows}: cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Takes a finding.</summary>
    public void Add(InputFinding finding)
    {
        _run.Messages.Finding(finding.Where, finding.Finding);
        if (finding.Row is null)
            return;
        _count++;
        _rows?.Write(Line(finding));
    }

    /// <summary>How many bad rows there were and where they are: " (2 bad rows: bad.jsonl)"; empty where there were none.</summary>
    public string Rows => _count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({_count} bad row{(_count == 1 ? "" : "s")}{(_path is null ? "" : ": " + _path)})");

    /// <inheritdoc/>
    public void Dispose() => _rows?.Dispose();

    private static byte[] Line(InputFinding finding)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("where", finding.Where);
            writer.WriteString("code", finding.Finding.Code);
            writer.WriteString("message", finding.Finding.Message);
            writer.WriteString("row", Whole(finding.Row!));
            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    // Lone surrogates have no form in UTF-8.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()).ToImmutableArray());
}
