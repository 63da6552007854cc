using System.Text.Json;
using Crossread.Articles;
using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>The lossless form in which an archive keeps what was read: UTF-8 JSON that only the same engine version is meant to read.</summary>
/// <remarks>Thread-safe. Lone surrogates have no UTF-8 form and come back as U+FFFD: inputs are decoded without them.</remarks>
public static class Snapshot
{
    /// <summary>An article as it came.</summary>
    /// <param name="article">What to keep.</param>
    public static byte[] Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.SerializeToUtf8Bytes(article, SnapshotContext.Default.Article);
    }

    /// <summary>Reads what <see cref="Write(Article)"/> wrote.</summary>
    /// <param name="bytes">The stored bytes.</param>
    /// <exception cref="FormatException">They were not written by this engine.</exception>
    public static Article ReadArticle(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, SnapshotContext.Default.Article) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Stored article cannot be read: {e.Message}", e);
        }
    }

    /// <summary>An article with what was read in it.</summary>
    /// <param name="analysis">What to keep. Its text is stored once; syntactic words, what the network reads of them and the sentences of left-out stretches are not kept.</param>
    public static byte[] Write(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var language = analysis.Language with { SyntacticWords = [], LeftOutSentences = [], Speech = [] };
        // The analysed text is nearly always the article's: an empty one stands for "the same".
        var slim = string.Equals(language.Text, analysis.Article.Text, StringComparison.Ordinal)
            ? analysis with { Language = language with { Text = string.Empty } }
            : analysis with { Language = language };
        return JsonSerializer.SerializeToUtf8Bytes(slim, SnapshotContext.Default.ArticleAnalysis);
    }

    /// <summary>Reads what <see cref="Write(ArticleAnalysis)"/> wrote.</summary>
    /// <param name="bytes">The stored bytes.</param>
    /// <exception cref="FormatException">They were not written by this engine.</exception>
    public static ArticleAnalysis ReadAnalysis(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var slim = JsonSerializer.Deserialize(bytes, SnapshotContext.Default.ArticleAnalysis) ?? throw new JsonException("null");
            return slim.Language.Text.Length == 0 ? slim with { Language = slim.Language with { Text = slim.Article.Text } } : slim;
        }
        catch (JsonException e)
        {
            throw new FormatException($"Stored analysis cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A comparison; of its articles only the ids are kept.</summary>
    /// <param name="comparison">What to keep.</param>
    public static byte[] Write(StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var ids = comparison.Articles.Select(a => a.Article.Id).ToArray();
        var stored = new StoredComparison(ids, comparison with { Articles = [] });
        return JsonSerializer.SerializeToUtf8Bytes(stored, SnapshotContext.Default.StoredComparison);
    }

    /// <summary>Reads what <see cref="Write(StoryComparison)"/> wrote.</summary>
    /// <param name="bytes">The stored bytes.</param>
    /// <param name="article">Gives the analysis of an article id, as it was when the comparison was made.</param>
    /// <exception cref="FormatException">They were not written by this engine.</exception>
    public static StoryComparison ReadComparison(ReadOnlySpan<byte> bytes, Func<string, ArticleAnalysis> article)
    {
        ArgumentNullException.ThrowIfNull(article);
        StoredComparison stored;
        try
        {
            stored = JsonSerializer.Deserialize(bytes, SnapshotContext.Default.StoredComparison) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Stored comparison cannot be read: {e.Message}", e);
        }

        return stored.Comparison with { Articles = [.. stored.Articles.Select(article)] };
    }

}
