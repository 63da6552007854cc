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
public sealed class Importer
{
    // A portion is what a killed import may have to do again.
    private const int Portion = 32;

    private readonly Archive _archive;
    private readonly Action<InputFinding> _report;
    private readonly Action<ImportProgress> _progress;
    private readonly Lazy<ArticleAnalyzer> _analyzer = new(() => new ArticleAnalyzer());
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    private readonly List<GroupedArticle> _articles = [];
    private readonly List<ImportedSource> _sources = [];
    private StoryGrouper _grouper = new();
    private long _added, _alreadyThere, _findings, _kept;

    /// <summary>Makes an importer.</summary>
    /// <param name="archive">An archive opened to add to it.</param>
    /// <param name="report">Takes each finding as it is made, in order.</param>
    /// <param name="progress">Takes word of the work, often.</param>
    public Importer(Archive archive, Action<InputFinding> report, Action<ImportProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (!archive.CanAdd)
            throw new ArgumentException("The archive was opened to read.", nameof(archive));
        (_archive, _report, _progress) = (archive, report, progress);
    }

    /// <summary>Adds inputs, in order.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="cancellationToken">Stops the work; what was read up to then is kept, and the same import again goes on from there.</param>
    public async Task<ImportResult> ImportAsync(IReadOnlyList<Input> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        (_added, _alreadyThere, _findings, _kept) = (0, 0, 0, 0);
        var (unread, digests) = await UnreadAsync(inputs, cancellationToken);
        var contents = await _archive.ContentsAsync(cancellationToken);
        if (unread.Count > 0 || (contents.Engine is not null && contents.Engine != EngineVersion.Current))
        {
            try
            {
                await RecallAsync(contents.Articles, cancellationToken);
                await ReadAsync(unread, digests, cancellationToken);
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

    // A file that was read to its end, and holds the same bytes as then, holds nothing new.
    private async Task<(List<Input> Unread, Dictionary<Input, string> Digests)> UnreadAsync(IReadOnlyList<Input> inputs, CancellationToken cancellationToken)
    {
        var unread = new List<Input>();
        var digests = new Dictionary<Input, string>();
        foreach (var input in inputs)
        {
            if (input.Path is { } path && await DigestAsync(input, cancellationToken) is { } digest)
            {
                if (await _archive.SourceAsync(path, cancellationToken) is { } source && source.Content == digest)
                {
                    _alreadyThere += source.Articles;
                    foreach (var finding in source.Findings)
                        Report(new InputFinding(input.Name, finding));
                    continue;
                }
                digests[input] = digest;
            }
            unread.Add(input);
        }
        return (unread, digests);
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
            (stored, stop) => (Stored: stored, Analysis: stored.Analysis ?? _analyzer.Value.Analyze(stored.Article, stop)),
            Environment.ProcessorCount,
            cancellationToken);
        await foreach (var (stored, analysis) in recalled)
        {
            var membership = _grouper.Add(analysis);
            _known[stored.Article.Id] = Archive.ContentOf(stored.Article);
            if (stored.Analysis is null || stored.Membership is null)
                await TakeAsync(new GroupedArticle(analysis, membership));
            _progress(new ImportProgress(ImportStage.Recalling, ++done, _kept, count == 0 ? 1 : (double)done / count));
        }
        await HandOverAsync();
    }

    private async Task ReadAsync(List<Input> inputs, Dictionary<Input, string> digests, CancellationToken cancellationToken)
    {
        var total = inputs.All(i => i.Length is not null) ? inputs.Sum(i => i.Length!.Value) : (long?)null;
        long bytes = 0, articlesOfInput = 0;
        var findingsOfInput = ImmutableArray.CreateBuilder<Finding>();
        var stream = ArticleReading.StreamAsync(
            new InputReader(inputs, ArticleNaming.ByContent), inputs, _analyzer, article => !_known.ContainsKey(article.Id), cancellationToken);
        await foreach (var (unit, articles) in stream)
        {
            foreach (var (read, analysis) in articles)
            {
                foreach (var finding in read.Findings)
                    Note(unit.Input, read.Where, finding, findingsOfInput);
                if (read.Article is not { } article)
                    continue;
                articlesOfInput++;
                if (_known.TryGetValue(article.Id, out var content))
                {
                    _alreadyThere++;
                    if (content != Archive.ContentOf(article))
                        Note(unit.Input, read.Where, new Finding("repeated-id", $"another article has the id '{article.Id}'; the first is kept"), findingsOfInput);
                    continue;
                }
                _known[article.Id] = Archive.ContentOf(article);
                _added++;
                var done = analysis ?? _analyzer.Value.Analyze(article, cancellationToken);
                await TakeAsync(new GroupedArticle(done, _grouper.Add(done)));
            }
            bytes += unit.Bytes;
            if (unit.EndsInput)
            {
                if (digests.TryGetValue(unit.Input, out var digest))
                    _sources.Add(new ImportedSource(unit.Input.Path!, digest, (int)articlesOfInput, findingsOfInput.ToImmutable()));
                articlesOfInput = 0;
                findingsOfInput.Clear();
            }
            _progress(new ImportProgress(ImportStage.Reading, _added + _alreadyThere, _kept, total is > 0 ? Math.Min(1, (double)bytes / total.Value) : null));
        }
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

    private void Note(Input input, string where, Finding finding, ImmutableArray<Finding>.Builder findingsOfInput)
    {
        // Kept with the input; the place inside it goes into the message.
        var place = where.Length > input.Name.Length ? where[input.Name.Length..].TrimStart(',', ' ') + ": " : string.Empty;
        findingsOfInput.Add(finding with { Message = place + finding.Message });
        Report(new InputFinding(where, finding));
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
        if (_articles.Count == 0 && _sources.Count == 0)
            return;
        await _archive.WriteAsync(new ArchiveChanges { Articles = [.. _articles], Sources = [.. _sources] }, CancellationToken.None);
        _kept += _articles.Count;
        _articles.Clear();
        _sources.Clear();
    }
}
