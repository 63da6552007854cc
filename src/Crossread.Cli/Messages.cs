namespace Crossread.Cli;

/// <summary>Writes one-line messages to standard error. Thread-safe.</summary>
internal sealed class Messages(TextWriter writer, LogLevel level)
{
    private readonly Lock _gate = new();

    /// <summary>How much is said.</summary>
    public LogLevel Level { get; } = level;

    /// <summary>What ends the run.</summary>
    public void Error(string message) => Write(LogLevel.Error, "error: " + message);

    /// <summary>What could not be read, and where.</summary>
    /// <param name="where">File, line or address.</param>
    /// <param name="finding">What is the matter.</param>
    public void Finding(string where, Finding finding) => Write(LogLevel.Warning, $"finding: {where}: {finding.Message} [{finding.Code}]");

    /// <summary>A summary or a hint.</summary>
    public void Information(string message) => Write(LogLevel.Information, message);

    /// <summary>A step.</summary>
    public void Debug(string message) => Write(LogLevel.Debug, "debug: " + message);

    private void Write(LogLevel needed, string message)
    {
        if (Level < needed)
            return;
        lock (_gate)
            writer.WriteLine(OneLine(message));
    }

    // A message quotes input; whatever that holds, it stays one line and moves no cursor.
    private static string OneLine(string message)
        => string.Create(message.Length, message, static (line, text) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });
}
