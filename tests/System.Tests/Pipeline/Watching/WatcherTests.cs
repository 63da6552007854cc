using Crossread.Pipeline.Watching;
using Crossread.Storage;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline.Watching;

public sealed class WatcherTests : IAsyncDisposable
{
    private static readonly string s_long = string.Join(' ', InventedSite.Report("Tolm")) + " " + string.Join(' ', InventedSite.Report("Tolm", "fifty"));

    private readonly InventedSite _site = new();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private void Later(double hours) => _site.Network.Clock.Advance(TimeSpan.FromHours(hours));

    private string[] Codes => [.. _site.Findings.Select(f => f.Finding.Code)];

    [Fact]
    public async Task Pages_of_new_entries_are_added_and_what_was_asked_is_not_asked_again()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")), ("/b", "Harbour of Halden closed", InventedSite.Report("Halden")));
        _site.Answers["/feed"] = _site.Answers["/feed"].Replace("Content-Length", "ETag: \"f1\"\r\nLast-Modified: Mon, 02 Mar 2026 07:45:00 GMT\r\nContent-Length", StringComparison.Ordinal);
        var round = await _site.RoundAsync();
        (round.Asked, round.Entries, round.Pages, round.Added, round.Lost, round.Compared).ShouldBe((1, 2, 2, 2, 0, 1));
        (await _site.TitlesAsync()).ShouldBe(["Harbour of Tolm closed", "Harbour of Halden closed"]);
        _site.Paths.ShouldBe(["/feed", "/a", "/b"]);

        // At once: nothing is due.
        round = await _site.RoundAsync();
        (round.Asked, round.Pages).ShouldBe((0, 0));

