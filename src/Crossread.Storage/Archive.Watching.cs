using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Crossread.Storage;

public sealed partial class Archive
{
    private const string FeedColumns =
        "f.number, f.address, f.given, f.state, f.format, f.title, f.tag, f.modified, f.next_poll, f.seconds, f.failures, f.status, f.finding, f.last_poll, f.last_new, f.polls, f.entries";

    private const string PageColumns =
        "p.number, p.address, f.address, p.state, p.title, p.published, p.author, p.language, p.text, a.id, p.next_fetch, p.had, p.looks, p.failures, p.status, p.finding, p.tag, p.modified";

    private const string PageTables = "pages p LEFT JOIN feeds f ON f.number = p.feed LEFT JOIN articles a ON a.number = p.article";

    /// <summary>The feeds that are watched, with what became of their pages, in order of subscription.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<FeedPages>> FeedsAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    $"""
                    SELECT {FeedColumns}, count(p.article), count(iif(p.state = 'FromFeed', 1, NULL)), count(iif(p.state = 'Pending', 1, NULL)), count(iif(p.state = 'Lost', 1, NULL))
                    FROM feeds f LEFT JOIN pages p ON p.feed = f.number GROUP BY f.number ORDER BY f.number
                    """);
                return Rows(command, r => new FeedPages(Feed(r), r.GetInt64(17), r.GetInt64(18), r.GetInt64(19), r.GetInt64(20)));
            },
            cancellationToken);

    /// <summary>Feeds whose time has come, in order of subscription.</summary>
    /// <param name="now">The time it is.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<WatchedFeed>> FeedsDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT {FeedColumns} FROM feeds f WHERE f.state = 'Watched' AND f.next_poll <= $now ORDER BY f.number", ("$now", Time(now)));
                return Rows(command, Feed);
            },
            cancellationToken);

    /// <summary>Pages whose time has come: the first of each host, then the second of each, and so on, within a turn in order of discovery. So a host with many leaves room for the others.</summary>
    /// <param name="now">The time it is.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<WatchedPage>> PagesDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    $"""
                    SELECT {PageColumns} FROM {PageTables}
                    JOIN (SELECT number, row_number() OVER (PARTITION BY host ORDER BY number) AS turn FROM pages WHERE next_fetch <= $now) t ON t.number = p.number
                    ORDER BY t.turn, p.number LIMIT $limit
                    """,
                    ("$now", Time(now)), ("$limit", limit));
                return Rows(command, Page);
            },
            cancellationToken);

    /// <summary>Pages whose article is this one, in order of discovery; empty where it came by no feed.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<WatchedPage>> PagesOfAsync(string article, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT {PageColumns} FROM {PageTables} WHERE a.id = $id ORDER BY p.number", ("$id", article));
                return Rows(command, Page);
            },
            cancellationToken);

    /// <summary>When something is to be asked next; null where nothing is watched.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection => Scalar(connection, "SELECT min(due) FROM (SELECT min(next_poll) AS due FROM feeds WHERE state = 'Watched' UNION ALL SELECT min(next_fetch) FROM pages)") is string due
                ? Time(due)
                : (DateTimeOffset?)null,
            cancellationToken);

    /// <summary>Those addresses that no entry has led to before.</summary>
    /// <param name="addresses">Addresses of pages.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableHashSet<string>> NewPagesAsync(IEnumerable<string> addresses, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, "SELECT 1 FROM pages WHERE address = $address", ("$address", string.Empty));
                bool IsNew(string address)
                {
                    command.Parameters[0].Value = address;
                    return command.ExecuteScalar() is null;
                }

                return addresses.Where(IsNew).ToImmutableHashSet(StringComparer.Ordinal);
            },
            cancellationToken);

    /// <summary>What a site allows; null where it was never asked.</summary>
    /// <param name="origin">Scheme, host and port of the site.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<SiteRules?> SiteAsync(string origin, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, "SELECT robots, until FROM sites WHERE origin = $origin", ("$origin", origin));
                return Rows(command, r => new SiteRules(origin, r.IsDBNull(0) ? (ReadOnlyMemory<byte>?)null : Bytes(r, 0), Time(r.GetString(1)))).FirstOrDefault();
            },
            cancellationToken);

    /// <summary>The versions of an article, the earliest first, the one in force last: one for an article that never changed, none where there is no article of that id.</summary>
    /// <param name="id">Id of the article.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<ArticleVersion>> VersionsAsync(string id, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    """
                    SELECT v.version, v.seen, v.payload FROM versions v JOIN articles a ON a.number = v.article WHERE a.id = $id
                    UNION ALL SELECT version, seen, payload FROM articles WHERE id = $id ORDER BY 1
                    """,
                    ("$id", id));
                return Rows(command, r => new ArticleVersion(r.GetInt32(0), TimeOrNull(r, 1), Payload.Article(Bytes(r, 2))));
            },
            cancellationToken);

    private static void WriteWatched(SqliteConnection writer, ArchiveChanges changes)
    {
        foreach (var feed in changes.Feeds)
            Write(writer, feed);
        foreach (var address in changes.RemovedFeeds)
            Execute(writer, "DELETE FROM feeds WHERE address = $address", ("$address", address));
        foreach (var page in changes.Pages)
            Write(writer, page);
        foreach (var site in changes.Sites)
        {
            Execute(writer,
                "INSERT INTO sites (origin, robots, until) VALUES ($origin, $robots, $until) ON CONFLICT (origin) DO UPDATE SET robots = excluded.robots, until = excluded.until",
                ("$origin", site.Origin), ("$robots", site.Robots?.ToArray()), ("$until", Time(site.Until)));
        }
    }

    private static void Write(SqliteConnection writer, WatchedFeed feed)
        => Execute(
            writer,
            feed.Number == 0
                ? """
                  INSERT INTO feeds (address, given, state, format, title, tag, modified, next_poll, seconds, failures, status, finding, last_poll, last_new, polls, entries)
                  VALUES ($address, $given, $state, $format, $title, $tag, $modified, $next, $seconds, $failures, $status, $finding, $last, $new, $polls, $entries)
                  ON CONFLICT (address) DO NOTHING
                  """
                : """
                  UPDATE feeds SET address = $address, given = $given, state = $state, format = $format, title = $title, tag = $tag, modified = $modified, next_poll = $next, seconds = $seconds,
                    failures = $failures, status = $status, finding = $finding, last_poll = $last, last_new = $new, polls = $polls, entries = $entries WHERE number = $number
                  """,
            ("$number", feed.Number),
            ("$address", feed.Address),
            ("$given", feed.Given),
            ("$state", feed.State.ToString()),
            ("$format", feed.Format),
            ("$title", feed.Title),
            ("$tag", feed.Tag),
            ("$modified", feed.Modified),
            ("$next", Time(feed.NextPoll)),
            ("$seconds", (long)feed.Interval.TotalSeconds),
            ("$failures", feed.Failures),
            ("$status", feed.Status),
            ("$finding", feed.Finding),
            ("$last", Time(feed.LastPoll)),
            ("$new", Time(feed.LastNew)),
            ("$polls", feed.Polls),
            ("$entries", feed.Entries));

    private static void Write(SqliteConnection writer, WatchedPage page)
    {
        var article = page.Article is { } id ? Known(writer, id) : (long?)null;
        Execute(
            writer,
            page.Number == 0
                ? """
                  INSERT INTO pages (address, host, feed, state, title, published, author, language, text, article, next_fetch, had, looks, failures, status, finding, tag, modified)
                  VALUES ($address, $host, (SELECT number FROM feeds WHERE address = $feed), $state, $title, $published, $author, $language, $text, $article, $next, $had, $looks, $failures, $status, $finding, $tag, $modified)
                  ON CONFLICT (address) DO NOTHING
                  """
                : """
                  UPDATE pages SET state = $state, title = $title, published = $published, author = $author, language = $language, text = $text, article = $article, next_fetch = $next, had = $had,
                    looks = $looks, failures = $failures, status = $status, finding = $finding, tag = $tag, modified = $modified WHERE number = $number
                  """,
            ("$number", page.Number),
            ("$address", page.Address),
            ("$host", Uri.TryCreate(page.Address, UriKind.Absolute, out var address) ? address.Host : string.Empty),
            ("$feed", page.Feed),
            ("$state", page.State.ToString()),
            ("$title", page.Title),
            ("$published", Time(page.Published)),
            ("$author", page.Author),
            ("$language", page.Language),
            ("$text", page.Text),
            ("$article", article),
            ("$next", Time(page.NextFetch)),
            ("$had", Time(page.Had)),
            ("$looks", page.Looks),
            ("$failures", page.Failures),
            ("$status", page.Status),
            ("$finding", page.Finding),
            ("$tag", page.Tag),
            ("$modified", page.Modified));
        if (article is not null && page.Had is { } had)
            Execute(writer, "UPDATE articles SET seen = $had WHERE number = $article AND seen IS NULL", ("$article", article), ("$had", Time(had)));
    }

    private static WatchedFeed Feed(SqliteDataReader r) => new()
    {
        Number = r.GetInt64(0),
        Address = r.GetString(1),
        Given = r.GetString(2),
        State = Enum.Parse<FeedState>(r.GetString(3)),
        Format = Text(r, 4),
        Title = Text(r, 5),
        Tag = Text(r, 6),
        Modified = Text(r, 7),
        NextPoll = Time(r.GetString(8)),
        Interval = TimeSpan.FromSeconds(r.GetInt64(9)),
        Failures = r.GetInt32(10),
        Status = Whole(r, 11),
        Finding = Text(r, 12),
        LastPoll = TimeOrNull(r, 13),
        LastNew = TimeOrNull(r, 14),
        Polls = r.GetInt64(15),
        Entries = r.GetInt64(16),
    };

    private static WatchedPage Page(SqliteDataReader r) => new()
    {
        Number = r.GetInt64(0),
        Address = r.GetString(1),
        Feed = Text(r, 2),
        State = Enum.Parse<PageState>(r.GetString(3)),
        Title = Text(r, 4),
        Published = TimeOrNull(r, 5),
        Author = Text(r, 6),
        Language = Text(r, 7),
        Text = Text(r, 8),
        Article = Text(r, 9),
        NextFetch = TimeOrNull(r, 10),
        Had = TimeOrNull(r, 11),
        Looks = r.GetInt32(12),
        Failures = r.GetInt32(13),
        Status = Whole(r, 14),
        Finding = Text(r, 15),
        Tag = Text(r, 16),
        Modified = Text(r, 17),
    };

    private static int? Whole(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateTimeOffset? TimeOrNull(SqliteDataReader reader, int column) => Text(reader, column) is { } written ? Time(written) : null;

    private static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
