using System.CommandLine;

namespace Crossread.Cli;

/// <summary>A command that says what it reads and writes, with lines to type.</summary>
internal sealed class CrossreadCommand(string name, string description) : Command(name, description)
{
    /// <summary>Lines to type; shown at the end of the help.</summary>
    public required string[] Examples { get; init; }

    /// <summary>More than the one line of the list of commands; null where there is no more to say.</summary>
    public string? Details { get; init; }
}
