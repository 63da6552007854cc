using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>A test that drives the system's Chromium; where there is none it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public BrowserFactAttribute()
    {
        if (Browser is null)
            Skip = $"No Chromium on the path ({string.Join(", ", Names)}): the web view is not driven in a browser here. .ci/run installs one.";
    }

    /// <summary>Path of the browser; null where there is none.</summary>
    public static string? Browser { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
