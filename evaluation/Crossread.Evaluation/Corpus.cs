using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crossread.Articles;

namespace Crossread.Evaluation;

/// <summary>The labelled data, what a part predicts from it, and the engine under test.</summary>
/// <remarks>Used by one part at a time. Remembers which files a part read, so that a floor can name the data it was set on.</remarks>
public sealed class Corpus
{
    private readonly string _predictions;
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _reports = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<StoryReading>> _readings;
    // Not before it is asked for: models are trained on this data too.
    private readonly Lazy<ArticleAnalyzer> _analyzer = new(() => new ArticleAnalyzer());

    /// <summary>Data below a folder.</summary>
    /// <param name="root">The data folder: <c>../shared/data</c>.</param>
    /// <param name="predictions">Where predictions are written.</param>
    /// <param name="extent">How much is measured.</param>
    public Corpus(string root, string predictions, EvaluationExtent extent)
    {
        Root = System.IO.Path.GetFullPath(root);
        _predictions = System.IO.Path.GetFullPath(predictions);
        Extent = extent;
        _readings = new(() => [.. Files("comparison", "*.json").Select(f => StoryReading.Parse(Bytes(f), this))]);
    }

    /// <summary>The data folder, as a full path.</summary>
    public string Root { get; }

    /// <summary>How much is measured; a part leaves out its long sets when it is <see cref="EvaluationExtent.Quick"/>.</summary>
    public EvaluationExtent Extent { get; }

    /// <summary>The engine under test. Thread-safe.</summary>
    public ArticleAnalyzer Analyzer => _analyzer.Value;

    /// <summary>Stories read in full by hand, ordered by name.</summary>
    /// <exception cref="MissingDataException">They are not there.</exception>
    public ImmutableArray<StoryReading> Readings
    {
        get
        {
            var readings = _readings.Value;
            foreach (var reading in readings)
                Path($"comparison/{reading.Story}.json");
            return readings;
        }
    }

    /// <summary>The full path of a data file.</summary>
    /// <param name="relative">Below the data folder, with slashes: <c>stories/ecbplus.dev.jsonl.gz</c>.</param>
    /// <exception cref="MissingDataException">It is not there.</exception>
    public string Path(string relative)
    {
        ArgumentNullException.ThrowIfNull(relative);
        var path = System.IO.Path.Combine(Root, relative);
        if (!File.Exists(path))
            throw new MissingDataException($"{relative} is not in {Root}");
        if (!_digests.ContainsKey(relative))
            _digests[relative] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..16];
        return path;
    }

    /// <summary>Names of the files of a data folder that fit a pattern, in ordinal order, relative to the data folder.</summary>
    /// <param name="folder">The folder: <c>minsk</c>.</param>
    /// <param name="pattern">The pattern: <c>*.txt</c>.</param>
    /// <exception cref="MissingDataException">There is none.</exception>
    public ImmutableArray<string> Files(string folder, string pattern)
    {
        var full = System.IO.Path.Combine(Root, folder);
        var found = Directory.Exists(full)
            ? Directory.GetFiles(full, pattern).Select(f => folder + "/" + System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal).ToImmutableArray()
            : [];
        return found.IsEmpty ? throw new MissingDataException($"{folder}/{pattern} is not in {Root}") : found;
    }

    /// <summary>The bytes of a data file.</summary>
    /// <param name="relative">Below the data folder.</param>
    public byte[] Bytes(string relative) => File.ReadAllBytes(Path(relative));

    /// <summary>The JSON values of a file of JSON lines, gzip'd or not, in order.</summary>
    /// <param name="relative">Below the data folder.</param>
    public IEnumerable<JsonElement> Lines(string relative)
    {
        foreach (var line in TextLines(relative))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>The lines of a text file in UTF-8, gzip'd or not, in order.</summary>
    /// <param name="relative">Below the data folder.</param>
    public IEnumerable<string> TextLines(string relative)
    {
        var path = Path(relative);
        using Stream file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, new UTF8Encoding(false, true));
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>Analyses articles on all cores, in order.</summary>
    /// <param name="articles">The articles.</param>
    public ImmutableArray<ArticleAnalysis> Analyze(IEnumerable<Article> articles) =>
        [.. articles.AsParallel().AsOrdered().Select(a => Analyzer.Analyze(a))];

    /// <summary>Writes predictions (or derived gold) where another scorer can read them.</summary>
    /// <param name="name">File name, with slashes: <c>stories/ecbplus.dev.jsonl</c>.</param>
    /// <param name="lines">JSON lines.</param>
    /// <returns>The full path.</returns>
    public string Write(string name, IEnumerable<string> lines)
    {
        var path = System.IO.Path.Combine(_predictions, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(lines.Select(l => l + "\n")), new UTF8Encoding(false));
        return path;
    }

    /// <summary>Gives a report of what was measured, to stand beside the results.</summary>
    /// <param name="name">The name of its file: <c>statements.md</c>.</param>
    /// <param name="text">Its text, without what is written by hand at its end.</param>
    public void Report(string name, string text) => _reports[name] = text;

    /// <summary>The reports given since the last call, by the names of their files.</summary>
    public ImmutableSortedDictionary<string, string> TakeReports()
    {
        var reports = _reports.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _reports.Clear();
        return reports;
    }

    /// <summary>The files read since the last call, with the first 16 hexadecimal digits of their SHA-256.</summary>
    public ImmutableSortedDictionary<string, string> TakeDigests()
    {
        var digests = _digests.ToImmutableSortedDictionary(StringComparer.Ordinal);
        _digests.Clear();
        return digests;
    }
}
