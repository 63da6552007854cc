using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Storage;

public sealed partial class Archive
{
    /// <summary>Stories, those last published first; of those of one day and those without a day, the one with the newest article first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<StoryRow>> StoriesAsync(StoryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? words = null;
        if (query.Words is { } typed && (words = FullTextQuery.Of(typed)) is null)
            return Task.FromResult(ImmutableArray<StoryRow>.Empty);
        return ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    """
                    WITH stories AS (
                      SELECT m.story AS story, count(*) AS articles, count(m.copy_of) AS copies, sum(a.outlet IS NULL) AS unstated,
                             min(a.published) AS first, max(a.published) AS last, max(a.number) AS newest
                      FROM memberships m JOIN articles a ON a.number = m.article GROUP BY m.story
                    )
                    SELECT s.id, t.articles, t.copies, t.unstated, t.first, t.last, t.newest,
                           c.origins_at_least, c.origins_at_most, c.claims, c.differences,
                           (SELECT group_concat(name, char(31) ORDER BY name) FROM (
                              SELECT DISTINCT o.name AS name FROM memberships m JOIN articles a ON a.number = m.article JOIN outlets o ON o.number = a.outlet WHERE m.story = t.story)),
                           (SELECT a.title FROM memberships m JOIN articles a ON a.number = m.article
                              WHERE m.story = t.story AND a.title <> '' ORDER BY a.number LIMIT 1),
                           substr(s.text, 1, 300)
                    FROM stories t
                    JOIN articles s ON s.number = t.story
                    LEFT JOIN comparisons c ON c.story = t.story AND c.engine = $engine
                    WHERE t.articles >= $least
                      AND ($origins <= 0 OR c.origins_at_least >= $origins)
                      AND ($since IS NULL OR substr(t.last, 1, 10) >= $since)
                      AND ($until IS NULL OR substr(t.first, 1, 10) <= $until)
                      AND ($outlet IS NULL OR EXISTS (SELECT 1 FROM memberships m JOIN articles a ON a.number = m.article JOIN outlets o ON o.number = a.outlet
                            WHERE m.story = t.story AND o.name = $outlet COLLATE NOCASE))
                      AND ($speaker IS NULL OR EXISTS (SELECT 1 FROM memberships m JOIN statements x ON x.article = m.article
                            WHERE m.story = t.story AND x.type NOT IN ('Belief', 'Plan') AND instr(lower(x.speaker), lower($speaker)) > 0))
                      AND ($words IS NULL OR t.story IN (SELECT m.story FROM article_words w JOIN memberships m ON m.article = w.rowid WHERE article_words MATCH $words))
                    ORDER BY coalesce(substr(t.last, 1, 10), '') DESC, t.newest DESC
                    LIMIT $limit OFFSET $skip
                    """,
                    ("$engine", EngineVersion.Current),
                    ("$least", query.MinimumArticles),
                    ("$origins", query.MinimumOrigins),
                    ("$since", Day(query.Since)),
                    ("$until", Day(query.Until)),
                    ("$outlet", query.Outlet),
                    ("$speaker", query.Speaker),
                    ("$words", words),
                    ("$limit", query.Limit),
                    ("$skip", query.Skip));
                return Rows(command, r => new StoryRow(
                    r.GetString(0),
                    Text(r, 12) ?? FirstLine(r.GetString(13)),
                    r.GetInt32(1),
                    r.GetInt32(2),
                    Text(r, 11) is { } outlets ? [.. outlets.Split('\u001F')] : [],
                    r.GetInt32(3),
                    Day(Text(r, 4)),
                    Day(Text(r, 5)),
                    r.GetInt64(6),
                    r.IsDBNull(7) ? null : new ComparisonRow(r.GetInt32(7), r.GetInt32(8), r.GetInt32(9), r.GetInt32(10))));
            },
            cancellationToken);
    }

    /// <summary>Statements: those of the articles published last first, within an article in order of place.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    public Task<ImmutableArray<StatementRow>> StatementsAsync(StatementQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? about = null;
        if (query.About is { } typed && (about = FullTextQuery.Of(typed)) is null)
            return Task.FromResult(ImmutableArray<StatementRow>.Empty);
        return ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    $"""
                    SELECT {ArticleColumns}, x.place, x.speaker, x.speaker_key, x.speaker_type, x.role, x.kind, x.stance, x.certainty,
                           x.starts, x.ends, x.source, x.cue, x.words, x.confidence, x.type, x.chain, x.occasion, x.nested_in
                    FROM statements x JOIN {ArticleTables.Replace("articles a", "articles a ON a.number = x.article", StringComparison.Ordinal)}
                    WHERE ($speaker IS NULL OR instr(lower(x.speaker), lower($speaker)) > 0)
                      AND ($key IS NULL OR x.speaker_key = $key)
                      AND ($kind IS NULL OR x.kind = $kind)
                      AND ($stance IS NULL OR x.stance = $stance)
                      AND ($types = '' OR instr($types, ',' || x.type || ',') > 0)
                      AND ($outlet IS NULL OR o.name = $outlet COLLATE NOCASE)
                      AND ($since IS NULL OR substr(a.published, 1, 10) >= $since)
                      AND ($until IS NULL OR substr(a.published, 1, 10) <= $until)
                      AND ($story IS NULL OR s.id = $story)
                      AND ($article IS NULL OR a.id = $article)
                      AND ($about IS NULL OR x.number IN (SELECT rowid FROM statement_words WHERE statement_words MATCH $about))
                    ORDER BY coalesce(substr(a.published, 1, 10), '') DESC, a.number, x.place
                    LIMIT $limit OFFSET $skip
                    """,
                    ("$speaker", query.Speaker),
                    ("$key", query.SpeakerKey),
                    ("$kind", query.Kind?.ToString()),
                    ("$stance", query.Stance?.ToString()),
                    ("$types", string.Concat(query.Types.Select((t, i) => (i == 0 ? "," : string.Empty) + t + ","))),
                    ("$outlet", query.Outlet),
                    ("$since", Day(query.Since)),
                    ("$until", Day(query.Until)),
                    ("$story", query.Story),
                    ("$article", query.Article),
                    ("$about", about),
                    ("$limit", query.Limit),
                    ("$skip", query.Skip));
                return Rows(command, r => new StatementRow(
                    ArticleRow(r, 0),
                    r.GetInt32(9),
                    r.GetString(10),
                    r.GetString(11),
                    Enum.Parse<SpeakerType>(r.GetString(12)),
                    Text(r, 13),
                    Enum.Parse<StatementKind>(r.GetString(14)),
                    Enum.Parse<Stance>(r.GetString(15)),
                    Enum.Parse<Certainty>(r.GetString(16)),
                    new TextSpan(r.GetInt32(17), r.GetInt32(18)),
                    r.GetString(19),
                    r.GetString(20),
                    r.GetString(21),
                    r.GetDouble(22),
                    Enum.Parse<StatementType>(r.GetString(23)),
                    Chain(r.GetString(24)),
                    r.GetString(25),
                    r.IsDBNull(26) ? null : r.GetInt32(26)));
            },
            cancellationToken);
    }

    /// <summary>Articles whose title or text holds the words, the best match (BM25, the title counting five times) first, then in order of arrival.</summary>
    /// <param name="typed">All words must be there; "quoted words" stand together; OR stands between alternatives; a leading - excludes;
    /// a trailing * means any ending. Letters are compared without case and marks.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="skip">Leave out so many first.</param>
    /// <param name="cancellationToken">Stops before the work.</param>
    /// <returns>Empty where nothing was found, and for a query without a word.</returns>
    public Task<ImmutableArray<SearchHit>> SearchAsync(string typed, int limit = 20, int skip = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (FullTextQuery.Of(typed) is not { } words)
            return Task.FromResult(ImmutableArray<SearchHit>.Empty);
        return ReadAsync(
            connection =>
            {
                using var command = Command(
                    connection,
                    $"""
                    SELECT {ArticleColumns}, a.text, highlight(article_words, 0, $open, $close), highlight(article_words, 1, $open, $close)
                    FROM article_words JOIN {ArticleTables.Replace("articles a", "articles a ON a.number = article_words.rowid", StringComparison.Ordinal)}
                    WHERE article_words MATCH $words
                    ORDER BY bm25(article_words, 5.0, 1.0), a.number
                    LIMIT $limit OFFSET $skip
                    """,
                    ("$words", words),
                    ("$open", Highlights.Open.ToString()),
                    ("$close", Highlights.Close.ToString()),
                    ("$limit", limit),
                    ("$skip", skip));
                return Rows(command, r =>
                {
                    var article = ArticleRow(r, 0);
                    var text = r.GetString(9);
                    var found = Highlights.Spans(text, Text(r, 11));
                    return new SearchHit(article, Highlights.Spans(article.Title ?? string.Empty, Text(r, 10)), found, Highlights.ExcerptsOf(text, found));
                });
            },
            cancellationToken);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? time) => time is null ? null : DateOnly.ParseExact(time.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string FirstLine(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed.IndexOfAny('\n', '\r');
        return trimmed[..(end < 0 ? trimmed.Length : end)].TrimEnd().ToString();
    }
}
