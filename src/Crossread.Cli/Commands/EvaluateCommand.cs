using System.CommandLine;
using System.Diagnostics;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread evaluate</c>: runs the project's evaluation, which lives beside the sources and reads labelled data.</summary>
internal static class EvaluateCommand
{
    private const string Project = "evaluation/Crossread.Evaluation";

    public static Command Create(Surroundings surroundings)
    {
        var command = new CrossreadCommand("evaluate", "Score every part against labelled data: runs the evaluation of the checkout that the working folder is in.")
        {
            Details = "What follows is handed on to it: [--part NAME] [--quick] [--agree] [--data DIR].\n",
            Examples = ["crossread evaluate --quick", "crossread evaluate --part stories --data ../shared/data"],
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var home = new DirectoryInfo(surroundings.Folder);
            while (home is not null && !Directory.Exists(Path.Combine(home.FullName, Project)))
                home = home.Parent;
            if (home is null)
                throw CommandException.NotMeasured($"{surroundings.Folder}: not in a checkout of the project; the evaluation is {Project} there");
            var start = new ProcessStartInfo("dotnet") { WorkingDirectory = home.FullName, UseShellExecute = false };
            foreach (var argument in (string[])["run", "-c", "Release", "--project", Project, "--", .. parsed.UnmatchedTokens])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start) ?? throw CommandException.Error("dotnet: cannot be started; expected the .NET SDK on the path");
            try
            {
                await process.WaitForExitAsync(run.Cancellation);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
            return process.ExitCode;
        });
        return command;
    }
}
