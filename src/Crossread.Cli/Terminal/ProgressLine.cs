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
        Say(() => Line(progress, surroundings.Clock.GetElapsedTime(_began)));
    }

    /// <summary>Takes word of work of one stage: "reading: 1,200 records, 96/s, 45 %, 0:15 left".</summary>
    /// <param name="noun">What is counted.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="share">The share of the work that is done; null where its size is not known.</param>
    public void Report(string noun, long done, double? share)
    {
        if (level >= LogLevel.Information)
            Say(() => Line("reading", noun, done, share, surroundings.Clock.GetElapsedTime(_began)));
    }

    private void Say(Func<string> text)
    {
        if (surroundings.Clock.GetElapsedTime(_said) < _between)
            return;
        _said = surroundings.Clock.GetTimestamp();
        var line = text();
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
        return Line(verb, noun, progress.Done, progress.Share, elapsed);
    }

    private static string Line(string verb, string noun, long done, double? share, TimeSpan elapsed)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{verb}: {done:N0} {noun}");
        // What was done in the first moments says nothing of the rate.
        if (elapsed.TotalSeconds < 1)
            return line;
        line += string.Create(CultureInfo.InvariantCulture, $", {done / elapsed.TotalSeconds:0.#}/s");
        if (share is not (> 0 and <= 1))
            return line;
        var left = elapsed * ((1 - share.Value) / share.Value);
        return line + string.Create(CultureInfo.InvariantCulture, $", {share.Value * 100:0} %, {(int)left.TotalMinutes}:{left.Seconds:00} left");
    }
}
