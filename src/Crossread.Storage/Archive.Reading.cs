using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Stories;
using Microsoft.Data.Sqlite;

namespace Crossread.Storage;

public sealed partial class Archive
{
    private const string ArticleColumns =
        "a.number, a.id, a.title, o.name, a.published, a.precision, a.source, s.id, c.id";

    private const string ArticleTables =
        """
        articles a
        LEFT JOIN outlets o ON o.number = a.outlet
        LEFT JOIN memberships m ON m.article = a.number
        LEFT JOIN articles s ON s.number = m.story
        LEFT JOIN articles c ON c.number = m.copy_of
        """;

    /// <summary>What the archive holds.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ArchiveContents> ContentsAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                long Count(string sql) => Convert.ToInt64(Scalar(connection, sql), CultureInfo.InvariantCulture);
                var engines = Count("SELECT count(DISTINCT engine) FROM memberships");
                return new ArchiveContents(
                    Count("SELECT count(*) FROM articles"),
                    Count("SELECT count(DISTINCT story) FROM memberships"),
                    Count("SELECT count(*) FROM statements WHERE type NOT IN ('Belief', 'Plan')"),
                    Count("SELECT count(*) FROM outlets"),
                    Count("SELECT count(*) FROM comparisons"),
                    Count("SELECT count(*) FROM sources"),
                    engines > 1 ? "several" : Scalar(connection, "SELECT min(engine) FROM memberships") as string,
                    (int)Count("PRAGMA user_version"),
                    Count("PRAGMA page_count") * Count("PRAGMA page_size"));
            },
            cancellationToken);

    /// <summary>Version of the database engine, as <c>3.50.4</c>.</summary>
    public static string DatabaseVersion => InMemory("SELECT sqlite_version()") as string ?? string.Empty;

    /// <summary>Whether the database engine has the full text search that archives need.</summary>
    public static bool HasFullTextSearch() => Convert.ToInt64(InMemory("SELECT sqlite_compileoption_used('ENABLE_FTS5')"), CultureInfo.InvariantCulture) == 1;

    /// <summary>Whether the database finds its file and its references in order. Reads all of it.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<bool> IsSoundAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection => Scalar(connection, "PRAGMA quick_check") is "ok" && Scalar(connection, "PRAGMA foreign_key_check") is null,
            cancellationToken);

    /// <summary>Ids of articles that begin so: all there are for a whole id, else in order of arrival.</summary>
    /// <param name="beginning">The id or its beginning.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<string>> ArticleIdsAsync(string beginning, int limit = 10, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                if (NumberOf(connection, beginning) is not null)
                    return [beginning];
                using var command = Command(connection, "SELECT id FROM articles WHERE substr(id, 1, length($id)) = $id ORDER BY number LIMIT $limit", ("$id", beginning), ("$limit", limit));
                return Rows(command, r => r.GetString(0));
            },
            cancellationToken);

    /// <summary>Ids of stories that begin so: all there are for a whole id, else in order of arrival.</summary>
    /// <param name="beginning">The id or its beginning.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<string>> StoryIdsAsync(string beginning, int limit = 10, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    """
                    SELECT id FROM articles WHERE number IN (SELECT story FROM memberships) AND substr(id, 1, length($id)) = $id
                    ORDER BY id <> $id, number LIMIT $limit
                    """,
                    ("$id", beginning), ("$limit", limit));
                var ids = Rows(command, r => r.GetString(0));
                return ids.Length > 0 && ids[0] == beginning ? [beginning] : ids;
            },
            cancellationToken);

    /// <summary>An article as it came; null where there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<Article?> ArticleAsync(string id, CancellationToken cancellationToken = default)
        => ReadAsync(connection => Scalar(connection, "SELECT payload FROM articles WHERE id = $id", ("$id", id)) is byte[] payload ? Payload.Article(payload) : null, cancellationToken);

    /// <summary>An article as lists show it; null where there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ArticleRow?> ArticleRowAsync(string id, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT {ArticleColumns} FROM {ArticleTables} WHERE a.id = $id", ("$id", id));
                return Rows(command, r => ArticleRow(r, 0)).FirstOrDefault();
            },
            cancellationToken);

    /// <summary>Articles in order of arrival.</summary>
    /// <param name="after">Only those that came after this number; 0 for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<ArticleRow>> ArticlesAsync(long after = 0, int limit = 100, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT {ArticleColumns} FROM {ArticleTables} WHERE a.number > $after ORDER BY a.number LIMIT $limit", ("$after", after), ("$limit", limit));
                return Rows(command, r => ArticleRow(r, 0));
            },
            cancellationToken);

    /// <summary>What was read in an article; null where there is no article of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ArticleAnalysis?> AnalysisAsync(string id, CancellationToken cancellationToken = default)
        => ReadAsync(connection => Analysis(connection, id), cancellationToken);

    /// <summary>Every article with its content hash, in order of arrival, and what the current engine read in it: null where only another one did.</summary>
    /// <param name="cancellationToken">Stops between articles.</param>
    public async IAsyncEnumerable<StoredArticle> EverythingAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        const int Portion = 64;
        for (long after = 0; ;)
        {
            var portion = await ReadAsync(
                connection =>
                {
                    using var command = Command(
                        connection,
                        """
                        SELECT a.number, a.payload, n.payload, m.engine, s.id, c.id, m.because, v.payload, iif(v.engine = $engine, v.analysis, NULL)
                        FROM articles a
                        LEFT JOIN versions v ON v.article = a.number AND v.version = 1
                        LEFT JOIN analyses n ON n.article = a.number AND n.engine = $engine
                        LEFT JOIN memberships m ON m.article = a.number AND m.engine = $engine
                        LEFT JOIN articles s ON s.number = m.story
                        LEFT JOIN articles c ON c.number = m.copy_of
                        WHERE a.number > $after ORDER BY a.number LIMIT $limit
                        """,
                        ("$engine", EngineVersion.Current), ("$after", after), ("$limit", Portion));
                    return Rows(command, r =>
                    {
                        var article = Payload.Article(Bytes(r, 1));
                        var analysis = r.IsDBNull(2) ? null : Payload.Analysis(Bytes(r, 2), article);
                        var membership = r.IsDBNull(3) ? null : new Membership(article.Id, r.GetString(4), Text(r, 5), Strings(r.GetString(6)));
                        var first = r.IsDBNull(7) ? null : Payload.Article(Bytes(r, 7));
                        return new StoredArticle(r.GetInt64(0), article, analysis, membership)
                        {
                            First = first,
                            FirstAnalysis = first is null || r.IsDBNull(8) ? null : Payload.Analysis(Bytes(r, 8), first),
                        };
                    });
                },
                cancellationToken).ConfigureAwait(false);
            foreach (var article in portion)
                yield return article;
            if (portion.Length < Portion)
                yield break;
            after = portion[^1].Number;
        }
    }

    /// <summary>The content hash of each article, by its id.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableDictionary<string, string>> ContentsByIdAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, "SELECT id, content FROM articles");
                return Rows(command, r => KeyValuePair.Create(r.GetString(0), r.GetString(1))).ToImmutableDictionary(StringComparer.Ordinal);
            },
            cancellationToken);

    /// <summary>An input that was read before, to its end or to a part of it; null where it was not.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImportedSource?> SourceAsync(string path, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, "SELECT path, content, articles, findings, parts FROM sources WHERE path = $path", ("$path", path));
                return Rows(command, Source).FirstOrDefault();
            },
            cancellationToken);

    /// <summary>All inputs that were read, by path in ordinal order.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<ImportedSource>> SourcesAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, "SELECT path, content, articles, findings, parts FROM sources ORDER BY path");
                return Rows(command, Source);
            },
            cancellationToken);

    /// <summary>A story with its members in order of arrival; null where there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<Story?> StoryAsync(string id, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    """
                    SELECT a.id, c.id, m.because FROM memberships m
                    JOIN articles a ON a.number = m.article
                    JOIN articles s ON s.number = m.story
                    LEFT JOIN articles c ON c.number = m.copy_of
                    WHERE s.id = $id ORDER BY a.number
                    """,
                    ("$id", id));
                var members = Rows(command, r => new Membership(r.GetString(0), id, Text(r, 1), Strings(r.GetString(2))));
                return members.Length == 0 ? null : new Story(id, members);
            },
            cancellationToken);

    /// <summary>The articles of a story as lists show them, in order of arrival; empty where there is no such story.</summary>
    /// <param name="story">Its id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<ArticleRow>> StoryArticlesAsync(string story, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(connection, $"SELECT {ArticleColumns} FROM {ArticleTables} WHERE s.id = $id ORDER BY a.number", ("$id", story));
                return Rows(command, r => ArticleRow(r, 0));
            },
            cancellationToken);

    /// <summary>A story's comparison, if one by the current engine over its present members is kept; else null.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<StoryComparison?> ComparisonAsync(string story, CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var members = Command(
                    connection,
                    "SELECT a.id FROM memberships m JOIN articles a ON a.number = m.article JOIN articles s ON s.number = m.story WHERE s.id = $id ORDER BY a.number",
                    ("$id", story));
                var key = MembersKey(Rows(members, r => r.GetString(0)));
                var payload = Scalar(
                    connection,
                    "SELECT c.payload FROM comparisons c JOIN articles s ON s.number = c.story WHERE s.id = $id AND c.members = $key AND c.engine = $engine",
                    ("$id", story), ("$key", key), ("$engine", EngineVersion.Current));
                return payload is byte[] bytes
                    ? Payload.Comparison(bytes, id => Analysis(connection, id) ?? throw new FormatException($"article '{id}' is not there"))
                    : null;
            },
            cancellationToken);

    /// <summary>Ids of stories with at least two articles whose present members the current engine has not compared, in order of opening.</summary>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<string>> StoriesToCompareAsync(CancellationToken cancellationToken = default)
        => ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    """
                    SELECT s.id, group_concat(a.id, char(10) ORDER BY a.number), (SELECT c.members FROM comparisons c WHERE c.story = s.number AND c.engine = $engine)
                    FROM memberships m JOIN articles a ON a.number = m.article JOIN articles s ON s.number = m.story
                    GROUP BY s.number HAVING count(*) > 1 ORDER BY s.number
                    """,
                    ("$engine", EngineVersion.Current));
                return Rows(command, r => (Id: r.GetString(0), Key: MembersKey([r.GetString(1)]), Compared: Text(r, 2)))
                    .Where(s => s.Key != s.Compared).Select(s => s.Id).ToImmutableArray();
            },
            cancellationToken);

    private static object? InMemory(string sql)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return Scalar(connection, sql);
    }

    private static ArticleAnalysis? Analysis(SqliteConnection connection, string id)
    {
        using var command = Command(
            connection,
            "SELECT a.payload, n.payload FROM articles a JOIN analyses n ON n.article = a.number WHERE a.id = $id ORDER BY n.engine = $engine DESC LIMIT 1",
            ("$id", id), ("$engine", EngineVersion.Current));
        return Rows(command, r => Payload.Analysis(Bytes(r, 1), Payload.Article(Bytes(r, 0)))).FirstOrDefault();
    }

    private static ArticleRow ArticleRow(SqliteDataReader reader, int first)
        => new(
            reader.GetInt64(first),
            reader.GetString(first + 1),
            Text(reader, first + 2),
            Text(reader, first + 3),
            Published(Text(reader, first + 4), Text(reader, first + 5)),
            Text(reader, first + 6),
            Text(reader, first + 7),
            Text(reader, first + 8));

    private static PublicationTime? Published(string? value, string? precision)
        => value is null || precision is null
            ? null
            : new PublicationTime(Time(value), Enum.Parse<TimePrecision>(precision), string.Empty);

    private static ImportedSource Source(SqliteDataReader reader)
    {
        var findings = Strings(reader.GetString(3));
        return new ImportedSource(
            reader.GetString(0),
            reader.GetString(1),
            reader.GetInt32(2),
            [.. Enumerable.Range(0, findings.Length / 2).Select(i => new Finding(findings[2 * i], findings[(2 * i) + 1]))])
        {
            Parts = reader.IsDBNull(4) ? null : reader.GetInt64(4),
        };
    }
}
