using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Storage;
using Crossread.Stories;

namespace Crossread.Pipeline;

/// <summary>Adds inputs to an archive: reads, analyses and groups their articles and compares the stories that changed.</summary>
/// <remarks>Analysis uses every core; grouping has one writer and takes articles in order, so the result does not depend on the number of
/// cores, nor on where an earlier import was stopped: what was handed to the archive is not done again, the rest is done as it would have been.</remarks>
public sealed partial class Importer
{
    // A portion is what a killed import may have to do again.
    private const int Portion = 32;

    // As many parts without an article are not read twice either.
    private const int QuietParts = 2048;

    private readonly Archive _archive;
    private readonly Action<InputFinding> _report;
    private readonly Action<ImportProgress> _progress;
    private readonly InputOptions _options;
    private readonly Lazy<ArticleAnalyzer> _analyzer = new(() => new ArticleAnalyzer());
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    private readonly List<GroupedArticle> _articles = [];
    private readonly List<ImportedSource> _sources = [];
    private StoryGrouper _grouper = new();
    private SourceReading? _source;
    private long _added, _alreadyThere, _findings, _kept;
    private int _parts;

    /// <summary>Makes an importer.</summary>
    /// <param name="archive">An archive opened to add to it.</param>
    /// <param name="report">Takes each finding as it is made, in order.</param>
    /// <param name="progress">Takes word of the work, often.</param>
    /// <param name="options">How inputs are read; null for the usual way.</param>
    public Importer(Archive archive, Action<InputFinding> report, Action<ImportProgress> progress, InputOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!archive.CanAdd)
            throw new ArgumentException("The archive was opened to read.", nameof(archive));
        (_archive, _report, _progress, _options) = (archive, report, progress, options ?? InputOptions.Default);
    }

    /// <summary>Adds inputs, in order.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="cancellationToken">Stops the work; what was read up to then is kept, and the same import again goes on from there.</param>
    public async Task<ImportResult> ImportAsync(IReadOnlyList<Input> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        (_added, _alreadyThere, _findings, _kept) = (0, 0, 0, 0);
        var unread = await UnreadAsync(inputs, cancellationToken);
        var contents = await _archive.ContentsAsync(cancellationToken);
        if (unread.Count > 0 || (contents.Engine is not null && contents.Engine != EngineVersion.Current))
        {
            try
            {
                await RecallAsync(contents.Articles, cancellationToken);
                await ReadAsync(unread, cancellationToken);
            }
            finally
            {
                // Stopped or not, what is done is done.
                await HandOverAsync();
            }
        }
        var compared = await CompareAsync(cancellationToken);
        return new ImportResult(_added, _alreadyThere, inputs.Count - unread.Count, _findings, compared);
    }

    // A file that was read to its end, and holds the same bytes as then, holds nothing new; one that was read in part is gone on with.
    private async Task<List<SourceReading>> UnreadAsync(IReadOnlyList<Input> inputs, CancellationToken cancellationToken)
    {
        var unread = new List<SourceReading>();
        foreach (var input in inputs)
        {
            var content = input.Path is null ? null : await DigestAsync(input, cancellationToken);
            if (content is not null && !_options.Map.IsEmpty)
                content += " " + _options.Map;
            var before = content is not null && await _archive.SourceAsync(input.Path!, cancellationToken) is { } source && source.Content == content ? source : null;
            if (before is { Parts: null })
            {
                _alreadyThere += before.Articles;
                Repeat(input, before);
                continue;
            }

            unread.Add(new SourceReading(input, content, before));
        }

        return unread;
    }

    private void Repeat(Input input, ImportedSource before)
    {
        foreach (var finding in before.Findings)
            Report(new InputFinding(input.Name, finding));
    }

    private static async Task<string?> DigestAsync(Input input, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = input.Open();
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // reading it says what is the matter
        }
    }

    // The grouper's memory is made anew from what the archive holds, in order of arrival: the same as if it had never stopped.
    private async Task RecallAsync(long count, CancellationToken cancellationToken)
    {
        _grouper = new StoryGrouper();
        _known.Clear();
        long done = 0;
        var recalled = OrderedParallel.SelectAsync(
            _archive.EverythingAsync(cancellationToken),
            (stored, stop) => (
                Stored: stored,
                Analysis: stored.Analysis ?? _analyzer.Value.Analyze(stored.Article, stop),
                First: stored.First is null ? null : stored.FirstAnalysis ?? _analyzer.Value.Analyze(stored.First, stop)),
            Environment.ProcessorCount,
            cancellationToken);
        await foreach (var (stored, analysis, first) in recalled)
        {
            // An article that was changed since stays where its first text put it.
            var membership = _grouper.Add(first ?? analysis);
            _known[stored.Article.Id] = Archive.ContentOf(stored.Article);
            if (stored.Analysis is null || stored.Membership is null)
                await TakeAsync(new GroupedArticle(analysis, membership));
            _progress(new ImportProgress(ImportStage.Recalling, ++done, _kept, count == 0 ? 1 : (double)done / count));
        }
        await HandOverAsync();
    }

    private async Task ReadAsync(List<SourceReading> unread, CancellationToken cancellationToken)
    {
        var inputs = unread.ConvertAll(s => s.Input);
        var sources = unread.ToDictionary(s => s.Input);
        var total = inputs.All(i => i.Length is not null) ? inputs.Sum(i => i.Length!.Value) : (long?)null;
        long bytes = 0;
        var stream = ArticleReading.StreamAsync(
            new InputReader(inputs, ArticleNaming.ByContent, _options), inputs, i => sources[i].Before?.Parts ?? 0,
            _analyzer, article => !_known.ContainsKey(article.Id), cancellationToken);
        await foreach (var (unit, articles) in stream)
        {
            if (_source?.Input != unit.Input)
            {
                _source = sources[unit.Input];
                if (_source.Before is { } before)
                {
                    _alreadyThere += before.Articles;
                    Repeat(unit.Input, before);
                }
            }

            foreach (var (read, analysis) in articles)
                await TakeAsync(unit.Input, read, analysis, cancellationToken);
            _source.Finish(unit);
            if (unit.EndsInput && _source.Take() is { } whole)
                _sources.Add(whole);
            if (++_parts >= QuietParts)
                await HandOverAsync();
            bytes += unit.Bytes;
            _progress(new ImportProgress(ImportStage.Reading, _added + _alreadyThere, _kept, total is > 0 ? Math.Min(1, (double)bytes / total.Value) : null));
        }
    }

    private async Task TakeAsync(Input input, InputArticle read, ArticleAnalysis? analysis, CancellationToken cancellationToken)
    {
        foreach (var finding in read.Findings)
            Note(input, read, finding);
        if (read.Article is not { } article)
            return;
        _source!.CountArticle();
        if (_known.TryGetValue(article.Id, out var content))
        {
            _alreadyThere++;
            if (content != Archive.ContentOf(article))
                Note(input, read, new Finding("repeated-id", $"another article has the id '{article.Id}'; the first is kept"));
            return;
        }

        _known[article.Id] = Archive.ContentOf(article);
        _added++;
        var done = analysis ?? _analyzer.Value.Analyze(article, cancellationToken);
        await TakeAsync(new GroupedArticle(done, _grouper.Add(done)));
    }

    private async Task<long> CompareAsync(CancellationToken cancellationToken)
    {
        var stories = await _archive.StoriesToCompareAsync(cancellationToken);
        var comparer = new StoryComparer();
        long done = 0;
        var comparisons = OrderedParallel.SelectAsync(
            MembersAsync(stories, cancellationToken),
            (story, stop) => comparer.Compare(story.Id, story.Members, stop),
            Environment.ProcessorCount,
            cancellationToken);
        await foreach (var comparison in comparisons)
        {
            await _archive.WriteAsync(new ArchiveChanges { Comparisons = [comparison] }, CancellationToken.None);
            _progress(new ImportProgress(ImportStage.Comparing, ++done, _kept, (double)done / stories.Length));
        }
        return done;
    }

    private async IAsyncEnumerable<(string Id, ImmutableArray<ArticleAnalysis> Members)> MembersAsync(
        ImmutableArray<string> stories, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var id in stories)
        {
            var members = ImmutableArray.CreateBuilder<ArticleAnalysis>();
            foreach (var member in (await _archive.StoryAsync(id, cancellationToken))!.Members)
                members.Add((await _archive.AnalysisAsync(member.Article, cancellationToken))!);
            yield return (id, members.DrainToImmutable());
        }
    }

    private void Note(Input input, InputArticle read, Finding finding)
    {
        // Kept with the input; the place inside it goes into the message.
        var place = read.Where.Length > input.Name.Length ? read.Where[input.Name.Length..].TrimStart(',', ' ') + ": " : string.Empty;
        _source!.Add(finding with { Message = place + finding.Message });
        Report(new InputFinding(read.Where, finding) { Row = read.Row });
    }

    private void Report(InputFinding finding)
    {
        _findings++;
        _report(finding);
    }

    private async Task TakeAsync(GroupedArticle article)
    {
        _articles.Add(article);
        if (_articles.Count >= Portion)
            await HandOverAsync();
    }

    private async Task HandOverAsync()
    {
        _parts = 0;
        if (_source?.Take() is { } reached)
            _sources.Add(reached);
        if (_articles.Count == 0 && _sources.Count == 0)
            return;
        await _archive.WriteAsync(new ArchiveChanges { Articles = [.. _articles], Sources = [.. _sources] }, CancellationToken.None);
        _kept += _articles.Count;
        _articles.Clear();
        _sources.Clear();
    }
}
