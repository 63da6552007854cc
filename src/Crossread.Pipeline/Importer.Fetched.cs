using Crossread.Articles;
using Crossread.Storage;

namespace Crossread.Pipeline;

// Articles that were fetched come one at a time, each with what is to be remembered of its fetch: both are kept at once, or neither.
public sealed partial class Importer
{
    /// <summary>Gets ready to take fetched articles: goes through what the archive holds.</summary>
    internal async Task RecallAsync(CancellationToken cancellationToken)
    {
        (_added, _alreadyThere, _findings, _kept) = (0, 0, 0, 0);
        await RecallAsync((await _archive.ContentsAsync(cancellationToken)).Articles, cancellationToken);
    }

    /// <summary>Whether the archive holds an article of this id.</summary>
    internal bool Knows(string id) => _known.ContainsKey(id);

    /// <summary>Adds a new article together with other changes.</summary>
    internal Task AddAsync(Article article, ArchiveChanges others, CancellationToken cancellationToken)
    {
        var analysis = _analyzer.Value.Analyze(article, cancellationToken);
        var grouped = new GroupedArticle(analysis, _grouper.Add(analysis));
        _known[article.Id] = Archive.ContentOf(article);
        return _archive.WriteAsync(others with { Articles = [grouped] }, CancellationToken.None);
    }

    /// <summary>Gives an article of the archive another text, together with other changes. It stays in its story, which is compared anew.</summary>
    internal Task ChangeAsync(Article article, DateTimeOffset seen, ArchiveChanges others, CancellationToken cancellationToken)
    {
        var analysis = _analyzer.Value.Analyze(article, cancellationToken);
        _known[article.Id] = Archive.ContentOf(article);
        return _archive.WriteAsync(others with { ChangedArticles = [new ChangedArticle(analysis, seen)] }, CancellationToken.None);
    }

    /// <summary>Compares the stories that changed.</summary>
    /// <returns>How many were.</returns>
    internal Task<long> CompareStoriesAsync(CancellationToken cancellationToken) => CompareAsync(cancellationToken);
}
