using Crossread.Articles;
using Crossread.Articles.Pages;
using Crossread.Presentation;
using Shouldly;

namespace Crossread.Tests;

/// <summary>The reports of <c>samples/</c>.</summary>
internal static class SampleReports
{
    private static readonly Lazy<IReadOnlyList<Article>> s_all = new(() => [.. Read(Folder())]);

    /// <summary>All of them, by file, then by line.</summary>
    public static IReadOnlyList<Article> All => s_all.Value;

    private static IEnumerable<Article> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var input = InputDecoder.Decode(File.ReadAllBytes(file));
            input.Findings.ShouldBeEmpty(file);
            switch (input.Format)
            {
                case InputFormat.Html:
                    yield return ArticleExtractor.Extract(input.Text);
                    break;
                case InputFormat.PlainText:
                    yield return PlainTextReader.Read(input.Text);
                    break;
                default:
                    input.Format.ShouldBe(InputFormat.JsonLines);
                    foreach (var line in input.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        ArticleJson.TryParse(line, out var article, out _).ShouldBeTrue();
                        yield return article!;
                    }

                    break;
            }
        }
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Crossread.slnx")))
            folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull().FullName, "samples");
    }
}
