using System.Diagnostics;
using System.Text;
using Crossread.Cli;

namespace Crossread.System.Tests.Cli;

/// <summary>What a run of the command line left behind.</summary>
internal sealed record RunResult(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command line, in the test's process or as the built executable.</summary>
internal static class CommandRunner
{
    public static Task<RunResult> RunAsync(TemporaryFolder folder, params string[] arguments) => FeedAsync(folder, string.Empty, arguments);

    /// <summary>Runs with this text as standard input.</summary>
    public static Task<RunResult> FeedAsync(TemporaryFolder folder, string input, params string[] arguments)
        => RunAsync(folder, Encoding.UTF8.GetBytes(input), new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static async Task<RunResult> RunAsync(TemporaryFolder folder, byte[] input, Dictionary<string, string> variables, params string[] arguments)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        using var surroundings = new Surroundings
        {
            Input = new MemoryStream(input),
            Output = output,
            Error = error,
            Variable = variables.GetValueOrDefault,
            Folder = folder.Root,
        };
        var code = await CommandLine.RunAsync(arguments, surroundings);
        return new RunResult(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Starts the executable as a process of its own.</summary>
    public static Process Start(TemporaryFolder folder, int cores, params string[] arguments) => Start(folder, cores, [], arguments);

    /// <summary>Runs the executable to its end, with environment variables and something on its standard input.</summary>
    public static async Task<RunResult> FeedExecutableAsync(TemporaryFolder folder, string input, Dictionary<string, string> variables, params string[] arguments)
    {
        using var process = Start(folder, 1, variables, arguments);
        await process.StandardInput.WriteAsync(input);
        return await FinishAsync(process);
    }

    private static Process Start(TemporaryFolder folder, int cores, Dictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = cores.ToString(global::System.Globalization.CultureInfo.InvariantCulture);
        start.Environment.Remove("CROSSREAD_ARCHIVE");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs the executable to its end.</summary>
    public static async Task<RunResult> RunExecutableAsync(TemporaryFolder folder, int cores, params string[] arguments)
    {
        using var process = Start(folder, cores, arguments);
        return await FinishAsync(process);
    }

    private static async Task<RunResult> FinishAsync(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new RunResult(process.ExitCode, await output, await error);
    }
}