        // Half an hour later: the feed is asked whether it has changed.
        _site.Answers["/feed"] = InventedSite.Status(304);
        Later(0.5);
        round = await _site.RoundAsync();
        (round.Asked, round.Failed, round.Entries, round.Pages, round.Added).ShouldBe((1, 0, 0, 0, 0));
        _site.Asked.Last().Head.ShouldContain("If-None-Match: \"f1\"\r\nIf-Modified-Since: Mon, 02 Mar 2026 07:45:00 GMT\r\n");
        var feed = await _site.FeedAsync();
        (feed.Title, feed.Format, feed.Entries, feed.Polls, feed.Status, feed.Failures).ShouldBe(("Skerry Sound", "rss20", 2L, 2L, 304, 0));
        _site.Network.Strayed.ShouldBeEmpty();
    }

    // What is killed is killed where an answer has been had and is about to be kept.
    [Theory]
    [InlineData(WatchStage.Feeds, 0)]
    [InlineData(WatchStage.Pages, 0)]
    [InlineData(WatchStage.Pages, 1)]
    [InlineData(WatchStage.Pages, 2)]
    public async Task A_watch_that_is_killed_between_fetch_and_store_loses_nothing_and_has_nothing_twice(WatchStage stage, int done)
    {
        _site.Publish([.. Enumerable.Range(0, 3).Select(i => ($"/{i}", $"Report {i}", InventedSite.Report(i == 2 ? "Tolm" : "Halden", $"{i + 40}")))]);
        await Should.ThrowAsync<TimeoutException>(_site.RoundAsync(progress =>
        {
            if (progress.Stage == stage && progress.Done == done)
                throw new TimeoutException("killed");
        }));
        (await _site.ReadAsync(a => a.ContentsAsync())).Articles.ShouldBe(stage == WatchStage.Feeds ? 0 : done);
        await _site.RoundAsync();
        (await _site.TitlesAsync()).ShouldBe(["Report 0", "Report 1", "Report 2"]);
        (await _site.ReadAsync(a => a.FeedsAsync())).Single().Articles.ShouldBe(3);
        (await _site.ReadAsync(a => a.StoriesToCompareAsync())).ShouldBeEmpty();
        // What was kept is not fetched again.
        for (var i = 0; i < 3; i++)
            _site.Paths.Count(p => p == $"/{i}").ShouldBe(stage == WatchStage.Pages && i >= done ? 2 : 1);
        _site.Paths.Count(p => p == "/feed").ShouldBe(stage == WatchStage.Feeds ? 2 : 1);

        await using var whole = new InventedSite();
        foreach (var (path, answer) in _site.Answers)
            whole.Answers[path] = answer;
        await whole.RoundAsync();
        (await Cli.CommandRunner.RunAsync(_site.Folder, "export", "--archive", "news.db")).Output.ShouldBe((await Cli.CommandRunner.RunAsync(whole.Folder, "export", "--archive", "news.db")).Output);
    }

    [Fact]
    public async Task A_person_who_stops_keeps_what_was_had()
    {
        _site.Publish([.. Enumerable.Range(0, 3).Select(i => ($"/{i}", $"Report {i}", InventedSite.Report("Halden", $"{i}")))]);
        using (var archive = Archive.Open(_site.ArchivePath, ArchiveAccess.Add))
        {
            using var stop = new CancellationTokenSource();
            var watcher = _site.Watcher(archive, p =>
            {
                if (p is { Stage: WatchStage.Pages, Done: 2 })
                    stop.Cancel();
            });
            await watcher.SubscribeAsync([InventedSite.FeedAddress]);
            await Should.ThrowAsync<OperationCanceledException>(watcher.RunAsync(_ => { }, stop.Token));
        }

        (await _site.TitlesAsync()).ShouldBe(["Report 0", "Report 1"]);
        (await _site.RoundAsync()).Added.ShouldBe(1);
    }

    [Fact]
    public async Task Another_text_is_a_version_and_the_newest_is_read_compared_and_searched()
    {
        string[] first = InventedSite.Report("Tolm"), second = [.. first];
        second[1] = second[1].Replace("forty", "ninety", StringComparison.Ordinal);
        _site.Publish(("/a", "Harbour of Tolm closed", first), ("/b", "Tolm shuts its harbour", InventedSite.Report("Tolm", "fifty")));
        await _site.RoundAsync();
        var articles = await _site.ReadAsync(a => a.ArticlesAsync());
        articles.Select(a => a.Story).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        var id = articles[0].Id;

        _site.Answers["/a"] = InventedSite.Ok(InventedSite.Page("Harbour of Tolm closed, mayor says", [.. second, "The council meets again on Thursday to hear the fishermen of the town and their lawyers."]));
        Later(1.2);
        var round = await _site.RoundAsync();
        (round.Pages, round.Added, round.Changed, round.Compared).ShouldBe((2, 0, 1, 1));
        var versions = await _site.ReadAsync(a => a.VersionsAsync(id));
        versions.Select(v => v.Number).ShouldBe([1, 2]);
        versions[0].Seen!.Value.ShouldBe(new DateTimeOffset(2026, 3, 2, 8, 0, 6, TimeSpan.Zero), TimeSpan.FromSeconds(10));
        (versions[1].Seen - versions[0].Seen)!.Value.ShouldBe(TimeSpan.FromHours(1.2), TimeSpan.FromSeconds(20));
        versions[0].Article.Text.ShouldContain("forty");
        var row = (await _site.ReadAsync(a => a.ArticleRowAsync(id)))!;
        (row.Title, row.Story).ShouldBe(("Harbour of Tolm closed, mayor says", articles[0].Story));
        (await _site.ReadAsync(a => a.AnalysisAsync(id)))!.Statements.Any(s => s.Content.Any(c => c.Of(versions[1].Article.Text).Contains("ninety", StringComparison.Ordinal))).ShouldBeTrue();
        (await _site.ReadAsync(a => a.StatementsAsync(new StatementQuery { Article = id }))).ShouldAllBe(s => !s.Words.Contains("forty", StringComparison.Ordinal));
        (await _site.ReadAsync(a => a.SearchAsync("fishermen", 10))).Single().Article.Id.ShouldBe(id);
        (await _site.ReadAsync(a => a.SearchAsync("forty", 10))).ShouldBeEmpty();
        var story = (await _site.ReadAsync(a => a.ComparisonAsync(articles[0].Story!)))!;
        story.Articles.Single(a => a.Article.Id == id).Article.Text.ShouldContain("ninety");
        (await _site.ReadAsync(a => a.IsSoundAsync())).ShouldBeTrue();

        // The same again is no version; the next look is the next of the times.
        Later(6);
        round = await _site.RoundAsync();
        (round.Pages, round.Changed).ShouldBe((2, 0));

        // After the last look a page is left alone.
        foreach (var hours in new[] { 24, 72, 200, 200 })
        {
            Later(hours);
            await _site.RoundAsync();
        }

        _site.Paths.Count(p => p == "/a").ShouldBe(5);
        (await _site.ReadAsync(a => a.VersionsAsync(id))).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_changed_article_stays_where_its_first_text_put_it_whether_the_watch_went_on_or_began_anew()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        await _site.RoundAsync();
        _site.Answers["/a"] = InventedSite.Ok(InventedSite.Page("Ducks return to Halden", "Ducks have come back to the lakes of Halden, the bird wardens said on Tuesday, after three winters in which nobody had seen a single one there.", "“They came at dawn,” said Oren Halvick, a warden. “We counted ninety of them before the fog came down over the reeds again.”"));
        Later(1.2);
        (await _site.RoundAsync()).Changed.ShouldBe(1);
        // A report of the first event joins the story of the first text, though nothing of it is in the newest, and though the grouper was made anew.
        _site.Publish(("/b", "Tolm shuts its harbour", InventedSite.Report("Tolm", "fifty")));
        Later(1);
        await _site.RoundAsync();
        var articles = await _site.ReadAsync(a => a.ArticlesAsync());
        articles.Select(a => a.Title).ShouldBe(["Ducks return to Halden", "Tolm shuts its harbour"]);
        articles[1].Story.ShouldBe(articles[0].Story);
    }

    [Fact]
    public async Task A_page_that_shows_nothing_now_does_not_unsay_its_article()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        await _site.RoundAsync();
        var id = (await _site.ReadAsync(a => a.ArticlesAsync())).Single().Id;
        foreach (var answer in new[] { InventedSite.Ok("<title>404 Not found</title><p>Gone."), InventedSite.Status(404), InventedSite.Status(500), InventedSite.Status(304) })
        {
            _site.Answers["/a"] = answer;
            Later(24);
            await _site.RoundAsync();
        }

        (await _site.ReadAsync(a => a.VersionsAsync(id))).Single().Article.Text.ShouldContain("forty");
    }

    [Fact]
    public async Task Where_a_page_cannot_be_had_the_feed_s_own_text_stands_for_it_or_its_loss_is_told()
    {
        _site.Answers["/feed"] = InventedSite.Ok(InventedSite.Feed([("/gone", "Harbour of Tolm closed", $"<p>{s_long}</p>"), ("/short", "Ducks", "Too short."), ("", "No page at all", $"<p>{s_long.Replace("Tolm", "Ottern", StringComparison.Ordinal)}</p>"), ("/stub", "Stub", $"<p>{s_long.Replace("Tolm", "Sarrin", StringComparison.Ordinal)}</p>")]), "application/rss+xml");
        _site.Answers["/stub"] = InventedSite.Ok("<title>Access denied</title><p>Are you a robot?");
        var round = await _site.RoundAsync();
        (round.Entries, round.Added, round.FromFeed, round.Lost).ShouldBe((4, 3, 3, 1));
        (await _site.TitlesAsync()).ShouldBe(["Harbour of Tolm closed", "No page at all", "Stub"]);
        foreach (var row in await _site.ReadAsync(a => a.ArticlesAsync()))
        {
            var article = (await _site.ReadAsync(a => a.ArticleAsync(row.Id)))!;
            article.Findings.Any(f => f.Code == "from-feed").ShouldBeTrue();
            article.Published!.Evidence.ShouldBe("feed entry");
            article.Outlet.ShouldBe("skerry.example");
        }

        Codes.Contains("lost", StringComparer.Ordinal).ShouldBeTrue();
        var health = (await _site.ReadAsync(a => a.FeedsAsync())).Single();
        (health.Articles, health.FromFeed, health.Lost, health.Pending).ShouldBe((3, 3, 1, 0));

        // The page turns up later: it is another version of the same article.
        _site.Answers["/gone"] = InventedSite.Ok(InventedSite.Page("Harbour of Tolm closed", InventedSite.Report("Tolm")));
        Later(1.2);
        (await _site.RoundAsync()).Changed.ShouldBe(1);
        (await _site.ReadAsync(a => a.FeedsAsync())).Single().FromFeed.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_fails_for_now_is_tried_again_and_then_given_up()
    {
        _site.Answers["/feed"] = InventedSite.Ok(InventedSite.Feed([("/down", "Harbour of Tolm closed", $"<p>{s_long}</p>"), ("/back", "Ducks", "Short.")]), "application/rss+xml");
        _site.Answers["/down"] = _site.Answers["/back"] = InventedSite.Status(503);
        var round = await _site.RoundAsync();
        (round.Added, round.Waiting).ShouldBe((0, 2));
        (await _site.ReadAsync(a => a.FeedsAsync())).Single().Pending.ShouldBe(2);
        _site.Answers["/back"] = InventedSite.Ok(InventedSite.Page("Ducks", InventedSite.Report("Halden")));
        Later(0.2);
        round = await _site.RoundAsync();
        (round.Added, round.Waiting).ShouldBe((1, 1));
        Later(1.2);
        await _site.RoundAsync();
        Later(7);
        round = await _site.RoundAsync();
        (round.Added, round.FromFeed).ShouldBe((1, 1));
        _site.Paths.Count(p => p == "/down").ShouldBe(4);
    }

    [Fact]
    public async Task A_feed_that_fails_is_asked_less_and_less_and_as_late_as_it_asks()
    {
        _site.Answers["/feed"] = InventedSite.Status(500);
        var waits = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            (await _site.RoundAsync()).Failed.ShouldBe(1);
            var failing = await _site.FeedAsync();
            failing.Failures.ShouldBe(i + 1);
            waits.Add((failing.NextPoll - failing.LastPoll!.Value).TotalMinutes);
            _site.Network.Clock.Advance(failing.NextPoll - _site.Network.Clock.GetUtcNow());
        }

        for (var i = 0; i < 4; i++)
            waits[i].ShouldBeInRange(15 << (i + 1), (15 << (i + 1)) * 1.1);
        _site.Answers["/feed"] = InventedSite.Status(429, "Retry-After: 86400\r\n");
        await _site.RoundAsync();
        var feed = await _site.FeedAsync();
        (feed.NextPoll - feed.LastPoll!.Value).TotalHours.ShouldBeInRange(24, 26.5);
        _site.Network.Clock.Advance(feed.NextPoll - _site.Network.Clock.GetUtcNow());
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        await _site.RoundAsync();
        (await _site.FeedAsync()).Failures.ShouldBe(0);
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")), ("/b", "Ducks", InventedSite.Report("Halden")));
        var page = _site.Answers["/a"];
        _site.Answers["/a"] = InventedSite.Status(503, "Retry-After: 3600\r\n");
        (await _site.RoundAsync()).Waiting.ShouldBe(2);
        _site.Paths.ShouldBe(["/feed", "/a"]);
        _site.Answers["/a"] = page;
        Later(1.2);
        (await _site.RoundAsync()).Added.ShouldBe(2);
    }

    [Fact]
    public async Task A_feed_with_very_many_entries_is_taken_bit_by_bit_and_keeps_no_other_waiting()
    {
        _site.Options = _site.Options with { MostEntries = 40 };
        var paths = Enumerable.Range(0, 50).Select(i => $"/{i}").ToArray();
        foreach (var path in paths)
            _site.Answers[path] = InventedSite.Ok(InventedSite.Page("Report " + path, InventedSite.Report("Halden", path)));
        _site.Answers["/feed"] = InventedSite.Ok(InventedSite.Feed(paths.Select(p => (p, p, ""))), "application/rss+xml", "ETag: \"x\"\r\n");
        _site.Answers["/small"] = InventedSite.Ok(InventedSite.Feed([("/s", "Small", "")]).Replace(InventedSite.Host, "http://broch.example", StringComparison.Ordinal), "application/rss+xml");
        _site.Answers["/s"] = InventedSite.Ok(InventedSite.Page("Small", InventedSite.Report("Tolm")));
        var round = await _site.RoundAsync(InventedSite.FeedAddress, "http://broch.example/small");
        (round.Entries, round.Added).ShouldBe((41, 41));
        Codes.Contains("too-many-entries", StringComparer.Ordinal).ShouldBeTrue();
        // The other host's page came with the first of this one's.
        Array.IndexOf([.. _site.Paths], "/s").ShouldBeLessThan(4 + 32);
        Later(0.5);
        (await _site.RoundAsync()).Entries.ShouldBe(10);
        _site.Asked.Last(a => a.Path == "/feed").Head.ShouldNotContain("If-None-Match");
    }

    [Fact]
    public async Task A_sitemap_that_is_a_file_in_gzip_is_read()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new global::System.IO.Compression.GZipStream(packed, global::System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(global::System.Text.Encoding.UTF8.GetBytes($"<urlset><url><loc>{InventedSite.Host}/a</loc><lastmod>2026-03-02T06:00:00Z</lastmod></url></urlset>"));
        var answer = new Crossread.Pipeline.Fetching.FetchResult { Asked = "x", Address = InventedSite.Host + "/s.xml.gz", Status = 200, Body = packed.ToArray() };
        var now = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var poll = FeedPoll.Of(FeedPoll.Subscribed(answer.Address, answer.Address, null, now, WatchOptions.Default), answer, now, WatchOptions.Default);
        poll.Feed.Format.ShouldBe("sitemap");
        poll.Pages.Single().Page.Address.ShouldBe(InventedSite.Host + "/a");
    }

    [Fact]
    public async Task What_is_no_feed_fails_and_what_is_gone_is_asked_no_more()
    {
        _site.Answers["/feed"] = InventedSite.Ok("<html><body>Hello</body></html>");
        (await _site.RoundAsync()).Failed.ShouldBe(1);
        Codes.Contains("not-a-feed", StringComparer.Ordinal).ShouldBeTrue();
        _site.Answers["/feed"] = InventedSite.Status(410);
        Later(24);
        await _site.RoundAsync();
        (await _site.FeedAsync()).State.ShouldBe(FeedState.Gone);
        Later(1000);
        (await _site.RoundAsync()).Asked.ShouldBe(0);
        _site.Paths.Count(p => p == "/feed").ShouldBe(2);
        // Unless a person names it again.
        (await _site.RoundAsync(InventedSite.FeedAddress)).Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_feed_that_moved_for_good_is_asked_at_its_new_address()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        _site.Answers["/new"] = _site.Answers["/feed"];
        _site.Answers["/feed"] = InventedSite.Status(301, "Location: /middle\r\n");
        _site.Answers["/middle"] = InventedSite.Status(302, "Location: /new\r\n");
        await _site.RoundAsync();
        var feed = await _site.FeedAsync(InventedSite.Host + "/middle");
        (feed.Given, feed.State, feed.Entries).ShouldBe((InventedSite.FeedAddress, FeedState.Watched, 1L));
        // Subscribed by its old address again, it moves onto itself.
        Later(1);
        await _site.RoundAsync(InventedSite.FeedAddress);
        (await _site.FeedAsync()).State.ShouldBe(FeedState.Gone);
    }

    [Fact]
    public async Task What_robots_txt_does_not_allow_is_not_asked()
    {
        _site.Publish(("/open/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")), ("/closed/b", "Ducks", InventedSite.Report("Halden")));
        _site.Answers["/robots.txt"] = InventedSite.Ok("User-agent: *\nDisallow: /closed\nCrawl-delay: 10\n", "text/plain");
        var round = await _site.RoundAsync();
        (round.Added, round.Lost).ShouldBe((1, 1));
        Codes.Contains("robots", StringComparer.Ordinal).ShouldBeTrue();
        _site.Paths.ShouldBe(["/feed", "/open/a"]);
        var times = _site.Asked.Select(a => a.Time).ToArray();
        (times[1] - times[0]).TotalSeconds.ShouldBeGreaterThanOrEqualTo(2);
        (times[2] - times[1]).TotalSeconds.ShouldBeGreaterThanOrEqualTo(10);
        // Kept for a day, by the archive too.
        Later(0.6);
        await _site.RoundAsync();
        _site.Asked.Count(a => a.Path == "/robots.txt").ShouldBe(1);
        Later(25);
        await _site.RoundAsync();
        _site.Asked.Count(a => a.Path == "/robots.txt").ShouldBe(2);
    }

    [Fact]
    public async Task Where_robots_txt_cannot_be_had_nothing_is_asked_for_now()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        _site.Answers["/robots.txt"] = InventedSite.Status(503);
        (await _site.RoundAsync()).Failed.ShouldBe(1);
        _site.Paths.ShouldBeEmpty();
        _site.Findings.Single().Finding.Message.ShouldContain("503");
        _site.Answers["/robots.txt"] = InventedSite.Status(403);
        Later(2);
        (await _site.RoundAsync()).Added.ShouldBe(1);
    }

    [Fact]
    public async Task Sitemaps_and_lists_lead_to_feeds_and_old_pages_of_a_sitemap_are_left_alone()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")), ("/b", "Ducks", InventedSite.Report("Halden")));
        _site.Answers["/index.xml"] = InventedSite.Ok($"<sitemapindex><sitemap><loc>{InventedSite.Host}/news.xml</loc><lastmod>2026-03-02T07:00:00Z</lastmod></sitemap><sitemap><loc>{InventedSite.Host}/old.xml</loc><lastmod>2019-01-01</lastmod></sitemap></sitemapindex>", "application/xml");
        _site.Answers["/news.xml"] = InventedSite.Ok($"<urlset xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>{InventedSite.Host}/a</loc><news:news><news:publication_date>2026-03-02T06:00:00Z</news:publication_date><news:title>Harbour</news:title></news:news></url><url><loc>{InventedSite.Host}/b</loc><lastmod>2025-01-01</lastmod></url><url><loc>{InventedSite.Host}/c</loc></url></urlset>", "application/xml");
        _site.Answers["/list.opml"] = InventedSite.Ok($"<opml><body><outline text='x' xmlUrl='{InventedSite.Host}/index.xml'/></body></opml>", "text/x-opml");
        var round = await _site.RoundAsync(InventedSite.Host + "/list.opml");
        (round.Asked, round.Entries, round.Added).ShouldBe((3, 1, 1));
        _site.Paths.ShouldBe(["/list.opml", "/index.xml", "/news.xml", "/a"]);
        Codes.Contains("no-date", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task A_feed_with_news_is_asked_sooner_and_one_without_later_as_it_asks_for_itself()
    {
        _site.Options = _site.Options with { Least = TimeSpan.FromMinutes(10), Most = TimeSpan.FromHours(2) };
        var entries = new List<(string, string, string)>();
        async Task<double> IntervalAsync(bool isNew, string more = "")
        {
            if (isNew)
                entries.Add(($"/{entries.Count}", "x", "y"));
            _site.Answers["/feed"] = InventedSite.Ok(InventedSite.Feed(entries, more), "application/rss+xml");
            await _site.RoundAsync();
            var feed = await _site.FeedAsync();
            _site.Network.Clock.Advance(feed.NextPoll - _site.Network.Clock.GetUtcNow());
            (feed.NextPoll - feed.LastPoll!.Value).ShouldBeInRange(feed.Interval, feed.Interval * 1.1001);
            return feed.Interval.TotalMinutes;
        }

        (await IntervalAsync(isNew: false)).ShouldBe(15);
        (await IntervalAsync(isNew: false)).ShouldBe(22.5);
        (await IntervalAsync(isNew: true)).ShouldBe(11.25);
        (await IntervalAsync(isNew: true)).ShouldBe(10);
        (await IntervalAsync(isNew: true, "<ttl>60</ttl>")).ShouldBe(60);
        (await IntervalAsync(isNew: false, "<ttl>60</ttl>")).ShouldBe(90);
        (await IntervalAsync(isNew: false)).ShouldBe(120);
    }

    [Fact]
    public async Task Two_addresses_of_one_article_are_one_article()
    {
        const string Link = "<link rel=\"canonical\" href=\"http://skerry.example/a\"></head>";
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")), ("/a-again", "Harbour of Tolm closed", InventedSite.Report("Tolm", "fifty")));
        foreach (var path in new[] { "/a", "/a-again" })
            _site.Answers[path] = InventedSite.Ok(_site.Answers[path].Split("\r\n\r\n")[1].Replace("</head>", Link, StringComparison.Ordinal));
        var round = await _site.RoundAsync();
        (round.Added, round.Changed).ShouldBe((1, 0));
        Later(1.2);
        (await _site.RoundAsync()).Changed.ShouldBe(0);
        var id = (await _site.ReadAsync(a => a.ArticlesAsync())).Single().Id;
        (await _site.ReadAsync(a => a.VersionsAsync(id))).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Hosts_are_asked_side_by_side()
    {
        _site.Options = WatchOptions.Default with { HostDelay = TimeSpan.Zero, MostHosts = 4 };
        _site.Publish([.. Enumerable.Range(0, 6).Select(i => ($"/{i}", $"Report {i}", InventedSite.Report("Halden", $"{i}")))]);
        var round = await _site.RoundAsync(InventedSite.FeedAddress, "http://broch.example/feed", "http://127.0.0.1/feed", "ftp://x/");
        (round.Asked, round.Failed, round.Added).ShouldBe((3, 1, 6));
        (await _site.TitlesAsync()).ShouldBe(Enumerable.Range(0, 6).Select(i => $"Report {i}"));
        (await _site.FeedAsync("http://127.0.0.1/feed")).Finding!.ShouldContain("127.0.0.1");
        _site.Network.Strayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_watch_runs_until_nothing_is_watched_any_more()
    {
        _site.Publish(("/a", "Harbour of Tolm closed", InventedSite.Report("Tolm")));
        var rounds = new List<WatchRound>();
        using var archive = Archive.Open(_site.ArchivePath, ArchiveAccess.Add);
        var watcher = _site.Watcher(archive, _ => { });
        await watcher.SubscribeAsync([InventedSite.FeedAddress]);
        await watcher.RunAsync(round =>
        {
            rounds.Add(round);
            if (rounds.Count == 5)
                _site.Answers["/feed"] = InventedSite.Status(410);
        });
        rounds.Sum(r => r.Added).ShouldBe(1);
        _site.Paths.Count(p => p == "/a").ShouldBe(5);
    }
}
