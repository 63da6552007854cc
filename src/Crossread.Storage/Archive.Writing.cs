using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;
using Microsoft.Data.Sqlite;

namespace Crossread.Storage;

public sealed partial class Archive
{
    /// <summary>Adds to the archive, all at once or not at all. What is there already stays: adding the same again changes nothing.</summary>
    /// <param name="changes">What to add.</param>
    /// <param name="cancellationToken">Stops before the work; once begun it is finished.</param>
    /// <exception cref="InvalidOperationException">The archive was opened to read.</exception>
    public Task WriteAsync(ArchiveChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writer = _writer ?? throw new InvalidOperationException("The archive was opened to read.");
        cancellationToken.ThrowIfCancellationRequested();
        lock (_writing)
        {
            Explained(() =>
            {
                using var transaction = writer.BeginTransaction(deferred: false);
                foreach (var article in changes.Articles)
                    Write(writer, article);
                foreach (var comparison in changes.Comparisons)
                    Write(writer, comparison);
                foreach (var source in changes.Sources)
                    Write(writer, source);
                foreach (var changed in changes.ChangedArticles)
                    Write(writer, changed);
                WriteWatched(writer, changes);
                transaction.Commit();
                return true;
            });
        }
        return Task.CompletedTask;
    }

    /// <summary>The hash that tells whether two articles of one id are the same.</summary>
    /// <param name="article">The article.</param>
    public static string ContentOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return ContentHash.Of(string.Join('\u001F', article.Title, article.Outlet, article.Published?.Value.ToString("O", CultureInfo.InvariantCulture), article.Text));
    }

    private static void Write(SqliteConnection writer, GroupedArticle grouped)
    {
        var (analysis, membership) = grouped;
        var number = NumberOf(writer, analysis.Article.Id) ?? Insert(writer, analysis.Article);
        if (Scalar(writer, "SELECT 1 FROM analyses WHERE article = $article AND engine = $engine", ("$article", number), ("$engine", analysis.EngineVersion)) is null)
        {
            // What another engine read gives way.
            Replace(writer, number, analysis);
        }
        Execute(writer,
            """
            INSERT INTO memberships (article, engine, story, copy_of, because) VALUES ($article, $engine, $story, $copy, $because)
            ON CONFLICT (article) DO UPDATE SET engine = excluded.engine, story = excluded.story, copy_of = excluded.copy_of, because = excluded.because
            """,
            ("$article", number),
            ("$engine", analysis.EngineVersion),
            ("$story", Known(writer, membership.Story)),
            ("$copy", membership.CopyOf is { } original ? Known(writer, original) : null),
            ("$because", Strings(membership.Because)));
    }

    private static long Insert(SqliteConnection writer, Article article)
    {
        Write(
            writer,
            article,
            """
            INSERT INTO articles (id, content, outlet, published, precision, language, address, source, title, text, payload)
            VALUES ($id, $content, (SELECT number FROM outlets WHERE name = $outlet), $published, $precision, $language, $address, $source, $title, $text, $payload)
            """);
        return NumberOf(writer, article.Id)!.Value;
    }

    // The text before becomes a version; of the first one, what was read in it is kept too, since the article was grouped by it.
    private static void Write(SqliteConnection writer, ChangedArticle changed)
    {
        var article = changed.Analysis.Article;
        var number = Known(writer, article.Id);
        Execute(writer,
            """
            INSERT INTO versions (article, version, seen, payload, engine, analysis)
            SELECT a.number, a.version, a.seen, a.payload, n.engine, n.payload
            FROM articles a LEFT JOIN analyses n ON n.article = a.number AND a.version = 1
            WHERE a.number = $article ORDER BY n.engine = $engine DESC LIMIT 1
            """,
            ("$article", number), ("$engine", changed.Analysis.EngineVersion));
        Write(
            writer,
            article,
            """
            UPDATE articles SET content = $content, outlet = (SELECT number FROM outlets WHERE name = $outlet), published = $published, precision = $precision,
              language = $language, address = $address, source = $source, title = $title, text = $text, payload = $payload WHERE id = $id
            """);
        Execute(writer, "UPDATE articles SET version = version + 1, seen = $seen WHERE number = $article", ("$article", number), ("$seen", Time(changed.Seen)));
        Replace(writer, number, changed.Analysis);
        Execute(writer, "DELETE FROM comparisons WHERE story = (SELECT story FROM memberships WHERE article = $article)", ("$article", number));
    }

    private static void Write(SqliteConnection writer, Article article, string sql)
    {
        if (article.Outlet is { } outlet)
            Execute(writer, "INSERT INTO outlets (name) VALUES ($name) ON CONFLICT (name) DO NOTHING", ("$name", outlet));
        Execute(
            writer,
            sql,
            ("$id", article.Id),
            ("$content", ContentOf(article)),
            ("$outlet", article.Outlet),
            ("$published", Time(article.Published?.Value)),
            ("$precision", article.Published?.Precision.ToString()),
            ("$language", article.Language),
            ("$address", article.Address),
            ("$source", article.Source),
            ("$title", article.Title),
            ("$text", article.Text),
            ("$payload", Payload.Of(article)));
    }

    private static void Replace(SqliteConnection writer, long number, ArticleAnalysis analysis)
    {
        Execute(writer, "DELETE FROM analyses WHERE article = $article", ("$article", number));
        Execute(writer, "DELETE FROM statements WHERE article = $article", ("$article", number));
        Execute(writer, "INSERT INTO analyses (article, engine, payload) VALUES ($article, $engine, $payload)",
            ("$article", number), ("$engine", analysis.EngineVersion), ("$payload", Payload.Of(analysis)));
        Write(writer, number, analysis);
    }

    private static void Write(SqliteConnection writer, long article, ArticleAnalysis analysis)
    {
        for (var i = 0; i < analysis.Statements.Length; i++)
        {
            var statement = analysis.Statements[i];
            var extent = statement.Extent;
            Execute(writer,
                """
                INSERT INTO statements (article, place, speaker_key, speaker, speaker_type, role, kind, stance, certainty, starts, ends, source, cue, words, confidence, type, chain, occasion, nested_in)
                VALUES ($article, $place, $key, $speaker, $type, $role, $kind, $stance, $certainty, $starts, $ends, $source, $cue, $words, $confidence, $typed, $chain, $occasion, $nested)
                """,
                ("$article", article),
                ("$place", i),
                ("$key", statement.Speaker.Key),
                ("$speaker", statement.Speaker.Name),
                ("$type", statement.Speaker.Type.ToString()),
                ("$role", statement.Speaker.Role),
                ("$kind", statement.Kind.ToString()),
                ("$stance", statement.Stance.ToString()),
                ("$certainty", statement.Certainty.ToString()),
                ("$starts", extent.Start),
                ("$ends", extent.End),
                ("$source", Words(analysis, statement.Source)),
                ("$cue", Words(analysis, statement.Cue)),
                ("$words", Words(analysis, statement.Content)),
                ("$confidence", statement.Confidence),
                ("$typed", statement.Type.ToString()),
                ("$chain", Chain(statement.Chain)),
                ("$occasion", Words(analysis, statement.Occasion)),
                ("$nested", statement.NestedIn));
        }
    }

    private static void Write(SqliteConnection writer, StoryComparison comparison)
    {
        var story = Known(writer, comparison.Story);
        Execute(writer, "DELETE FROM comparisons WHERE story = $story", ("$story", story));
        Execute(writer,
            """
            INSERT INTO comparisons (story, members, engine, origins_at_least, origins_at_most, claims, differences, payload)
            VALUES ($story, $members, $engine, $least, $most, $claims, $differences, $payload)
            """,
            ("$story", story),
            ("$members", MembersKey(comparison.Articles.Select(a => a.Article.Id))),
            ("$engine", comparison.EngineVersion),
            ("$least", comparison.Origins.AtLeast),
            ("$most", comparison.Origins.AtMost),
            ("$claims", comparison.Claims.Length),
            ("$differences", comparison.Claims.Sum(c => c.Differences.Length)),
            ("$payload", Payload.Of(comparison)));
    }

    private static void Write(SqliteConnection writer, ImportedSource source)
        => Execute(writer,
            """
            INSERT INTO sources (path, content, articles, findings, parts) VALUES ($path, $content, $articles, $findings, $parts)
            ON CONFLICT (path) DO UPDATE SET content = excluded.content, articles = excluded.articles, findings = excluded.findings, parts = excluded.parts
            """,
            ("$path", source.Path),
            ("$content", source.Content),
            ("$articles", source.Articles),
            ("$findings", Strings([.. source.Findings.SelectMany(f => new[] { f.Code, f.Message })])),
            ("$parts", source.Parts));

    private static long Known(SqliteConnection connection, string id)
        => NumberOf(connection, id) ?? throw new InvalidOperationException($"The archive holds no article '{id}', which another one is said to belong to.");

    private static long? NumberOf(SqliteConnection connection, string id)
        => Scalar(connection, "SELECT number FROM articles WHERE id = $id", ("$id", id)) as long?;

    private static string Words(ArticleAnalysis analysis, ImmutableArray<TextSpan> spans)
        => string.Join(" … ", spans.Select(s => s.Of(analysis.Article.Text)));

    // A line a hop: where its words begin and end, and its name.
    private static string Chain(ImmutableArray<Hop> hops)
        => Strings([.. hops.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Words.Start} {h.Words.End} {h.Name}"))]);

    private static ImmutableArray<Hop> Chain(string text)
    {
        return [.. Strings(text).Select(Of)];

        static Hop Of(string line)
        {
            var parts = line.Split(' ', 3);
            return new Hop(parts[2], new TextSpan(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture)));
        }
    }

    // Reasons and findings are lines: a list of them is a text.
    private static string Strings(ImmutableArray<string> lines) => string.Join('\n', lines.Select(l => l.ReplaceLineEndings(" ")));

    private static ImmutableArray<string> Strings(string text) => text.Length == 0 ? [] : [.. text.Split('\n')];

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Execute(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }
}
