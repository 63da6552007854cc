namespace Crossread.Cli;

/// <summary>Ends a command with one line on standard error and an exit code.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The exit code, one of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>Wrong usage.</summary>
    public static CommandException Usage(string message) => new(Cli.ExitCode.Usage, message);

    /// <summary>Something broke.</summary>
    public static CommandException Error(string message, Exception? inner = null) => new(Cli.ExitCode.Error, message, inner);

    /// <summary>Nothing could be measured.</summary>
    public static CommandException NotMeasured(string message) => new(Cli.ExitCode.NotMeasured, message);
}
