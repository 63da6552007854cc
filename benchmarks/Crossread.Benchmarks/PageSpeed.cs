using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Crossread.Articles.Pages;

namespace Crossread.Benchmarks;

/// <summary>Pages a second of processor time on one thread, warm: parsing, metadata, lines and text apart, as tab-separated lines.</summary>
internal static class PageSpeed
{
    private const int Rounds = 5;

    /// <summary>Prints them for files of page lines, gzip'd.</summary>
    /// <param name="files">The files; each is measured alone.</param>
    public static int Print(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            var pages = Read(file);
            var name = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{pages.Count} pages\t{pages.Average(p => p.Html.Length):0} characters"));
            Measure($"{name}: parsing", pages, p => Parsed(p.Html));
            Measure($"{name}: parsing, metadata", pages, p => Stated(p.Html));
            Measure($"{name}: parsing, lines", pages, p => Outlined(p.Html));
            Measure($"{name}: text and metadata", pages, p => ArticleExtractor.Read(p.Html, null, p.Address).Article.Text.Length);
        }

        return 0;
    }

    private static int Parsed(string html)
    {
        using var parsed = ParsedPage.Parse(html);
        return parsed.Findings.Length;
    }

    private static int Stated(string html)
    {
        using var parsed = ParsedPage.Parse(html);
        return new PageStatements(parsed.Document, new ElementWords()).Nodes.Length;
    }

    private static int Outlined(string html)
    {
        using var parsed = ParsedPage.Parse(html);
        return PageOutline.Of(parsed.Document.Body!, new ElementWords()).Text.Length;
    }

    private static void Measure(string what, List<(string Html, string? Address)> pages, Func<(string Html, string? Address), int> step)
    {
        void Run()
        {
            foreach (var page in pages)
                step(page);
        }

        for (var begun = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - begun).TotalSeconds < 3;)
            Run();
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Environment.CpuUsage.TotalTime;
            Run();
            seconds.Add((Environment.CpuUsage.TotalTime - begin).TotalSeconds);
        }

        seconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{pages.Count / seconds[Rounds / 2]:0}\t{pages.Count / seconds[0]:0}"));
    }

    private static List<(string Html, string? Address)> Read(string file)
    {
        using var plain = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        var pages = new List<(string, string?)>();
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            pages.Add((document.RootElement.GetProperty("html").GetString() ?? "", document.RootElement.GetProperty("url").GetString()));
        }

        return pages;
    }
}
