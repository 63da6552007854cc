using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Crossread.Cli.Terminal;

/// <summary>Lays text out for a person: as wide as the terminal, in colour only where that is wanted, plain in a pipe.</summary>
internal sealed class TextScreen : IDisposable
{
    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    /// <summary>Makes an empty screen for a run's standard output.</summary>
    public TextScreen(CommandRun run)
    {
        Columns = run.Columns;
        var coloured = run.Surroundings.OutputColumns is not null && string.IsNullOrEmpty(run.Surroundings.Variable("NO_COLOR")) && run.Surroundings.Variable("TERM") != "dumb";
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = Columns;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>How wide it is.</summary>
    public int Columns { get; }

    /// <summary>Adds something laid out.</summary>
    public void Write(IRenderable what) => _console.Write(what);

    /// <summary>Adds a paragraph of our own words, or of words that were made fit to be shown.</summary>
    public void WriteLine(string text, Style? style = null)
    {
        _console.Write(new Text(text, style));
        _text.WriteLine();
    }

    /// <summary>Adds an empty line.</summary>
    public void WriteLine() => _text.WriteLine();

    /// <summary>Everything so far, without white space at the ends of lines.</summary>
    public string Render()
    {
        var lines = new StringBuilder();
        foreach (var line in _text.ToString().Split('\n'))
            lines.Append(line.TrimEnd()).Append('\n');
        return lines.ToString().TrimEnd('\n') + "\n";
    }

    /// <inheritdoc/>
    public void Dispose() => _text.Dispose();

    /// <summary>Words of an article as they can be shown: on one line, and with nothing that moves a cursor.</summary>
    public static string Shown(string words)
    {
        var shown = new StringBuilder(words.Length);
        var space = false;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = shown.Length > 0;
                continue;
            }
            if (space)
                shown.Append(' ');
            space = false;
            shown.Append(c);
        }
        return shown.ToString();
    }
}
