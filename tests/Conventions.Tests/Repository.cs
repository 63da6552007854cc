using System.Diagnostics;
using System.Text;

namespace Crossread.Conventions.Tests;

/// <summary>The repository as its tests see it: what git tracks or would track.</summary>
internal static class Repository
{
    private static readonly string[] s_text =
        [".cs", ".csproj", ".props", ".slnx", ".json", ".md", ".sh", ".tsv", ".txt", ".html", ".css", ".js", ".yml", ".editorconfig", ".gitignore", ".gitattributes", ""];

    /// <summary>The folder with the solution in it.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Files that are tracked or would be, in ordinal order, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Git("ls-files", "--cached", "--others", "--exclude-standard").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(f => File.Exists(Path.Combine(Root, f))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Those that hold text.</summary>
    public static IEnumerable<string> TextFiles => Files.Where(f => s_text.Contains(Path.GetExtension(f), StringComparer.Ordinal));

    /// <summary>C# files of the shipped projects.</summary>
    public static IReadOnlyList<SourceFile> Sources { get; } =
        [.. Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceFile.Read)];

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>What a git command prints.</summary>
    public static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])["-c", "core.quotePath=false", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crossread.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Crossread.slnx");
    }
}
