using System.Globalization;
using System.Text;

namespace Crossread.Cli;

/// <summary>One run of one command: what it may touch, what it was told.</summary>
internal sealed class CommandRun(Surroundings surroundings, Settings settings, Messages messages, string? archive, CancellationToken cancellation)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Streams, environment, terminal.</summary>
    public Surroundings Surroundings { get; } = surroundings;

    /// <summary>File and environment settings.</summary>
    public Settings Settings { get; } = settings;

    /// <summary>Standard error.</summary>
    public Messages Messages { get; } = messages;

    /// <summary>Set when the person asks to stop.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Full path of the archive.</summary>
    public string ArchivePath { get; } = surroundings.FullPath(archive ?? settings["archive"] ?? "crossread.db");

    /// <summary>Whether an archive was named, by flag, variable or file.</summary>
    public bool NamesArchive { get; } = (archive ?? settings["archive"]) is not null;

    /// <summary>The same run on another archive.</summary>
    public CommandRun With(string path) => new(Surroundings, Settings, Messages, path, Cancellation);

    /// <summary>Columns that text may fill.</summary>
    public int Columns
    {
        get
        {
            if (Settings["width"] is { } set)
            {
                return int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 40 and <= 200
                    ? width
                    : throw CommandException.Usage($"width '{set}' ({Settings.From("width")}): expected a whole number from 40 to 200");
            }
            return Surroundings.OutputColumns is { } columns and > 0 ? Math.Clamp(columns, 40, 140) : 100;
        }
    }

    /// <summary>Writes text to standard output as UTF-8, and sends it on its way.</summary>
    public async Task WriteAsync(string text)
    {
        await Surroundings.Output.WriteAsync(Utf8.GetBytes(text), Cancellation).ConfigureAwait(false);
        await Surroundings.Output.FlushAsync(Cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a line to standard output as UTF-8, and sends it on its way.</summary>
    public Task WriteLineAsync(string line) => WriteAsync(line + "\n");
}
