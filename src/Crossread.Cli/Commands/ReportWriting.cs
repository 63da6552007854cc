using System.CommandLine;
using Crossread.Cli.Terminal;
using Crossread.Comparison;
using Crossread.Presentation;
using Crossread.Stories;
using System.Collections.Immutable;

namespace Crossread.Cli.Commands;

/// <summary>Writes reports in every form.</summary>
internal static class ReportWriting
{
    public static Option<ReportFormat?> Format(string standard) => new("--format") { Description = $"text, json, markdown or html; default {standard}.", HelpName = "FORMAT" };

    /// <summary>Writes one comparison.</summary>
    public static Task WriteAsync(CommandRun run, StoryComparison comparison, ImmutableArray<Membership> members, ReportFormat format, ReportLength length)
        => run.WriteAsync(format switch
        {
            ReportFormat.Json => ComparisonJson.Write(comparison) + "\n",
            ReportFormat.Markdown => MarkdownReport.Write(StoryReport.From(comparison, members)),
            ReportFormat.Html => HtmlReport.Write(StoryReport.From(comparison, members)),
            _ => Text(run, StoryReport.From(comparison, members), (screen, report) => new StoryScreen(screen, report, length).Write()),
        });

    /// <summary>Lays a report out as text.</summary>
    public static string Text(CommandRun run, StoryReport report, Action<TextScreen, StoryReport> write)
    {
        using var screen = new TextScreen(run);
        write(screen, report);
        return screen.Render();
    }
}
