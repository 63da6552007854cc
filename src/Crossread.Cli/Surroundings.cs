using System.Text;

namespace Crossread.Cli;

/// <summary>What a run of the command line touches: streams, environment, terminal. Tests give their own.</summary>
internal sealed class Surroundings : IDisposable
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The working folder, which relative paths count from.</summary>
    public required string Folder { get; init; }

    /// <summary>Columns of the terminal that standard output is; null where it is none.</summary>
    public int? OutputColumns { get; init; }

    /// <summary>Whether standard error is a terminal, where progress may overwrite its line.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether a person would have to type standard input.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>The clock, for progress only.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true },
        Variable = Environment.GetEnvironmentVariable,
        Folder = Environment.CurrentDirectory,
        OutputColumns = Console.IsOutputRedirected ? null : Columns(),
        ErrorIsTerminal = !Console.IsErrorRedirected,
        InputIsTerminal = !Console.IsInputRedirected,
    };

    /// <summary>A path of the command line as a full path.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        Error.Dispose();
    }

    private static int Columns()
    {
        try
        {
            return Math.Max(Console.WindowWidth, 0);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
