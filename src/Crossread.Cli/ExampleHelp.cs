using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Crossread.Cli;

/// <summary>The usual help, and after it what a command's examples are.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in place of the usual help.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            if (option.Action is HelpAction usual)
                option.Action = new ExampleHelp(usual);
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is not CrossreadCommand command)
            return code;
        if (command.Details is { } details)
            output.WriteLine(details + "\n");
        output.WriteLine("Examples:");
        foreach (var example in command.Examples)
            output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
