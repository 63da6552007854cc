using System.Collections.Immutable;
using System.Text.Json;

namespace Crossread.Benchmarks;

/// <summary>The texts that are read: those of a file of article lines (<c>CROSSREAD_BENCHMARK_TEXTS</c>), or the samples.</summary>
public static class BenchmarkTexts
{
    /// <summary>The texts, in order.</summary>
    public static ImmutableArray<string> All { get; } = [.. Files().SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(Text)];

    private static IEnumerable<string> Files()
    {
        if (Environment.GetEnvironmentVariable("CROSSREAD_BENCHMARK_TEXTS") is { Length: > 0 } file)
            return [file];
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crossread.slnx")))
                return Directory.GetFiles(Path.Combine(folder.FullName, "samples"), "*.jsonl").Order(StringComparer.Ordinal);
        }

        throw new InvalidOperationException("No folder above the program holds Crossread.slnx.");
    }

    private static string Text(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("text").GetString() ?? "";
    }
}
