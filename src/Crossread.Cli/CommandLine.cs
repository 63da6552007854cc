using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Crossread.Cli.Commands;
using Crossread.Storage;

namespace Crossread.Cli;

/// <summary>The command line: its commands, the options all share, and how trouble ends a run.</summary>
internal static class CommandLine
{
    private static readonly Option<string?> Archive = new("--archive") { Description = "The archive file (CROSSREAD_ARCHIVE; default crossread.db).", HelpName = "PATH", Recursive = true };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Say only what ends the run.", Recursive = true };
    private static readonly Option<LogLevel?> Level = new("--log-level") { Description = "How much to say on standard error: error, warning, information, debug.", HelpName = "LEVEL", Recursive = true };
    private static readonly Option<string?> SettingsFile = new("--settings") { Description = "A settings file (CROSSREAD_SETTINGS; default crossread.json).", HelpName = "PATH", Recursive = true };

    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    /// <summary>Runs a command line to its end.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="surroundings">What it may touch.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var root = Root(surroundings);
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is ParseErrorAction)
        {
            var command = Named(parsed.CommandResult.Command);
            new Messages(surroundings.Error, LogLevel.Error).Error($"{parsed.Errors[0].Message.TrimEnd('.')}; see {command} --help");
            return ExitCode.Usage;
        }
        // Help and version write through this; commands write bytes themselves.
        using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = surroundings.Error });
        await output.FlushAsync();
        return code;
    }

    /// <summary>Makes a command run, and its trouble a line and an exit code.</summary>
    public static void Runs(this Command command, Surroundings surroundings, Func<CommandRun, ParseResult, Task<int>> action)
        => command.SetAction(async (parsed, cancellation) =>
        {
            var messages = new Messages(surroundings.Error, LogLevel.Information);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var interrupt = Signal(PosixSignal.SIGINT, stop);
            using var terminate = Signal(PosixSignal.SIGTERM, stop);
            try
            {
                var settings = Settings.Read(surroundings, parsed.GetValue(SettingsFile));
                messages = new Messages(surroundings.Error, LevelOf(parsed, settings));
                return await action(new CommandRun(surroundings, settings, messages, parsed.GetValue(Archive), stop.Token), parsed);
            }
            catch (CommandException e)
            {
                messages.Error(e.Message);
                return e.ExitCode;
            }
            catch (ArchiveException e)
            {
                messages.Error(e.Message);
                return ExitCode.Error;
            }
            catch (OperationCanceledException)
            {
                messages.Error("stopped before the end");
                return ExitCode.Error;
            }
            catch (IOException e) when (IsClosedPipe(e))
            {
                return ExitCode.Error; // the reader went away: nobody is left to tell
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                messages.Error(e.Message);
                return ExitCode.Error;
            }
        });

    /// <summary>The whole tree of commands.</summary>
    /// <param name="surroundings">What a run of one of them may touch.</param>
    public static RootCommand Root(Surroundings surroundings)
    {
        var root = new RootCommand("Crossread reads the news against itself: which reports tell one event, who said what, what differs, and how many origins stand behind it.")
        {
            Archive, Quiet, Level, SettingsFile,
            ReadCommand.Create(surroundings),
            AddCommand.Create(surroundings),
            WatchCommand.Create(surroundings),
            StoriesCommand.Create(surroundings),
            StoryCommand.Create(surroundings),
            CompareCommand.Create(surroundings),
            StatementsCommand.Create(surroundings),
            StoryCommand.CreateOrigins(surroundings),
            StoryCommand.CreateTimeline(surroundings),
            VersionsCommand.Create(surroundings),
            SearchCommand.Create(surroundings),
            ExtractCommand.Create(surroundings),
            AnnotateCommand.Create(surroundings),
            FeedCommand.Create(surroundings),
            WarcCommand.Create(surroundings),
            GroupCommand.Create(surroundings),
            ExportCommand.Create(surroundings),
            ServeCommand.Create(surroundings),
            OptionsCommand.Create(surroundings),
            DoctorCommand.Create(surroundings),
            EvaluateCommand.Create(surroundings),
        };
        ExampleHelp.Install(root);
        return root;
    }

    private static LogLevel LevelOf(ParseResult parsed, Settings settings)
    {
        if (parsed.GetValue(Quiet))
            return LogLevel.Error;
        if (parsed.GetValue(Level) is { } level)
            return level;
        if (settings["log-level"] is not { } set)
            return LogLevel.Information;
        return Enum.TryParse<LogLevel>(set, ignoreCase: true, out level) && !char.IsDigit(set[0])
            ? level
            : throw CommandException.Usage($"log-level '{set}' ({settings.From("log-level")}): expected error, warning, information or debug");
    }

    private static string Named(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
            names.Insert(0, symbol is RootCommand ? "crossread" : symbol.Name);
        return string.Join(' ', names);
    }

    // Asked to stop, a command ends in an orderly way if it can within a moment; what the archive holds survives either.
    private static PosixSignalRegistration Signal(PosixSignal signal, CancellationTokenSource stop)
        => PosixSignalRegistration.Create(signal, context =>
        {
            if (stop.IsCancellationRequested)
                return;
            context.Cancel = true;
            stop.Cancel();
            _ = Task.Delay(StopWithin, CancellationToken.None).ContinueWith(_ => Environment.Exit(ExitCode.Error), TaskScheduler.Default);
        });

    private static bool IsClosedPipe(IOException e) => (e.HResult & 0xFFFF) is 32 or 109 or 232;
}
