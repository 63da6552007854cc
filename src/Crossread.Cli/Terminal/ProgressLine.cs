using System.Globalization;
using Crossread.Pipeline;

namespace Crossread.Cli.Terminal;

/// <summary>Says on standard error how far long work is: a line that is written over on a terminal, a line now and then elsewhere.</summary>
internal sealed class ProgressLine(Surroundings surroundings, LogLevel level)
{
    private readonly TimeSpan _between = surroundings.ErrorIsTerminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);
    private long _began = surroundings.Clock.GetTimestamp();
    private long _said = surroundings.Clock.GetTimestamp();
    private ImportStage? _stage;
    private bool _isOpen;

    /// <summary>Takes word of the work.</summary>
    public void Report(ImportProgress progress)
    {
        if (level < LogLevel.Information)
            return;
        if (_stage != progress.Stage)
        {
            _stage = progress.Stage;
            _began = surroundings.Clock.GetTimestamp();
        }
        if (surroundings.Clock.GetElapsedTime(_said) < _between)
            return;
        _said = surroundings.Clock.GetTimestamp();
        var line = Line(progress, surroundings.Clock.GetElapsedTime(_began));
        if (surroundings.ErrorIsTerminal)
            surroundings.Error.Write("\r\u001B[K" + line);
        else
            surroundings.Error.WriteLine(line);
        _isOpen = surroundings.ErrorIsTerminal;
    }

    /// <summary>Clears the line, so that something else can be said.</summary>
    public void Clear()
    {
        if (_isOpen)
            surroundings.Error.Write("\r\u001B[K");
        _isOpen = false;
    }

    /// <summary>"reading: 1,200 articles, 96/s, 45 %, 0:15 left".</summary>
    internal static string Line(ImportProgress progress, TimeSpan elapsed)
    {
        var (verb, noun) = progress.Stage switch
        {
            ImportStage.Recalling => ("recalling", "articles"),
            ImportStage.Reading => ("reading", "articles"),
            _ => ("comparing", "stories"),
        };
        var line = string.Create(CultureInfo.InvariantCulture, $"{verb}: {progress.Done:N0} {noun}");
        // What was done in the first moments says nothing of the rate.
        if (elapsed.TotalSeconds < 1)
            return line;
        line += string.Create(CultureInfo.InvariantCulture, $", {progress.Done / elapsed.TotalSeconds:0.#}/s");
        if (progress.Share is not (> 0 and <= 1))
            return line;
        var left = elapsed * ((1 - progress.Share.Value) / progress.Share.Value);
        return line + string.Create(CultureInfo.InvariantCulture, $", {progress.Share.Value * 100:0} %, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}
