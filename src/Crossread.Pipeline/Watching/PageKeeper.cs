using Crossread.Articles;
using Crossread.Articles.Versions;
using Crossread.Pipeline.Fetching;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>Keeps what came of a page: a new article, another version of one, or why there is none. Each in one transaction with the state of the page.</summary>
internal sealed class PageKeeper(Archive archive, WatchOptions options, Action<InputFinding> report)
{
    private readonly Importer _importer = new(archive, report, _ => { });
    private bool _isRecalled;

    /// <summary>Compares the stories that changed.</summary>
    public Task<long> CompareAsync(CancellationToken cancellationToken) => _importer.CompareStoriesAsync(cancellationToken);

    /// <summary>Keeps what came of a page.</summary>
    /// <param name="page">The page as it was.</param>
    /// <param name="answer">What came of the fetch; null for an entry without a page.</param>
    /// <param name="now">The time it is.</param>
    /// <param name="round">What the round did before.</param>
    /// <param name="cancellationToken">Stops the analysis; what is read is kept.</param>
    /// <returns>What the round did with this page.</returns>
    public async Task<WatchRound> KeepAsync(WatchedPage page, FetchResult? answer, DateTimeOffset now, WatchRound round, CancellationToken cancellationToken)
    {
        if (!_isRecalled)
            await _importer.RecallAsync(cancellationToken);
        _isRecalled = true;
        if (answer is null)
            return await FallBackAsync(page, new Finding("no-page", "the entry leads to no page"), now, round, cancellationToken);
        page = page with { Status = answer.Status };
        round = round with { Pages = round.Pages + 1 };
        var reading = PageReading.Of(page, answer);
        if (reading.Trouble is { } trouble)
            return await TroubleAsync(page, reading, trouble, PollTimes.RetryAfter(answer.Headers, now), now, round, cancellationToken);
        page = page with { Failures = 0, Finding = null };
        if (reading.IsUnchanged)
            return await LookedAtAsync(page, now, round);
        page = page with { Tag = answer.Headers["ETag"], Modified = answer.Headers["Last-Modified"] };
        var article = reading.Article!;
        // The same article, whatever address it calls its own by now.
        return page.Article is { } id
            ? await AgainAsync(page, article with { Id = id }, now, round, cancellationToken)
            : await FirstAsync(page with { State = PageState.Kept }, article, now, round, cancellationToken);
    }

    private async Task<WatchRound> TroubleAsync(WatchedPage page, PageReading reading, Finding trouble, TimeSpan? asked, DateTimeOffset now, WatchRound round, CancellationToken cancellationToken)
    {
        report(new InputFinding(page.Address, trouble));
        page = page with { Finding = trouble.Message, Failures = page.Failures + 1 };
        // An article that is there keeps its text: a page that is gone or walled now does not unsay it. The next look is its next try.
        if (page.Article is not null)
            return await LookedAtAsync(page, now, round);
        if (reading.IsFinal || page.Failures > options.Tries.Length)
            return await FallBackAsync(page, trouble, now, round, cancellationToken);
        var wait = options.Tries[page.Failures - 1];
        await KeepAsync(page with { NextFetch = now + PollTimes.Spread(asked > wait ? asked.Value : wait, page.Address, page.Failures) });
        return round with { Waiting = round.Waiting + 1 };
    }

    private async Task<WatchRound> FallBackAsync(WatchedPage page, Finding trouble, DateTimeOffset now, WatchRound round, CancellationToken cancellationToken)
    {
        if (PageReading.OfEntry(page, trouble) is { } article)
        {
            var before = round.Added;
            round = await FirstAsync(page with { State = PageState.FromFeed, Finding = trouble.Message }, article, now, round, cancellationToken);
            return round with { FromFeed = round.FromFeed + round.Added - before };
        }

        report(new InputFinding(page.Address, new Finding("lost", "there is no article: the page cannot be had, and the feed's entry has no text of its own")));
        await KeepAsync(page with { State = PageState.Lost, NextFetch = null });
        return round with { Lost = round.Lost + 1 };
    }

    private async Task<WatchRound> FirstAsync(WatchedPage page, Article article, DateTimeOffset now, WatchRound round, CancellationToken cancellationToken)
    {
        // The entry's text has done its work.
        page = page with { Article = article.Id, Had = now, Text = null };
        if (!_importer.Knows(article.Id))
        {
            foreach (var finding in article.Findings)
                report(new InputFinding(page.Address, finding));
            await _importer.AddAsync(article, new ArchiveChanges { Pages = [WithNextLook(page, now)] }, cancellationToken);
            return round with { Added = round.Added + 1 };
        }

        // Two addresses of one article are looked at by the first alone: else what differs between the two pages would be taken for changes.
        if (!(await archive.PagesOfAsync(article.Id, cancellationToken)).IsEmpty || page.State == PageState.FromFeed)
        {
            await KeepAsync(page with { NextFetch = null, Finding = "the article was there already, by another address" });
            return round;
        }

        return await AgainAsync(page, article, now, round, cancellationToken);
    }

    private async Task<WatchRound> AgainAsync(WatchedPage page, Article article, DateTimeOffset now, WatchRound round, CancellationToken cancellationToken)
    {
        var before = (await archive.ArticleAsync(article.Id, cancellationToken))!;
        if (VersionDifference.Between(before, article).IsEmpty)
            return await LookedAtAsync(page, now, round);
        // A page that gives its text to some only shows less of it now; that is no change of the text.
        if (article.Text.Length < before.Text.Length / 2 && article.Findings.Any(f => f.Code == "not-free"))
            return await LookedAtAsync(page with { Finding = "less of the text is free to read now; the text before is kept" }, now, round);
        await _importer.ChangeAsync(article, now, new ArchiveChanges { Pages = [WithNextLook(page with { State = PageState.Kept, Looks = page.Looks + 1 }, now)] }, cancellationToken);
        return round with { Changed = round.Changed + 1 };
    }

    private async Task<WatchRound> LookedAtAsync(WatchedPage page, DateTimeOffset now, WatchRound round)
    {
        await KeepAsync(WithNextLook(page with { Looks = page.Looks + 1 }, now));
        return round;
    }

    // The next of the times after the first that is not over yet.
    private WatchedPage WithNextLook(WatchedPage page, DateTimeOffset now)
        => page with { NextFetch = PageReading.IsEntryAlone(page) ? null : options.Looks.Select(l => page.Had + PollTimes.Spread(l, page.Address, 0)).FirstOrDefault(t => t > now) };

    private Task KeepAsync(WatchedPage page) => archive.WriteAsync(new ArchiveChanges { Pages = [page] }, CancellationToken.None);
}
